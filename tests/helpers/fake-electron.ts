import { EventEmitter } from 'node:events';

// A recording stand-in for the package `electron`: it does nothing, remembers everything, and lets a test fire the
// events. Use: vi.mock('electron', () => import('#tests/helpers/fake-electron.ts')).

export type Call = { readonly name: string; readonly args: readonly unknown[] };

/** Everything that was called, in order. */
export const calls: Call[] = [];

/** What dialogs and the system answer; a test changes it. */
export const answers = {
  isPackaged: false,
  button: 0,
  openPaths: [] as readonly string[],
  savePath: '',
  hasLock: true,
  isDark: false,
  languages: ['en-GB'] as readonly string[],
  notifications: true,
  printProblem: '',
};

/** The calls of one name. */
export function callsOf(name: string): readonly Call[] {
  return calls.filter((call) => call.name === name);
}

function record<Result>(name: string, result: (...args: readonly unknown[]) => Result) {
  return (...args: readonly unknown[]): Result => {
    calls.push({ name, args });
    return result(...args);
  };
}

const nothing = (): undefined => undefined;
const switches = new Map<string, string>();

class FakeApp extends EventEmitter {
  name = 'Masthead';
  get isPackaged(): boolean {
    return answers.isPackaged;
  }
  commandLine = {
    hasSwitch: (name: string): boolean => switches.has(name),
    appendSwitch: record('commandLine.appendSwitch', (name, value = '') => {
      switches.set(String(name), String(value));
    }),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
  };
  enableSandbox = record('app.enableSandbox', nothing);
  requestSingleInstanceLock = record('app.requestSingleInstanceLock', () => answers.hasLock);
  getPath = (name: string): string => `/profile/${name}`;
  getLocale = (): string => '';
  getPreferredSystemLanguages = (): readonly string[] => answers.languages;
  whenReady = async (): Promise<void> => undefined;
  quit = record('app.quit', nothing);
  exit = record('app.exit', nothing);
}

/** A session that keeps its handlers where a test can call them. */
export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, (...args: readonly never[]) => unknown>();
  availableSpellCheckerLanguages = ['en-GB', 'en-US', 'es'];
  protocol = { handle: this.keep('protocol.handle', 1) };
  webRequest = { onBeforeRequest: this.keep('webRequest.onBeforeRequest', 0) };
  setPermissionRequestHandler = this.keep('setPermissionRequestHandler', 0);
  setPermissionCheckHandler = this.keep('setPermissionCheckHandler', 0);
  setDevicePermissionHandler = this.keep('setDevicePermissionHandler', 0);
  setSpellCheckerDictionaryDownloadURL = record('session.setSpellCheckerDictionaryDownloadURL', nothing);
  setSpellCheckerLanguages = record('session.setSpellCheckerLanguages', nothing);
  addWordToSpellCheckerDictionary = record('session.addWordToSpellCheckerDictionary', nothing);

  private keep(name: string, at: number) {
    return record(`session.${name}`, (...args) => {
      this.handlers.set(name, args[at] as (...given: readonly never[]) => unknown);
    });
  }
}

/** The contents of a window; `openHandler` is what decides on new windows. */
export class FakeWebContents extends EventEmitter {
  openHandler: ((details: { readonly url: string }) => { readonly action: string }) | undefined;
  url = 'app://masthead/index.html';
  mainFrame = { url: this.url, parent: null, detached: false };
  session = new FakeSession();
  send = record('webContents.send', nothing);
  replaceMisspelling = record('webContents.replaceMisspelling', nothing);
  printToPDF = record('webContents.printToPDF', async () => {
    if (answers.printProblem !== '') throw new Error(answers.printProblem);
    return new Uint8Array([37, 80, 68, 70]);
  });
  forcefullyCrashRenderer = record('webContents.forcefullyCrashRenderer', nothing);
  loading = false;
  isDestroyed = (): boolean => false;
  isLoadingMainFrame = (): boolean => this.loading;
  getURL = (): string => this.url;
  setWindowOpenHandler(handler: NonNullable<FakeWebContents['openHandler']>): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getFocusedWindow = (): BrowserWindow | null => null;
  readonly webContents = new FakeWebContents();
  bounds = { x: 10, y: 20, width: 1000, height: 700 };
  destroyed = false;
  loadURL = record('window.loadURL', async () => undefined);
  show = record('window.show', nothing);
  focus = record('window.focus', nothing);
  restore = record('window.restore', nothing);
  maximize = record('window.maximize', nothing);
  setFullScreen = record('window.setFullScreen', nothing);
  setBackgroundColor = record('window.setBackgroundColor', nothing);
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  isFullScreen = (): boolean => false;
  isVisible = (): boolean => true;
  isDestroyed = (): boolean => this.destroyed;
  getNormalBounds = (): typeof this.bounds => this.bounds;
  readonly options: { readonly [name: string]: unknown };

  constructor(options: { readonly [name: string]: unknown }) {
    super();
    this.options = options;
    calls.push({ name: 'new BrowserWindow', args: [options] });
    BrowserWindow.all.push(this);
  }

  destroy(): void {
    this.destroyed = true;
    calls.push({ name: 'window.destroy', args: [] });
  }
}

export class Notification extends EventEmitter {
  static readonly all: Notification[] = [];
  static isSupported = (): boolean => answers.notifications;
  readonly options: unknown;
  show = record('notification.show', nothing);

  constructor(options: unknown) {
    super();
    this.options = options;
    Notification.all.push(this);
  }
}

export const app = new FakeApp();
export const protocol = {
  registerSchemesAsPrivileged: record('protocol.registerSchemesAsPrivileged', nothing),
};
export const session = {
  defaultSession: new FakeSession(),
  partitions: [] as FakeSession[],
  fromPartition: record('session.fromPartition', () => {
    const made = new FakeSession();
    session.partitions.push(made);
    return made;
  }),
};
export const dialog = {
  showMessageBox: record('dialog.showMessageBox', async () => ({ response: answers.button })),
  showOpenDialog: record('dialog.showOpenDialog', async () => ({
    canceled: answers.openPaths.length === 0,
    filePaths: answers.openPaths,
  })),
  showSaveDialog: record('dialog.showSaveDialog', async () => ({
    canceled: answers.savePath === '',
    filePath: answers.savePath,
  })),
  showErrorBox: record('dialog.showErrorBox', nothing),
};
export const shell = {
  openExternal: record('shell.openExternal', async () => undefined),
  showItemInFolder: record('shell.showItemInFolder', nothing),
};
export const Menu = {
  buildFromTemplate: record('Menu.buildFromTemplate', (template) => ({
    template,
    popup: record('menu.popup', nothing),
  })),
  setApplicationMenu: record('Menu.setApplicationMenu', nothing),
};
export const screen = {
  getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};
class FakeTheme extends EventEmitter {
  get shouldUseDarkColors(): boolean {
    return answers.isDark;
  }
}
export const nativeTheme = new FakeTheme();
export const powerMonitor = new EventEmitter();
/** A system without a key store. */
export const safeStorage = {
  isEncryptionAvailable: () => false,
  encryptString: (plain: string) => Buffer.from(plain),
  decryptString: (sealed: Buffer) => sealed.toString('utf8'),
};

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
/** What the main process registered for calls of windows, by channel. */
export const ipcHandlers = new Map<string, Handler>();
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Handler): void => {
    ipcHandlers.set(channel, handler);
  },
});
export const ipcRenderer = Object.assign(new EventEmitter(), {
  invoke: record('ipcRenderer.invoke', async () => ({ ok: true, data: null })),
  send: record('ipcRenderer.send', nothing),
});
/** What the preload put into the page's world, by name. */
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown): void => {
    exposed.set(name, value);
  },
};

/** Back to a fresh start between tests. */
export function resetFake(): void {
  calls.length = 0;
  switches.clear();
  ipcHandlers.clear();
  exposed.clear();
  BrowserWindow.all.length = 0;
  Notification.all.length = 0;
  session.partitions.length = 0;
  session.defaultSession = new FakeSession();
  for (const emitter of [app, nativeTheme, powerMonitor, ipcMain, ipcRenderer]) emitter.removeAllListeners();
  Object.assign(answers, {
    isPackaged: false,
    button: 0,
    openPaths: [],
    savePath: '',
    hasLock: true,
    isDark: false,
    languages: ['en-GB'],
    notifications: true,
    printProblem: '',
  });
}
