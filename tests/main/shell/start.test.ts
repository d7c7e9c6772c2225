import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type Fake = typeof import('#tests/helpers/fake-electron.ts');
vi.mock('#shell/log.ts', () => ({ log: vi.fn() }));
// The thread is a bundle of its own, which only a build has; what it does is core-host's test.
const core = { begin: vi.fn(), request: vi.fn(), wake: vi.fn(), stop: vi.fn(async () => undefined) };
vi.mock('#shell/core-host.ts', () => ({ startCore: () => core }));

// The main file runs once per process, so each test gets its modules anew, the fake included.
let fake: Fake;
beforeEach(async () => {
  vi.resetModules();
  vi.clearAllMocks();
  fake = await import('#tests/helpers/fake-electron.ts');
  vi.doMock('electron', () => fake);
});

// Where the program ends before it has begun, its modules are still on their way.
afterEach(() => vi.dynamicImportSettled());

async function start(): Promise<readonly string[]> {
  await import('../../../src/main/index.ts');
  const isOver = (): number => core.begin.mock.calls.length + fake.callsOf('app.exit').length;
  await vi.waitFor(() => expect(isOver()).toBeGreaterThan(0));
  return fake.calls.map(({ name }) => name);
}

describe('a start', () => {
  it('B.1 items 4, 5, 18: closes every door before it makes the first window', async () => {
    const order = await start();
    const window = order.indexOf('new BrowserWindow');
    const doors = [
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.protocol.handle',
    ];
    for (const door of doors) {
      expect(order.indexOf(door), door).toBeGreaterThanOrEqual(0);
      expect(order.indexOf(door), door).toBeLessThan(window);
    }
    expect(order.filter((name) => name === 'protocol.registerSchemesAsPrivileged')).toHaveLength(1);
  });

  it('makes the window before the core opens the file', async () => {
    await start();
    const [window] = fake.callsOf('new BrowserWindow');
    expect(window).toBeDefined();
    expect(core.begin).toHaveBeenCalledOnce();
    expect(core.begin.mock.calls[0]?.[0]).toMatchObject({ dataFolder: '/profile/userData', locale: 'en-GB' });
  });

  it('gives the core a locale even where the system names none', async () => {
    fake.answers.languages = ['C', ''];
    await start();
    expect(core.begin.mock.calls[0]?.[0]).toMatchObject({ locale: 'en-GB' });
  });

  it('fetches no dictionary', async () => {
    await start();
    // macOS checks spelling by itself and never fetches.
    const isOwn = process.platform !== 'darwin';
    const addresses = fake.callsOf('session.setSpellCheckerDictionaryDownloadURL').map(({ args }) => args[0]);
    expect(addresses).toEqual(isOwn ? ['https://dictionaries.invalid/'] : []);
    expect(fake.callsOf('session.setSpellCheckerLanguages').flatMap(({ args }) => args)).toEqual(
      isOwn ? [[]] : [],
    );
  });

  it('is left to the first one when there is one', async () => {
    fake.answers.hasLock = false;
    const order = await start();
    expect(fake.callsOf('app.exit')[0]?.args).toEqual([0]);
    expect(order).not.toContain('new BrowserWindow');
  });

  it('does not happen in a packaged program that is to be debugged from outside', async () => {
    fake.answers.isPackaged = true;
    fake.app.commandLine.appendSwitch('remote-debugging-port', '9222');
    const order = await start();
    expect(fake.callsOf('app.exit')[0]?.args).toEqual([1]);
    expect(order).not.toContain('new BrowserWindow');
  });
});

describe('a second start', () => {
  it('brings the first window forward, whatever it was started with', async () => {
    await start();
    fake.app.emit(
      'second-instance',
      {},
      ['masthead', '--inspect', 'file:///etc/passwd', 'https://example.org'],
      '/tmp',
    );
    expect(fake.callsOf('window.focus')).toHaveLength(1);
    expect(fake.callsOf('new BrowserWindow')).toHaveLength(1);
    expect(fake.callsOf('shell.openExternal')).toEqual([]);
  });
});

describe('the end', () => {
  it('waits for the core to close its file, and comes once', async () => {
    await start();
    const preventDefault = vi.fn();
    fake.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(fake.callsOf('app.quit')).toHaveLength(1));
    fake.app.emit('will-quit', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect(core.stop).toHaveBeenCalledOnce();
  });
});
