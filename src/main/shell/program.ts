import { app, type BrowserWindow, Menu, session } from 'electron';
import type { Workshop } from '#core/assets/workshop.ts';
import type { Host } from '#shared/contract/host.ts';
import { type CoreHost, startCore } from './core-host.ts';
import { coreOptions } from './core-options.ts';
import { log } from './log.ts';
import { collectMarks, printMarks, recordMark } from './marks.ts';
import { Offers, openOffers } from './offers.ts';
import { assetWorkerFile, coreWorkerFile, rendererFolder } from './paths.ts';
import { denyPermissions } from './permissions.ts';
import { serveApp } from './protocol.ts';
import { openRpcBridge } from './rpc-bridge.ts';
import { isSelfCheck, printSelfCheck, selfCheck } from './self-check.ts';
import { checkSpellingOffline } from './spelling.ts';
import { watchForLeaving, watchForWaking } from './wake.ts';
import { openWindow, showWindow } from './window.ts';
import { sendToWindow } from './window-events.ts';

let window: BrowserWindow | null = null;
let workshop: Workshop | null = null;
const offers = new Offers();

/** Brings the window forward, or opens it again where the program runs on without one (macOS). */
export function comeForward(): void {
  if (window === null) openMainWindow();
  else showWindow(window);
}

function openMainWindow(): void {
  window = openWindow(app.getPath('userData'));
  window.on('closed', () => {
    window = null;
  });
}

function openPost(postId: string): void {
  comeForward();
  sendToWindow(window, { kind: 'openPost', postId });
}

async function askToRestart(reason: string): Promise<boolean> {
  const { asksToRestart } = await import('./questions.ts');
  const isWanted = await asksToRestart(reason);
  if (!isWanted) app.quit();
  return isWanted;
}

async function passOn(value: unknown): Promise<void> {
  const { readWindowEvent } = await import('./core-events.ts');
  const event = readWindowEvent(value);
  if (event !== null) sendToWindow(window, event);
}

async function host(): Promise<Host> {
  const { systemHost } = await import('./host.ts');
  const { electronWorkshop } = await import('./asset-process.ts');
  workshop ??= electronWorkshop(assetWorkerFile);
  return systemHost(() => window, openPost, { offers, workshop });
}

async function installNativeMenu(): Promise<void> {
  const { installMenu } = await import('./menu.ts');
  installMenu((command) => sendToWindow(window, { kind: 'command', command }));
}

/** Starts the thread that owns the data, at once: it loads while Electron gets ready. */
export function startCoreThread(): CoreHost {
  return startCore({
    workerFile: coreWorkerFile,
    host,
    onEvent: (value) => void passOn(value),
    onReady: () => recordMark('core-ready'),
    onRestarted: () => sendToWindow(window, { kind: 'workspace' }),
    askToRestart,
  });
}

/** Opens the program: first the window, so that something is seen, then everything that can follow. */
export function openProgram(core: CoreHost): void {
  recordMark('app-ready');
  collectMarks();
  denyPermissions(session.defaultSession);
  serveApp(session.defaultSession, rendererFolder, core.findFile);
  openRpcBridge(core.request);
  openOffers(offers);
  openMainWindow();
  // Native menus need words; loading those would hold up the thread that the first paint needs.
  window?.once('ready-to-show', () => void installNativeMenu());
  core.begin(coreOptions());
  checkSpellingOffline(session.defaultSession, app.getPath('userData'));
  watchForWaking(core.wake);
  watchForLeaving(core.lock);
  app.on('activate', comeForward);
}

/** Proves that this installation works, prints the result as one JSON line and ends with 0 or 1. */
export async function runSelfCheck(core: CoreHost): Promise<void> {
  core.begin(coreOptions());
  const result = await selfCheck(core);
  printSelfCheck(result);
  await core.stop();
  app.exit(result.ok ? 0 : 1);
}

/** Quits when the last window closes (not on macOS), after the core has closed its file. */
export function quitGracefully(core: CoreHost): void {
  let isStopped = false;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isStopped) return;
    event.preventDefault();
    printMarks();
    void core
      .stop()
      .catch((error: unknown) => log('The core did not stop cleanly.', error))
      .finally(() => {
        isStopped = true;
        app.quit();
      });
  });
}

/** Ends a start that may not go on, said on standard error. */
export function refuseStart(error: string): void {
  log(error);
  if (isSelfCheck()) printSelfCheck({ ok: false, sqlite: null, workspace: null, pictures: null, error });
  app.exit(1);
}

/** Ends a second start: the first one's window was brought forward instead. */
export function leaveToFirst(): void {
  const message = 'Masthead is already open on this profile; its window was brought forward.';
  if (isSelfCheck()) return refuseStart(message);
  log(message);
  app.exit(0);
}

/** Ends a start that failed in a way nobody foresaw: said in a dialog, because nobody sees a terminal. */
export async function giveUp(error: unknown): Promise<void> {
  log('Masthead could not start.', error);
  const { tellOfFailedStart } = await import('./questions.ts');
  tellOfFailedStart();
  app.exit(1);
}

/** Electron's default menu is not built: ours follows when the window is on its way. */
export function skipDefaultMenu(): void {
  Menu.setApplicationMenu(null);
}
