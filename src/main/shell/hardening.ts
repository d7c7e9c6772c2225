import { app, type WebContents } from 'electron';
import { isAppAddress } from './addresses.ts';

/** Switches that would let another program drive the window or read its memory. */
const debuggingSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'js-flags',
];

/** The debugging switches this start was given. */
export function givenDebuggingSwitches(): readonly string[] {
  return debuggingSwitches.filter((name) => app.commandLine.hasSwitch(name));
}

/** Whether the program must not start: a packaged one refuses to be debugged from outside. */
export function mustRefuseStart(): boolean {
  return app.isPackaged && givenDebuggingSwitches().length > 0;
}

/**
 * Everything that must be settled before `ready`: every renderer sandboxed, no name ever resolved (Masthead needs
 * no network, so a spelling dictionary or an updater of Chromium cannot fetch one either).
 */
export function hardenBeforeReady(): void {
  enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function enableSandbox(): void {
  // Chromium cannot sandbox the processes of Linux's root user and ends there unless told to go without, which
  // `enableSandbox` would undo. Root keeps what Electron's own `sandbox: true` of each window gives: no Node.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot && app.commandLine.hasSwitch('no-sandbox')) return;
  app.enableSandbox();
}

type Preventable = { readonly preventDefault: () => void };

/** Closes every way out of a page: navigation, redirects, frames, new windows, webviews. */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url)) leave(event, event.url, event.isMainFrame);
  });
  contents.on('will-frame-navigate', (event) => {
    // No page of ours has frames: even our own address has no business in one.
    if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!event.isMainFrame || !isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    void offer(url);
    return { action: 'deny' };
  });
}

function leave(event: Preventable, address: string, isMainFrame: boolean): void {
  event.preventDefault();
  if (isMainFrame) void offer(address);
}

async function offer(address: string): Promise<void> {
  const { offerExternal } = await import('./external-links.ts');
  await offerExternal(address);
}
