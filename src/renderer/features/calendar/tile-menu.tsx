import {
  Ban,
  CalendarArrowDown,
  CalendarX2,
  Check,
  Copy,
  FileCheck,
  Pause,
  PenLine,
  Play,
  Send,
  Trash2,
  Undo2,
} from 'lucide-react';
import { api } from '#renderer/app/client.ts';
import { bindingOf } from '#renderer/app/commands.ts';
import { doStep, duplicatePosts, removePosts } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { MenuEntry, MenuGroup } from '#renderer/ui/Menu.tsx';
import type { Id } from '#shared/ids.ts';
import { type MessageKey, t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { takeOff } from './calendar-actions.ts';
import { isFinal } from './events.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

function may(capability: Capability): boolean {
  return useWorkspace.getState().snapshot?.actor.capabilities.includes(capability) ?? false;
}

function postsOf(ids: readonly Id[]): readonly PostSummary[] {
  const { posts } = usePosts.getState();
  return ids.flatMap((id) => posts[id] ?? []);
}

/** Everything that can be done with some posts, in the groups of the tile's menu. */
export function menuGroups(ids: readonly Id[]): readonly MenuGroup[] {
  const [first] = postsOf(ids);
  if (first === undefined) return [];
  return [
    { id: t('calendar.menu.open'), entries: placeEntries(ids, first) },
    { id: t('calendar.menu.status'), heading: t('calendar.menu.status'), entries: statusEntries(ids) },
    { id: t('calendar.menu.delete'), entries: goingEntries(ids, first) },
  ];
}

/** The steps of the posts' life alone: the menu behind S. */
export function statusGroups(ids: readonly Id[]): readonly MenuGroup[] {
  return [{ id: t('calendar.menu.status'), entries: statusEntries(ids) }];
}

function placeEntries(ids: readonly Id[], first: PostSummary): readonly MenuEntry[] {
  const dated = first.date !== null;
  const final = postsOf(ids).every(isFinal) ? t('calendar.menu.final') : null;
  return [
    ...(ids.length > 1
      ? []
      : [
          entry(
            'open',
            'calendar.menu.open',
            <PenLine {...icon} />,
            () => useView.getState().openPost(first.id),
            null,
            'post.open',
          ),
        ]),
    entry(
      'move',
      dated ? 'calendar.menu.move' : 'calendar.menu.giveDate',
      <CalendarArrowDown {...icon} />,
      () => useView.getState().openDialog({ kind: 'moveTo', postIds: ids }),
      may('post.plan') ? final : t('calendar.menu.noPlan'),
      'post.move',
    ),
    entry(
      'duplicate',
      'calendar.menu.duplicate',
      <Copy {...icon} />,
      () => void duplicatePosts(ids),
      writeRefusal(),
      'post.duplicate',
    ),
  ];
}

function writeRefusal(): string | null {
  return may('post.write') ? null : t('calendar.menu.noWrite');
}

function entry(
  id: string,
  label: MessageKey,
  shape: MenuEntry['icon'],
  run: () => void,
  refusal: string | null = null,
  command?: string,
): MenuEntry {
  const binding = command === undefined ? undefined : bindingOf(command);
  return { id, label: t(label), icon: shape, run, refusal, binding };
}

function goingEntries(ids: readonly Id[], first: PostSummary): readonly MenuEntry[] {
  const final = postsOf(ids).every(isFinal) ? t('calendar.menu.final') : null;
  const off = entry(
    'takeOff',
    'calendar.menu.takeOff',
    <CalendarX2 {...icon} />,
    () => void takeOff(ids),
    may('post.plan') ? final : t('calendar.menu.noPlan'),
  );
  const remove = entry(
    'delete',
    'calendar.menu.delete',
    <Trash2 {...icon} />,
    () => void removePosts(ids),
    writeRefusal() ?? final,
    'post.delete',
  );
  return [...(first.date === null ? [] : [off]), { ...remove, danger: true }];
}

/** The steps that make sense for at least one of the posts; the core decides again on each. */
function statusEntries(ids: readonly Id[]): readonly MenuEntry[] {
  const posts = postsOf(ids);
  const some = (...statuses: readonly PostSummary['status'][]): boolean =>
    posts.some((post) => statuses.includes(post.status));
  const only = posts.length === 1 ? posts[0] : undefined;
  return [
    ...(some('idea', 'draft', 'changes_requested') ? [submitEntry(posts)] : []),
    ...(only !== undefined && some('in_review') ? [withdrawEntry(only)] : []),
    ...publishingEntries(ids, posts, only),
    ...holdEntries(ids, posts),
  ];
}

function submitEntry(posts: readonly PostSummary[]): MenuEntry {
  const open = posts.filter(
    ({ status }) => status === 'idea' || status === 'draft' || status === 'changes_requested',
  );
  const submit = async (): Promise<void> => {
    for (const { id } of open) {
      const done = await doStep(t('calendar.done.submitted', { count: 1 }), () =>
        api.posts.submit.mutate({ postId: id }),
      );
      if (!done) return;
    }
  };
  return entry(
    'submit',
    'calendar.menu.submit',
    <Send {...icon} />,
    () => void submit(),
    may('post.submit') ? null : t('calendar.menu.noPublish'),
  );
}

function withdrawEntry(post: PostSummary): MenuEntry {
  const withdraw = (): void =>
    void doStep(t('calendar.done.withdrawn'), () => api.posts.withdraw.mutate({ postId: post.id }));
  return entry('withdraw', 'calendar.menu.withdraw', <Undo2 {...icon} />, withdraw);
}

function publishingEntries(
  ids: readonly Id[],
  posts: readonly PostSummary[],
  only: PostSummary | undefined,
): readonly MenuEntry[] {
  const role = may('post.publish') ? null : t('calendar.menu.noPublish');
  const is = (...statuses: readonly PostSummary['status'][]): boolean =>
    posts.some((post) => statuses.includes(post.status));
  const schedule = (on: boolean) => (): void =>
    void doStep(t(on ? 'calendar.done.scheduled' : 'calendar.done.unscheduled', { count: ids.length }), () =>
      api.posts.schedule.mutate({ postIds: [...ids], on }),
    );
  const untimed = posts.some((post) => post.time === null) ? t('calendar.menu.untimed') : null;
  return [
    ...(is('approved', 'draft')
      ? [entry('schedule', 'calendar.menu.schedule', <Check {...icon} />, schedule(true), role ?? untimed)]
      : []),
    ...(is('scheduled')
      ? [entry('unschedule', 'calendar.menu.unschedule', <Undo2 {...icon} />, schedule(false), role)]
      : []),
    ...(only === undefined ? [] : markEntries(only, role)),
  ];
}

function markEntries(post: PostSummary, role: string | null): readonly MenuEntry[] {
  const mark = (state: 'planned' | 'published' | 'skipped', said: MessageKey) => (): void =>
    void doStep(t(said), () => api.posts.mark.mutate({ postId: post.id, state }));
  const isDue = post.status === 'due' || post.status === 'missed' || post.status === 'scheduled';
  return [
    ...(isDue
      ? [
          entry(
            'publish',
            'calendar.menu.publish',
            <FileCheck {...icon} />,
            mark('published', 'calendar.done.published'),
            role,
          ),
        ]
      : []),
    ...(isDue
      ? [
          entry(
            'skip',
            'calendar.menu.skip',
            <Ban {...icon} />,
            mark('skipped', 'calendar.done.skipped'),
            role,
          ),
        ]
      : []),
    ...(post.status === 'skipped'
      ? [
          entry(
            'replan',
            'calendar.menu.replan',
            <Undo2 {...icon} />,
            mark('planned', 'calendar.done.replanned'),
            role,
          ),
        ]
      : []),
  ];
}

function holdEntries(ids: readonly Id[], posts: readonly PostSummary[]): readonly MenuEntry[] {
  const isHeld = posts.every((post) => post.status === 'on_hold');
  const role = may('post.publish') ? null : t('calendar.menu.noPublish');
  if (posts.every(isFinal)) return [];
  return [
    isHeld
      ? entry('release', 'calendar.menu.release', <Play {...icon} />, () => void hold(ids), role)
      : entry('hold', 'calendar.menu.hold', <Pause {...icon} />, () => void hold(ids), role, 'post.hold'),
  ];
}

/** Puts posts on hold; releases them when all of them are held already. */
export async function hold(ids: readonly Id[]): Promise<void> {
  const on = !postsOf(ids).every((post) => post.status === 'on_hold');
  const said = t(on ? 'calendar.done.held' : 'calendar.done.released', { count: ids.length });
  await doStep(said, () => api.posts.hold.mutate({ postIds: [...ids], on }));
}
