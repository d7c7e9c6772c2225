import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { duplicatePosts, removePosts } from '#renderer/app/post-actions.ts';
import { useView } from '#renderer/app/view-store.ts';
import { todayOfBrand } from '#renderer/app/workspace-hooks.ts';
import type { Id } from '#shared/ids.ts';
import { viewCommands } from '../calendar/calendar-commands.ts';
import { stepMonth } from './BoardHead.tsx';
import { openCardMenu } from './board-keys.ts';
import { ofCardKey } from './board-ui.ts';

/** The card the keyboard is on, by its name. */
function focusedCard(): string | null {
  return document.activeElement?.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
}

const onCard = (act: (postId: Id, key: string) => void) => (): void => {
  const key = focusedCard();
  if (key !== null) act(ofCardKey(key).postId, key);
};
const hasCard = (): boolean => focusedCard() !== null;

const months: readonly Command[] = [
  {
    id: 'board.today',
    label: 'calendar.command.today',
    group: 'calendar',
    keys: ['T'],
    run: () => useView.getState().setDate(todayOfBrand()),
  },
  {
    id: 'board.next',
    label: 'calendar.command.next',
    group: 'calendar',
    keys: ['J', 'N', 'PageDown'],
    run: () => stepMonth(1),
  },
  {
    id: 'board.previous',
    label: 'calendar.command.previous',
    group: 'calendar',
    keys: ['K', 'P', 'PageUp'],
    run: () => stepMonth(-1),
  },
  {
    id: 'board.filter',
    label: 'calendar.command.filter',
    group: 'calendar',
    keys: ['Mod+F'],
    run: () => document.querySelector<HTMLElement>('.cal-text-filter input')?.focus(),
  },
];

const acting: readonly Command[] = [
  {
    id: 'board.open',
    label: 'calendar.command.open',
    group: 'post',
    keys: ['E'],
    when: hasCard,
    run: onCard((postId) => useView.getState().openPost(postId)),
  },
  {
    id: 'board.move',
    label: 'board.command.move',
    group: 'post',
    keys: ['M', 'S'],
    when: hasCard,
    run: onCard((_postId, key) => openCardMenu(key)),
  },
  {
    id: 'board.duplicate',
    label: 'calendar.command.duplicate',
    group: 'post',
    keys: ['Mod+D'],
    when: hasCard,
    run: onCard((postId) => void duplicatePosts([{ postId }])),
  },
  {
    id: 'board.delete',
    label: 'calendar.command.delete',
    group: 'post',
    keys: ['Delete', 'Backspace'],
    when: hasCard,
    run: onCard((postId) => void removePosts([postId])),
  },
];

/** Adds what the board can do while it is on screen; gives back what takes it away. */
export function registerBoardCommands(): () => void {
  return registerCommands([...months, ...viewCommands(), ...acting]);
}
