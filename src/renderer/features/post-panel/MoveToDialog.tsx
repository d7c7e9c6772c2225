import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { movePosts } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { todayOfBrand, useBrand } from '#renderer/app/workspace-hooks.ts';
import { inOrder, movesTo } from '#renderer/features/post-panel/move-to.ts';
import { OverNote } from '#renderer/features/post-panel/OverNote.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { ZoneField } from '#renderer/ui/ZoneField.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import type { Schedule, WallDate, WallTime } from '#shared/time/wall.ts';

/** Moves posts by clicks or keys alone: the equal of every drag (WCAG 2.5.7). */
export function MoveToDialog({ postIds }: { readonly postIds: readonly Id[] }): ReactNode {
  const posts = usePostsOf(postIds);
  const close = useView((view) => view.closeDialog);
  if (posts === null) return null;
  return <MoveToForm posts={posts} close={close} />;
}

type FormProps = { readonly posts: readonly PostSummary[]; readonly close: () => void };
type Chosen = { readonly date: WallDate | null; readonly time: WallTime | null; readonly zone: string };

function MoveToForm({ posts, close }: FormProps): ReactNode {
  const brandZone = useBrand()?.zone ?? 'UTC';
  const first = inOrder(posts)[0];
  const [to, setTo] = useState<Chosen>({
    // A post without a day goes where one is looking.
    date: first?.date ?? useView.getState().date ?? todayOfBrand(),
    time: first?.time ?? null,
    zone: first?.zone ?? brandZone,
  });
  const move = async (schedule: Schedule | null): Promise<void> => {
    close();
    await movePosts(
      schedule === null
        ? posts.map((post) => ({ postId: post.id, schedule: null }))
        : movesTo(posts, schedule),
    );
  };
  const { date, time, zone } = to;
  const refusal = date === null ? t('postPanel.moveTo.needsDate') : null;
  const submit = (): void => (date === null ? undefined : void move({ date, time, zone }));
  const actions = (
    <>
      {posts.some((post) => post.date !== null) ? (
        <Button variant="quiet" onPress={() => void move(null)}>
          {t('postPanel.moveTo.off')}
        </Button>
      ) : null}
      <span className="flex-1" />
      <Button variant="quiet" onPress={close}>
        {t('ui.cancel')}
      </Button>
      <Button variant="primary" refusal={refusal} onPress={submit}>
        {t('postPanel.moveTo.do')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('postPanel.moveTo.title', { count: posts.length })}
      isOpen
      onClose={close}
      actions={actions}
    >
      <MoveToFields posts={posts} to={to} setTo={setTo} submit={submit} />
    </Dialog>
  );
}

type FieldsProps = {
  readonly posts: readonly PostSummary[];
  readonly to: Chosen;
  readonly setTo: (to: Chosen) => void;
  readonly submit: () => void;
};

function MoveToFields({ posts, to, setTo, submit }: FieldsProps): ReactNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    const typed = event.target instanceof Element && event.target.getAttribute('role') === 'spinbutton';
    if (event.key === 'Enter' && typed) submit();
  };
  return (
    <div className="flex flex-col gap-3" onKeyDownCapture={onKeyDown}>
      <p className="truncate text-ink-2">
        {posts.length === 1 ? posts[0]?.excerpt || t('posts.untitled') : t('postPanel.moveTo.offsets')}
      </p>
      <div className="grid grid-cols-2 gap-2">
        <DateField
          label={t('postPanel.date')}
          value={to.date}
          onChange={(date) => setTo({ ...to, date })}
          autoFocus
        />
        <TimeField label={t('postPanel.time')} value={to.time} onChange={(time) => setTo({ ...to, time })} />
      </div>
      <Checkbox
        isSelected={to.time === null}
        onChange={(none) => setTo({ ...to, time: none ? null : (posts[0]?.time ?? '12:00') })}
      >
        {t('postPanel.moveTo.noTime')}
      </Checkbox>
      <ZoneField value={to.zone} onChange={(zone) => setTo({ ...to, zone })} />
      <OverNote schedule={to.date === null ? null : { date: to.date, time: to.time, zone: to.zone }} />
      <FreeSlot posts={posts} date={to.date} take={(slot) => setTo(slot)} />
    </div>
  );
}

type SlotProps = {
  readonly posts: readonly PostSummary[];
  readonly date: WallDate | null;
  readonly take: (slot: Schedule) => void;
};

/** The next free usual time of the first post's channels, ready to be taken. */
function FreeSlot({ posts, date, take }: SlotProps): ReactNode {
  const slot = useFreeSlot(posts[0], date);
  if (slot === null) return null;
  const when = formatDayTime(slot.date, slot.time, currentLocale());
  return (
    <div>
      <Button size="sm" onPress={() => take(slot)}>
        {t('postPanel.moveTo.free', { when })}
      </Button>
    </div>
  );
}

function useFreeSlot(post: PostSummary | undefined, from: WallDate | null): Schedule | null {
  const [slot, setSlot] = useState<Schedule | null>(null);
  useEffect(() => {
    if (post === undefined || from === null) return;
    let wanted = true;
    const { brandId, campaignId, channelIds } = post;
    const input = { brandId, campaignId, channelIds: [...channelIds], from, sameDay: false };
    api.calendar.nextFreeSlot
      .query(input)
      .then(({ schedule }) => (wanted ? setSlot(schedule) : undefined))
      .catch(toastError);
    return () => {
      wanted = false;
    };
  }, [post, from]);
  return slot;
}

/** The posts by id: from what is loaded, and asked for where one is not (found by search). Null while asking. */
function usePostsOf(postIds: readonly Id[]): readonly PostSummary[] | null {
  const [posts, setPosts] = useState<readonly PostSummary[] | null>(() => loadedPosts(postIds));
  const close = useView((view) => view.closeDialog);
  useEffect(() => {
    if (posts !== null) return;
    Promise.all(postIds.map((postId) => usePosts.getState().posts[postId] ?? api.posts.get.query({ postId })))
      .then(setPosts)
      .catch((error: unknown) => {
        close();
        toastError(error);
      });
  }, [posts, postIds, close]);
  return posts;
}

function loadedPosts(postIds: readonly Id[]): readonly PostSummary[] | null {
  const { posts } = usePosts.getState();
  const loaded = postIds.flatMap((id) => posts[id] ?? []);
  return loaded.length === postIds.length ? loaded : null;
}
