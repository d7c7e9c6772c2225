import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { lockNow } from '#renderer/features/lock/lock-actions.ts';

const isOpen = (): boolean => useWorkspace.getState().status?.state === 'open';

const commands: readonly Command[] = [
  {
    id: 'switchPerson',
    label: 'lock.command.switch',
    group: 'app',
    keys: ['Mod+U'],
    when: isOpen,
    run: () => useView.getState().openDialog({ kind: 'switchPerson', personId: null }),
  },
  {
    id: 'lockNow',
    label: 'lock.command.lock',
    group: 'app',
    keys: ['Mod+L'],
    // A window is left in a hurry: also from within a dialog.
    everywhere: true,
    when: isOpen,
    run: lockNow,
  },
];

/** Registers locking the window and changing over to another person. */
export function registerLockCommands(): () => void {
  return registerCommands(commands);
}
