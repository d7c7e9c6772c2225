import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { duplicatePosts, removePosts } from '#renderer/app/post-actions.ts';
import { type CalendarView, useView } from '#renderer/app/view-store.ts';
import { todayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';
import type { Capability } from '#shared/people/roles.ts';
import { step } from './CalendarHead.tsx';
import { actedOn } from './calendar-actions.ts';
import { openMenu } from './calendar-ui.ts';
import { focusDay } from './grid-focus.ts';
import { arrowShift, nudgeFocused } from './grid-keys.ts';
import { clearSelection, selectAll, toggleSelected, visibleIds } from './selection.ts';
import { hold } from './tile-menu.tsx';

/** The post the keyboard is on: a tile, a row or a card. */
function focusedPost(): Id | null {
  return document.activeElement?.closest<HTMLElement>('[data-post]')?.dataset['post'] ?? null;
}

/** What a command on posts means now: the focused post (with its selection), the selection, or the open post. */
export function targets(): readonly Id[] {
  const { selection, openPostId } = useView.getState();
  const focused = focusedPost();
  if (focused !== null) return actedOn(focused);
  if (selection.length > 0) return selection;
  return openPostId === null ? [] : [openPostId];
}

function may(capability: Capability): boolean {
  return useWorkspace.getState().snapshot?.actor.capabilities.includes(capability) ?? false;
}

const hasTargets = (): boolean => targets().length > 0;
const onTargets = (act: (ids: readonly Id[], first: Id) => void) => (): void => {
  const ids = targets();
  const first = focusedPost() ?? ids[0];
  if (first !== undefined) act(ids, first);
};

function view(name: CalendarView, keys: readonly string[]): Command {
  return {
    id: `calendar.${name}`,
    label: `calendar.command.${name}`,
    group: 'calendar',
    keys,
    run: () => useView.getState().setCalendarView(name),
  };
}

function goToday(): void {
  const today = todayOfBrand();
  useView.getState().setDate(today);
  if (document.activeElement?.closest('.cal-grid') != null) focusDay(today);
}

const periods: readonly Command[] = [
  { id: 'calendar.today', label: 'calendar.command.today', group: 'calendar', keys: ['T'], run: goToday },
  {
    id: 'calendar.next',
    label: 'calendar.command.next',
    group: 'calendar',
    keys: ['J', 'N', 'PageDown'],
    run: () => step(1),
  },
  {
    id: 'calendar.previous',
    label: 'calendar.command.previous',
    group: 'calendar',
    keys: ['K', 'P', 'PageUp'],
    run: () => step(-1),
  },
  {
    id: 'calendar.rail',
    label: 'calendar.command.rail',
    group: 'calendar',
    keys: [],
    run: () => useView.getState().toggleRail(),
  },
  {
    id: 'calendar.filter',
    label: 'calendar.command.filter',
    group: 'calendar',
    keys: ['Mod+F'],
    run: () => document.querySelector<HTMLElement>('.cal-text-filter input')?.focus(),
  },
];

const views: readonly Command[] = [
  view('day', ['1', 'D']),
  view('week', ['2', 'W']),
  view('month', ['3']),
  view('list', ['4', 'A']),
];

const selecting: readonly Command[] = [
  {
    id: 'calendar.selectAll',
    label: 'calendar.command.selectAll',
    group: 'calendar',
    keys: ['Mod+A'],
    when: () => visibleIds().length > 0,
    run: selectAll,
  },
  {
    id: 'calendar.clear',
    label: 'calendar.command.clear',
    group: 'calendar',
    keys: ['Escape'],
    when: () => useView.getState().selection.length > 0,
    run: clearSelection,
  },
  {
    id: 'post.select',
    label: 'calendar.command.select',
    group: 'post',
    keys: ['X'],
    when: () => focusedPost() !== null,
    run: onTargets((_ids, first) => toggleSelected(first)),
  },
];

const acting: readonly Command[] = [
  {
    id: 'post.open',
    label: 'calendar.command.open',
    group: 'post',
    keys: ['E'],
    when: hasTargets,
    run: onTargets((_ids, first) => useView.getState().openPost(first)),
  },
  {
    id: 'post.move',
    label: 'calendar.command.move',
    group: 'post',
    keys: ['M'],
    when: () => hasTargets() && may('post.plan'),
    run: onTargets((ids) => useView.getState().openDialog({ kind: 'moveTo', postIds: ids })),
  },
  {
    id: 'post.status',
    label: 'calendar.command.status',
    group: 'post',
    keys: ['S'],
    when: hasTargets,
    run: onTargets((_ids, first) => openMenu(first, 'status')),
  },
  {
    id: 'post.duplicate',
    label: 'calendar.command.duplicate',
    group: 'post',
    keys: ['Mod+D'],
    when: hasTargets,
    run: onTargets((ids) => void duplicatePosts(ids.map((postId) => ({ postId })))),
  },
  {
    id: 'post.hold',
    label: 'calendar.command.hold',
    group: 'post',
    keys: ['H'],
    when: hasTargets,
    run: onTargets((ids) => void hold(ids)),
  },
  {
    id: 'post.delete',
    label: 'calendar.command.delete',
    group: 'post',
    keys: ['Delete', 'Backspace'],
    when: hasTargets,
    run: onTargets((ids) => void removePosts(ids)),
  },
];

function nudgeBy(
  arrow: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
  label: Command['label'],
): Command {
  return {
    id: `post.nudge.${arrow}`,
    label,
    group: 'post',
    keys: [`Alt+${arrow}`],
    when: () => hasTargets() && may('post.plan'),
    run: onTargets((_ids, first) => {
      const shift = arrowShift(arrow, false);
      if (shift !== null) nudgeFocused(first, shift);
    }),
  };
}

const nudging: readonly Command[] = [
  nudgeBy('ArrowLeft', 'calendar.command.left'),
  nudgeBy('ArrowRight', 'calendar.command.right'),
  nudgeBy('ArrowUp', 'calendar.command.up'),
  nudgeBy('ArrowDown', 'calendar.command.down'),
];

/** The ways from elsewhere into the views of the calendar. */
export function viewCommands(): readonly Command[] {
  return views;
}

/** Adds what the calendar can do while it is on screen; gives back what takes it away. */
export function registerCalendarCommands(): () => void {
  return registerCommands([...periods, ...views, ...selecting, ...acting, ...nudging]);
}
