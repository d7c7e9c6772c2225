import {
  CalendarArrowDown,
  CalendarX2,
  Copy,
  MailPlus,
  Maximize2,
  Pause,
  PenLine,
  Trash2,
} from 'lucide-react';
import { api } from '#renderer/app/client.ts';
import { bindingOf } from '#renderer/app/commands.ts';
import { doStep, duplicatePosts, removePosts } from '#renderer/app/post-actions.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { openComposer } from '#renderer/features/composer/open-composer.ts';
import type { MenuEntry, MenuGroup } from '#renderer/ui/Menu.tsx';
import type { Id } from '#shared/ids.ts';
import { type MessageKey, t } from '#shared/messages/index.ts';
import type { Capability } from '#shared/people/roles.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { takeOff } from './calendar-actions.ts';
import { isFinal } from './events.ts';
import { stepEntries } from './tile-steps.tsx';

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
          entry(
            'compose',
            'composer.open',
            <Maximize2 {...icon} />,
            () => void openComposer(first.id),
            null,
            'compose',
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
      () => void duplicatePosts(ids.map((postId) => ({ postId }))),
      writeRefusal(),
      'post.duplicate',
    ),
    ...sendEntries(postsOf(ids)),
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

/** The next steps of the posts' life; the core decides again on each. */
function statusEntries(ids: readonly Id[]): readonly MenuEntry[] {
  const posts = postsOf(ids);
  return [...stepEntries(posts), ...holdEntries(ids, posts)];
}

/** What waits for a decision can be sent to somebody who decides without the program. */
function sendEntries(posts: readonly PostSummary[]): readonly MenuEntry[] {
  const postIds = posts.filter(({ status }) => status === 'in_review').map(({ id }) => id);
  if (postIds.length === 0 || !may('exchange.send')) return [];
  const send = (): void => useView.getState().openDialog({ kind: 'sendPackage', postIds });
  return [entry('sendPackage', 'packages.command.send', <MailPlus {...icon} />, send)];
}

function holdEntries(ids: readonly Id[], posts: readonly PostSummary[]): readonly MenuEntry[] {
  // Released posts have their step already; a mixed selection is put on hold as a whole.
  if (posts.every((post) => isFinal(post) || post.status === 'on_hold')) return [];
  const role = may('post.publish') ? null : t('calendar.menu.noPublish');
  return [entry('hold', 'calendar.menu.hold', <Pause {...icon} />, () => void hold(ids), role, 'post.hold')];
}

/** Puts posts on hold; releases them when all of them are held already. */
export async function hold(ids: readonly Id[]): Promise<void> {
  const on = !postsOf(ids).every((post) => post.status === 'on_hold');
  const said = t(on ? 'calendar.done.held' : 'calendar.done.released', { count: ids.length });
  await doStep(said, () => api.posts.hold.mutate({ postIds: [...ids], on }));
}
