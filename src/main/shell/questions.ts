import { type BrowserWindow, dialog } from 'electron';
import { t } from './words.ts';

/** Asks about a window that hangs. True when it shall be ended and opened again. */
export async function asksToReload(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('shell.problem.unresponsive.title'),
    detail: t('shell.problem.unresponsive.text'),
    buttons: [t('shell.problem.wait'), t('shell.problem.reload')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** Tells that the core stopped for good. True when it shall be started once more, false to quit. */
export async function asksToRestart(reason: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: t('shell.core.stopped.title'),
    detail: t('shell.core.stopped.text', { reason }),
    buttons: [t('shell.core.startAgain'), t('shell.core.quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

/** Tells that the program could not start at all. */
export function tellOfFailedStart(): void {
  dialog.showErrorBox(t('shell.problem.unloaded.title'), t('shell.problem.unloaded.text'));
}
