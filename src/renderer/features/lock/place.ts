import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';

type View = ReturnType<typeof useView.getState>;
type Place = Pick<
  View,
  | 'screen'
  | 'settingsSection'
  | 'calendarView'
  | 'date'
  | 'filters'
  | 'openPostId'
  | 'composing'
  | 'selection'
> & { readonly file: string; readonly actorId: string };

/**
 * Remembers where somebody was when the window locked, and brings them back there when the same person unlocks it.
 * It holds ids and days only, nothing of what is inside. Listen with this before whatever lets go of a workspace.
 */
export function listenForReturn(): () => void {
  let left: Place | null = null;
  return useWorkspace.subscribe((now, before) => {
    if (now.status?.state === 'locked' && before.status?.state === 'open' && before.snapshot !== null) {
      left = placeOf(before.status.file, before.snapshot.actor.id);
    }
    if (now.snapshot === null || before.snapshot !== null || left === null) return;
    const { file, actorId, ...view } = left;
    const isBack = now.status?.state === 'open' && now.status.file === file;
    if (isBack && now.snapshot.actor.id === actorId) useView.setState(view);
  });
}

function placeOf(file: string, actorId: string): Place {
  const { screen, settingsSection, calendarView, date, filters, openPostId, composing, selection } =
    useView.getState();
  return {
    file,
    actorId,
    screen,
    settingsSection,
    calendarView,
    date,
    filters,
    openPostId,
    composing,
    selection,
  };
}
