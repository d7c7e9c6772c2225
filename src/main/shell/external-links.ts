import { BrowserWindow, dialog, shell } from 'electron';
import { externalAddress } from './addresses.ts';
import { t } from './words.ts';

let isAsking = false;

/**
 * Asks whether an https address may be opened in the system's browser, and opens it on yes. Any other address is
 * dropped in silence: a page of ours never has one. One question at a time, so that a page cannot flood the screen.
 */
export async function offerExternal(address: string): Promise<boolean> {
  const target = externalAddress(address);
  if (target === null || isAsking) return false;
  isAsking = true;
  try {
    if (!(await agreed(target))) return false;
    await shell.openExternal(target);
    return true;
  } finally {
    isAsking = false;
  }
}

async function agreed(target: string): Promise<boolean> {
  const options = {
    type: 'question' as const,
    // The host as it is resolved (punycode), so that a look-alike in other letters is seen for what it is.
    message: t('shell.external.title'),
    detail: `${t('shell.external.text', { host: new URL(target).host })}\n\n${target}`,
    buttons: [t('shell.external.open'), t('shell.external.stay')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const window = BrowserWindow.getFocusedWindow();
  const answer = window === null ? dialog.showMessageBox(options) : dialog.showMessageBox(window, options);
  return (await answer).response === 0;
}
