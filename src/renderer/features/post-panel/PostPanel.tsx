import { type KeyboardEvent, lazy, type ReactNode, Suspense, useRef } from 'react';
import { useStore } from 'zustand';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { PostComments } from '#renderer/features/comments/PostComments.tsx';
import { PostFacts } from '#renderer/features/post-facts/PostFacts.tsx';
import { ChannelField } from '#renderer/features/post-panel/ChannelField.tsx';
import { EditNotice } from '#renderer/features/post-panel/EditNotice.tsx';
import { PanelHead } from '#renderer/features/post-panel/PanelHead.tsx';
import { PlanFields } from '#renderer/features/post-panel/PlanFields.tsx';
import { AskedFor, PostStory } from '#renderer/features/post-panel/PostStory.tsx';
import { type PostEditor, typedIn } from '#renderer/features/post-panel/post-editor.ts';
import { ScheduleFields } from '#renderer/features/post-panel/ScheduleFields.tsx';
import { StandingLine } from '#renderer/features/post-panel/StandingLine.tsx';
import { StepBar } from '#renderer/features/post-panel/StepBar.tsx';
import { NotesField, TextSection } from '#renderer/features/post-panel/TextFields.tsx';
import { discardUntouched } from '#renderer/features/post-panel/untouched.ts';
import { usePostEditor } from '#renderer/features/post-panel/use-post-editor.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

// Its picker and grid are asked for by the first open post, not by the first picture of the program.
const AssetStrip = lazy(async () => ({
  default: (await import('#renderer/features/assets/AssetStrip.tsx')).AssetStrip,
}));

/** One post, edited in place; it saves itself. Esc closes and focus goes back to where it came from. */
export function PostPanel({ postId }: { readonly postId: Id }): ReactNode {
  const editor = usePostEditor(postId);
  const close = useClose(postId, editor);
  const detail = useStore(editor.store, (state) => state.detail);
  const gone = useStore(editor.store, (state) => state.gone);
  const canWrite = useCan('post.write');
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
  if (gone) return <GonePost close={close} />;
  if (detail === null) return null;
  const locked = !canWrite || detail.status === 'published';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is heard for all the fields inside
    <div className="panel" data-post-panel={postId} onKeyDown={onKeyDown}>
      <PanelHead editor={editor} detail={detail} close={close} />
      <div className="panel-body">
        <StandingLine detail={detail} />
        <AskedFor detail={detail} />
        {locked ? null : <EditNotice detail={detail} />}
        <TextSection editor={editor} locked={locked} detail={detail} />
        <Pictures editor={editor} detail={detail} locked={locked} />
        <ChannelField editor={editor} detail={detail} locked={locked} />
        <ScheduleFields editor={editor} detail={detail} locked={locked} />
        <PlanFields editor={editor} detail={detail} locked={locked} />
        <PostFacts editor={editor} detail={detail} locked={locked} />
        <NotesField editor={editor} locked={!canWrite} />
        <PostStory detail={detail} />
        <CommentsOf editor={editor} postId={postId} />
      </div>
      <StepBar editor={editor} detail={detail} />
    </div>
  );
}

type PicturesProps = {
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
};

function Pictures({ editor, detail, locked }: PicturesProps): ReactNode {
  return (
    <Suspense fallback={null}>
      <AssetStrip
        postId={detail.id}
        assetIds={detail.assetIds}
        locked={locked}
        onChange={(assetIds) => void editor.choose({ assetIds: [...assetIds] })}
      />
    </Suspense>
  );
}

function CommentsOf({ editor, postId }: { readonly editor: PostEditor; readonly postId: Id }): ReactNode {
  const text = useStore(editor.store, (state) => typedIn(state, 'text').value);
  return <PostComments postId={postId} text={text} />;
}

function GonePost({ close }: { readonly close: () => void }): ReactNode {
  return (
    <EmptyState title={t('postPanel.gone.title')} actions={<Button onPress={close}>{t('ui.close')}</Button>}>
      {t('postPanel.gone.text')}
    </EmptyState>
  );
}

/** Closes the panel and gives focus back to the tile, or to whatever had it. */
function useClose(postId: Id, editor: PostEditor): () => void {
  const cameFrom = useRef<Element | null>(document.activeElement);
  return () => {
    void editor.commit().then(() => discardUntouched(postId, editor));
    useView.getState().closePost();
    requestAnimationFrame(() => {
      // Whatever took focus in the meantime, a dialog for instance, keeps it.
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const tile = document.querySelector<HTMLElement>(`[data-post="${postId}"]`);
      const back = cameFrom.current?.isConnected ? (cameFrom.current as HTMLElement) : null;
      (tile ?? back)?.focus();
    });
  };
}
