import { GitCompareArrows, Link2, Split } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { toast } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import {
  type FollowingWords,
  liveComposition,
  useDiffers,
  useSettled,
} from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { wordDiff } from '#shared/text/word-diff.ts';

type Props = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
  readonly channelId: Id;
  readonly words: FollowingWords;
};

/** Whether a channel says what the base says, and the ways between the two. */
export function FollowLine(props: Props): ReactNode {
  const differs = useDiffers(props.editor, props.channelId, props.words);
  return differs ? <Differs {...props} /> : <Follows {...props} />;
}

function Follows({ editor, locked, channelId, words }: Props): ReactNode {
  const differ = (): void => {
    const live = liveComposition(editor.store.getState());
    void editor.chooseVariant(channelId, (own) => ({ ...own, [words]: live[words] }));
  };
  return (
    <div className="follow-line" data-follows="true" role="status">
      <Link2 size={14} strokeWidth={1.75} aria-hidden="true" />
      <span>{t(`composer.follows.${words}`)}</span>
      {locked ? null : (
        <Button size="sm" onPress={differ}>
          {t('composer.differ')}
        </Button>
      )}
    </div>
  );
}

function Differs({ editor, detail, locked, channelId, words }: Props): ReactNode {
  const [shown, setShown] = useState(false);
  const bringBack = async (): Promise<void> => {
    const done = await editor.chooseVariant(channelId, (own) => ({ ...own, [words]: null }));
    if (done) toast(t('composer.inStep'), undoAction());
  };
  return (
    <>
      <div className="follow-line" data-follows="false" role="status">
        <Split size={14} strokeWidth={1.75} aria-hidden="true" />
        <span>{t(`composer.differs.${words}`)}</span>
        <Button
          size="sm"
          variant="quiet"
          pressed={shown}
          icon={<GitCompareArrows size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => setShown(!shown)}
        >
          {t('composer.compareBase')}
        </Button>
        {locked ? null : (
          <Button size="sm" onPress={() => void bringBack()}>
            {t('composer.bringBack')}
          </Button>
        )}
      </div>
      {words === 'text' ? <MovedOn editor={editor} detail={detail} channelId={channelId} /> : null}
      {shown ? <BesideBase editor={editor} channelId={channelId} words={words} /> : null}
    </>
  );
}

function BesideBase({ editor, channelId, words }: Pick<Props, 'editor' | 'channelId' | 'words'>): ReactNode {
  const live = useSettled(editor);
  const said = live.variants[channelId]?.[words] ?? null;
  return (
    <div className="follow-diff" dir="auto" data-selectable>
      <DiffText runs={wordDiff(asText(live[words]), asText(said)).runs} />
    </div>
  );
}

function asText(said: string | readonly string[] | null): string {
  return typeof said === 'string' ? said : (said ?? []).join('\n\n');
}

type MovedProps = Pick<Props, 'editor' | 'detail' | 'channelId'>;

/** The base was rewritten after this channel got words of its own: what changed there may be missing here. */
function MovedOn({ editor, detail, channelId }: MovedProps): ReactNode {
  const { text: now } = useSettled(editor);
  const then = detail.behindBase[channelId];
  const [shown, setShown] = useState(false);
  if (then === undefined) return null;
  const actions = (
    <Button size="sm" pressed={shown} onPress={() => setShown(!shown)}>
      {t('composer.movedOn.show')}
    </Button>
  );
  return (
    <FindingNote severity="info" actions={actions}>
      <p>{t('composer.movedOn')}</p>
      {shown ? (
        <div className="follow-diff" dir="auto" data-selectable>
          <DiffText runs={wordDiff(then, now).runs} />
        </div>
      ) : null}
    </FindingNote>
  );
}
