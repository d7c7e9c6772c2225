import { type ReactNode, useState } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { draftKey, useDrafts, writeDraft } from '#renderer/features/comments/drafts.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { type Listed, useDesk } from '#renderer/features/voice-check/desk.ts';
import { WaiveDialog } from '#renderer/features/voice-check/WaiveDialog.tsx';
import { foundWords, whoMayWaive, writersOf } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { rosterInBrand } from '#shared/people/roster.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { mayWaive } from '#shared/voice/waiver.ts';

type Props = { readonly listed: Listed; readonly editor: PostEditor; readonly detail: PostDetail };

/** To waive a finding, or to ask somebody who may; why not, where it cannot be waived. */
export function WaiveActions({ listed, editor, detail }: Props): ReactNode {
  const [waiving, setWaiving] = useState(false);
  const snapshot = useWorkspace((state) => state.snapshot);
  const { severity, waivable } = listed.finding;
  if (snapshot === null) return null;
  if (!waivable) return <p className="voice-why">{t('voiceCheck.never')}</p>;
  const { actor, people } = snapshot;
  const roster = rosterInBrand(people, detail.brandId);
  const writers = writersOf(listed, detail);
  if (!mayWaive(severity, writers, actor, roster))
    return (
      <AskSomebody
        listed={listed}
        postId={detail.id}
        actorId={actor.id}
        able={whoMayWaive(people, detail.brandId, writers)}
      />
    );
  return (
    <>
      <Button size="sm" onPress={() => setWaiving(true)}>
        {t('voiceCheck.waive')}
      </Button>
      {waiving ? (
        <WaiveDialog
          listed={listed}
          postId={detail.id}
          beforehand={editor.commit}
          onClose={() => setWaiving(false)}
        />
      ) : null}
    </>
  );
}

type AskProps = {
  readonly listed: Listed;
  readonly postId: Id;
  readonly actorId: Id;
  readonly able: readonly string[];
};

/** A comment is begun that asks: it stands with the post, and whoever is named there is told. */
function AskSomebody({ listed, postId, actorId, able }: AskProps): ReactNode {
  const ask = (): void => {
    const words = foundWords(listed, useDesk.getState().job);
    const { message } = listed.finding;
    const asked =
      words === null
        ? t('voiceCheck.ask.draft.post', { message })
        : t('voiceCheck.ask.draft', { words, message });
    const key = draftKey(actorId, { kind: 'thread', postId });
    const before = useDrafts.getState().drafts[key]?.body.trim() ?? '';
    writeDraft(key, { body: before === '' ? asked : `${before}\n${asked}` });
    useView.getState().setComposing({ side: 'comments' });
  };
  if (able.length === 0) return <p className="voice-why">{t('voiceCheck.second.nobody')}</p>;
  const names = new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(able.slice(0, 4));
  return (
    <>
      <Button size="sm" onPress={ask}>
        {t('voiceCheck.ask')}
      </Button>
      <p className="voice-why">{t('voiceCheck.second', { people: names })}</p>
    </>
  );
}
