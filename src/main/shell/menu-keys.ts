import type { WindowCommand } from '#shared/contract/wire.ts';

/** Keys of commands that use a modifier, in Electron's notation. The window's own key map is what acts on them. */
const chords: Partial<Record<WindowCommand, string>> = {
  newPost: 'CmdOrCtrl+N',
  openFile: 'CmdOrCtrl+O',
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  palette: 'CmdOrCtrl+K',
  settings: 'CmdOrCtrl+,',
  switchPerson: 'CmdOrCtrl+U',
  lockNow: 'CmdOrCtrl+L',
  goCalendar: 'CmdOrCtrl+1',
  goBoard: 'CmdOrCtrl+2',
  goApprovals: 'CmdOrCtrl+4',
};

/** Single keys, which count only where nothing is being typed. */
const letters: Partial<Record<WindowCommand, string>> = {
  today: 'T',
  previousPeriod: 'K',
  nextPeriod: 'J',
  viewDay: '1',
  viewWeek: '2',
  viewMonth: '3',
  viewList: '4',
  shortcuts: '?',
};

/** How a menu item shows its key: the key, and whether the menu itself may catch it. */
export type MenuKey = { readonly accelerator?: string; readonly registerAccelerator: boolean };

/**
 * The key to print beside a command. It is never registered: the window's key map acts on it, and knows about
 * text fields and dialogs. macOS always catches what a menu shows, but only after the page has let it pass, so
 * chords are safe there and single letters, which a text field would lose, are left out.
 */
export function menuKey(command: WindowCommand, platform: NodeJS.Platform): MenuKey {
  const accelerator = chords[command] ?? (platform === 'darwin' ? undefined : letters[command]);
  return accelerator === undefined
    ? { registerAccelerator: false }
    : { accelerator, registerAccelerator: false };
}
