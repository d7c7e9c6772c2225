import './composer.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, memo, type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useMedia } from '#renderer/app/use-media.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { takeFilesInto } from '#renderer/features/assets/into-post.ts';
import { useDropPlace } from '#renderer/features/assets/use-drop-place.ts';
import { Column } from '#renderer/features/composer/Column.tsx';
import { ComposerHead } from '#renderer/features/composer/ComposerHead.tsx';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { useComposerUi } from '#renderer/features/composer/composer-ui.ts';
import { liveComposition, useSettled } from '#renderer/features/composer/live.ts';
import { leaveComposer } from '#renderer/features/composer/open-composer.ts';
import { PreviewColumn } from '#renderer/features/composer/PreviewColumn.tsx';
import { SideColumn } from '#renderer/features/composer/SideColumn.tsx';
import {
  usePostChannels,
  usePostMedia,
  usePostReport,
  useReports,
} from '#renderer/features/composer/use-reports.ts';
import { WritingColumn } from '#renderer/features/composer/WritingColumn.tsx';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { discardUntouched } from '#renderer/features/post-panel/untouched.ts';
import { usePostEditor } from '#renderer/features/post-panel/use-post-editor.ts';
import { mendCurrent } from '#renderer/features/voice-check/fixing.ts';
import { useVoiceCheck } from '#renderer/features/voice-check/use-voice-check.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Sheet } from '#renderer/ui/Sheet.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** Below these widths the previews, and then the check as well, come in a sheet over the text. */
const NO_PREVIEWS = '(max-width: 1279px)';
const NO_SIDE = '(max-width: 860px)';

/** One post with all the room it needs: its texts, how each will look, and what stands against it. */
export function ComposerScreen(): ReactNode {
  const postId = useView((view) => view.composing?.postId ?? null);
  if (postId === null) return <NothingOpen title={t('composer.none.title')} text={t('composer.none.text')} />;
  return <Composer key={postId} postId={postId} />;
}

function Composer({ postId }: { readonly postId: Id }): ReactNode {
  const editor = usePostEditor(postId);
  const detail = useStore(editor.store, (state) => state.detail);
  const gone = useStore(editor.store, (state) => state.gone);
  useEffect(() => () => useComposerUi.setState({ target: null, text: null }), []);
  if (gone) return <NothingOpen title={t('postPanel.gone.title')} text={t('postPanel.gone.text')} />;
  if (detail === null) return null;
  return <Open editor={editor} detail={detail} />;
}

function NothingOpen({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <EmptyState title={title} actions={<Button onPress={leaveComposer}>{t('composer.none.go')}</Button>}>
      {text}
    </EmptyState>
  );
}

type OpenProps = Pick<ComposerProps, 'editor' | 'detail'>;

function Open({ editor, detail }: OpenProps): ReactNode {
  const canWrite = useCan('post.write');
  const locked = !canWrite || detail.status === 'published';
  const props = useProps(editor, detail, locked);
  const drop = useDropPlace(
    (files) => takeFilesInto(detail, files, (assetIds) => editor.choose({ assetIds })),
    locked,
  );
  const leave = (): void => {
    void editor.commit().then(() => discardUntouched(detail.id, editor));
    leaveComposer();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    // In a text with the caret on a mark that mark is seen to; anywhere else the finding that is looked at.
    if (event.key === '.' && (event.ctrlKey || event.metaKey) && !locked) {
      event.preventDefault();
      mendCurrent(() => liveComposition(editor.store.getState()));
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    leave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard for all the fields inside, and files may be dropped anywhere
    <div
      className="composer"
      data-composing={detail.id}
      data-target={drop.over || undefined}
      onKeyDown={onKeyDown}
      {...drop.handlers}
    >
      <VoiceDesk editor={editor} detail={detail} />
      <Columns {...props} leave={leave} />
      {drop.over ? <p className="composer-drop">{t('composer.drop')}</p> : null}
    </div>
  );
}

/** Reads the post for the brand check. Its answers come with every key, and draw nothing but what asks for them. */
const VoiceDesk = memo(function VoiceDesk({ editor, detail }: OpenProps): ReactNode {
  useVoiceCheck(editor, detail, usePostChannels(detail.channelIds));
  return null;
});

function useProps(editor: PostEditor, detail: PostDetail, locked: boolean): ComposerProps {
  const live = useSettled(editor);
  const channels = usePostChannels(detail.channelIds);
  const media = usePostMedia(detail);
  const reports = useReports(live, channels, media);
  const report = usePostReport(detail, live, media);
  const asked = useView((view) => view.composing?.tab ?? null);
  // A channel that was taken out of the post leaves the base in view.
  const tab = asked !== null && detail.channelIds.includes(asked) ? asked : null;
  return { editor, detail, live, reports, report, media, locked, tab };
}

type Drawer = 'preview' | 'side';

function Columns({ leave, ...props }: ComposerProps & { readonly leave: () => void }): ReactNode {
  // Typing goes first: what stands beside the text follows as soon as there is time.
  const beside = { ...props, live: useDeferredValue(props.live) };
  const noPreviews = useMedia(NO_PREVIEWS);
  const noSide = useMedia(NO_SIDE);
  const [drawer, setDrawer] = useState<Drawer | null>(null);
  const drawers: readonly Drawer[] = [
    ...(noPreviews ? (['preview'] as const) : []),
    ...(noSide ? (['side'] as const) : []),
  ];
  return (
    <>
      <Column pane="compose" label={t('composer.title')} className="composer-main">
        <ComposerHead {...props} leave={leave} drawers={drawers} openDrawer={setDrawer} />
        <WritingColumn {...props} />
      </Column>
      {noPreviews ? null : <PreviewColumn {...beside} />}
      {noSide ? null : <SideColumn {...beside} />}
      <Sheet
        label={drawer === 'side' ? t('composer.side') : t('composer.preview')}
        isOpen={drawer !== null && drawers.includes(drawer)}
        onClose={() => setDrawer(null)}
        width={380}
      >
        <div className="composer-drawer">
          <IconButton
            label={t('ui.close')}
            binding="Escape"
            className="composer-drawer-close"
            icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setDrawer(null)}
          />
          {drawer === 'side' ? <SideColumn {...beside} /> : <PreviewColumn {...beside} />}
        </div>
      </Sheet>
    </>
  );
}
