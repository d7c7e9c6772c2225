import { Archive, CalendarClock, Copy, Ellipsis, History, Maximize2, Pause, Trash2, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import { bindingOf } from '#renderer/app/commands.ts';
import { duplicatePosts, removePosts } from '#renderer/app/post-actions.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { standingNote } from '#renderer/features/calendar/tile-model.ts';
import { openComposer } from '#renderer/features/composer/open-composer.ts';
import { showHistory } from '#renderer/features/journal/journal-store.ts';
import { HoldDialog } from '#renderer/features/post-panel/HoldDialog.tsx';
import { type PostEditor, type SaveState, saveStateOf } from '#renderer/features/post-panel/post-editor.ts';
import { takeDirectStep } from '#renderer/features/post-panel/step-actions.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton, type MenuGroup } from '#renderer/ui/Menu.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import { useLasting } from '#renderer/ui/use-lasting.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly close: () => void };

/** Status, whether it is saved, what else can be done, and the way out. */
export function PanelHead({ editor, detail, close }: Props): ReactNode {
  return (
    <header className="panel-head">
      <StatusLabel status={detail.status} note={standingNote(detail)} pill />
      <Saved editor={editor} />
      <span className="flex-1" />
      <ComposeButton postId={detail.id} />
      <PostMenu detail={detail} />
      <IconButton
        label={t('ui.close')}
        binding="Escape"
        icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
        onPress={close}
      />
    </header>
  );
}

/** To the composer, where the same post has room. */
function ComposeButton({ postId }: { readonly postId: Id }): ReactNode {
  return (
    <IconButton
      label={t('composer.open')}
      binding={bindingOf('compose')}
      icon={<Maximize2 size={16} strokeWidth={1.75} aria-hidden="true" />}
      onPress={() => void openComposer(postId)}
    />
  );
}

/** What else can be done with a post. */
export function PostMenu({ detail }: { readonly detail: PostDetail }): ReactNode {
  const [holding, setHolding] = useState(false);
  return (
    <>
      <MenuButton
        label={t('postPanel.more')}
        groups={useMenu(detail, () => setHolding(true))}
        placement="bottom end"
      >
        <AriaButton className="btn btn-md btn-icon btn-quiet" aria-label={t('postPanel.more')}>
          <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
        </AriaButton>
      </MenuButton>
      {holding ? <HoldDialog postIds={[detail.id]} onClose={() => setHolding(false)} /> : null}
    </>
  );
}

/** Whoever types on has words under way all the time: they are called saved once nobody does, after so many ms. */
const CALM = 250;

/** Whether all that was typed is on disk, in a word. */
export function Saved({ editor }: { readonly editor: PostEditor }): ReactNode {
  const now = useStore(editor.store, (state) => saveStateOf(state).kind);
  const kind = useLasting(now, (one) => (one === 'saved' ? CALM : 0));
  return (
    <span className="text-xs text-ink-3" data-save-state={kind}>
      {t(`postPanel.save.${kind}` satisfies `postPanel.save.${SaveState['kind']}`)}
    </span>
  );
}

function useMenu(detail: PostDetail, hold: () => void): readonly MenuGroup[] {
  const may = { plan: useCan('post.plan'), write: useCan('post.write'), publish: useCan('post.publish') };
  const isInside = useActor()?.external === false;
  const final = detail.status === 'published';
  const holdable =
    may.publish && !final && !['on_hold', 'archived', 'idea', 'skipped'].includes(detail.status);
  const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
  const move = {
    id: 'move',
    label: t('postPanel.menu.move'),
    icon: <CalendarClock {...icon} />,
    run: () => useView.getState().openDialog({ kind: 'moveTo', postIds: [detail.id] }),
  };
  const copy = {
    id: 'duplicate',
    label: t('postPanel.menu.duplicate'),
    icon: <Copy {...icon} />,
    run: () => void openCopy(detail),
  };
  const put = { id: 'hold', label: t('postPanel.menu.hold'), icon: <Pause {...icon} />, run: hold };
  const archive = {
    id: 'archive',
    label: t('postPanel.menu.archive'),
    icon: <Archive {...icon} />,
    run: () => void takeDirectStep('archive', detail.id),
  };
  const history = {
    id: 'history',
    label: t('journal.history'),
    icon: <History {...icon} />,
    run: () => showHistory(detail.id, detail.excerpt === '' ? t('posts.untitled') : detail.excerpt),
  };
  const remove = {
    id: 'delete',
    label: t('postPanel.menu.delete'),
    icon: <Trash2 {...icon} />,
    danger: true,
    run: () => void removePosts([detail.id]),
  };
  return [
    { id: 'plan', entries: [...(may.plan && !final ? [move] : []), ...(may.write ? [copy] : [])] },
    {
      id: 'aside',
      entries: [...(holdable ? [put] : []), ...(may.write && detail.status !== 'archived' ? [archive] : [])],
    },
    // It tells of everything inside, so that people from outside get the review's history and not this one.
    { id: 'history', entries: isInside ? [history] : [] },
    { id: 'delete', entries: may.write && !final ? [remove] : [] },
  ];
}

async function openCopy(detail: PostDetail): Promise<void> {
  const [copy] = await duplicatePosts([{ postId: detail.id }]);
  if (copy !== undefined) useView.getState().openPost(copy);
}
