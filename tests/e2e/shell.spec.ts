import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import {
  answerMessageBox,
  appFolder,
  chooseMenuItem,
  electronCommand,
  freshDataFolder,
  launchApp,
  type RunningApp,
} from '#tests/helpers/app.ts';
import { axeViolations } from '#tests/helpers/axe.ts';
import { openSample } from '#tests/helpers/frame.ts';

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp();
});
test.afterAll(async () => {
  await running.close();
});

type Policed = { readonly directive: string; readonly blocked: string };

/** Does something in the page and gives the policy violations that it raised. */
async function violationsOf(page: Page, action: string): Promise<readonly Policed[]> {
  // By the page's own world: Playwright's evaluate is not bound by the policy, so the deed goes by a DOM change.
  return await page.evaluate(async (deed) => {
    const seen: { directive: string; blocked: string }[] = [];
    const note = (event: SecurityPolicyViolationEvent): void => {
      seen.push({ directive: event.effectiveDirective, blocked: event.blockedURI });
    };
    document.addEventListener('securitypolicyviolation', note);
    const holder = document.createElement('div');
    document.body.append(holder);
    const deeds: { readonly [name: string]: () => void } = {
      inlineScript: () => {
        const script = document.createElement('script');
        script.textContent = 'globalThis.wasRun = true';
        holder.append(script);
      },
      inlineHandler: () => {
        holder.innerHTML = '<img src="app://masthead/absent.png" onerror="globalThis.wasRun = true">';
      },
      foreignScript: () => {
        const script = document.createElement('script');
        script.src = 'https://example.org/x.js';
        holder.append(script);
      },
      dataScript: () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,globalThis.wasRun = true';
        holder.append(script);
      },
      eval: () => {
        const timer = setTimeout as unknown as (code: string) => void;
        timer('globalThis.wasRun = true');
      },
      base: () => {
        const base = document.createElement('base');
        base.href = 'https://example.org/';
        document.head.append(base);
      },
      foreignImage: () => {
        holder.innerHTML = '<img src="https://example.org/x.png">';
      },
      foreignFont: () => {
        void new FontFace('x', 'url(https://example.org/x.woff2)').load().catch(() => undefined);
      },
      foreignFetch: () => {
        void fetch('https://example.org/').catch(() => undefined);
      },
      inlineStyle: () => {
        const style = document.createElement('style');
        style.textContent = 'body { outline: 1px solid red }';
        holder.append(style);
      },
      object: () => {
        holder.innerHTML = '<object data="https://example.org/x.swf"></object>';
      },
      frame: () => {
        holder.innerHTML = '<iframe src="https://example.org/"></iframe>';
      },
      formPost: () => {
        holder.innerHTML = '<form method="post" action="https://example.org/"><input name="x"></form>';
        holder.querySelector('form')?.submit();
      },
      worker: () => {
        try {
          new Worker('data:text/javascript,1');
        } catch {
          // Some versions throw as well as report.
        }
      },
    };
    deeds[deed]?.();
    await new Promise((done) => setTimeout(done, 300));
    document.removeEventListener('securitypolicyviolation', note);
    holder.remove();
    return seen;
  }, action);
}

test.describe('the page', () => {
  test('B.1 items 2 to 4: has no Node and no Electron', async () => {
    const kinds = await running.page.evaluate(() =>
      ['require', 'module', 'exports', 'process', 'Buffer', 'global', 'electron', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(kinds).toEqual([]);
  });

  test('B.1 item 3: cannot reach into the preload by changing what both seem to share', async () => {
    const answer = await running.page.evaluate(async () => {
      const stolen: unknown[] = [];
      const then = Object.getOwnPropertyDescriptor(Promise.prototype, 'then');
      Array.prototype.map = function map(...given: unknown[]) {
        stolen.push(this, given);
        return [];
      };
      const bridge = (
        globalThis as unknown as { masthead: { request: (value: unknown) => Promise<unknown> } }
      ).masthead;
      const response = await bridge.request({ path: 'workspace.status', type: 'query', input: undefined });
      return { response, stolen: stolen.length, untouched: then !== undefined };
    });
    expect(answer).toMatchObject({ response: { ok: true }, stolen: 0 });
    await running.page.reload();
  });

  test('B.1 item 20: is given functions and plain data only', async () => {
    const found = await running.page.evaluate(() => {
      const visit = (value: unknown, path: string, seen: Set<unknown>): string[] => {
        if (typeof value === 'function') return [`${path}: function`];
        if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
        if (seen.has(value)) return [];
        seen.add(value);
        return Reflect.ownKeys(value).flatMap((key) =>
          visit((value as { readonly [name: string]: unknown })[String(key)], `${path}.${String(key)}`, seen),
        );
      };
      return visit((globalThis as unknown as { masthead: unknown }).masthead, 'masthead', new Set()).sort();
    });
    expect(found).toEqual([
      'masthead.locale: string',
      'masthead.offerFiles: function',
      'masthead.onEvent: function',
      'masthead.platform: string',
      'masthead.request: function',
    ]);
  });

  test('B.1 item 17: is answered, in values', async () => {
    const answer = await running.page.evaluate(async () => {
      const { masthead } = globalThis as unknown as {
        masthead: { request: (value: unknown) => Promise<unknown> };
      };
      return {
        good: await masthead.request({ path: 'workspace.status', type: 'query', input: undefined }),
        unknown: await masthead.request({ path: 'no.such', type: 'query', input: undefined }),
        huge: await masthead.request({
          path: 'workspace.status',
          type: 'query',
          input: 'x'.repeat(3_000_000),
        }),
      };
    });
    expect(answer).toMatchObject({
      good: { ok: true },
      unknown: { ok: false, error: { code: 'unknown-procedure' } },
      huge: { ok: false, error: { code: 'bad-input' } },
    });
  });
});

test('B.1 item 7: the app itself never breaks its own policy', async () => {
  const { page } = running;
  await page.addInitScript(() => {
    const state = globalThis as unknown as { broken: string[] };
    state.broken = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      state.broken.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  await page.reload();
  await page.waitForLoadState('load');
  await page.keyboard.press('Tab');
  await page.mouse.click(200, 200);
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([]);
});

test.describe('B.1 item 7: the content security policy stops', () => {
  const deeds: readonly (readonly [string, string])[] = [
    ['inlineScript', 'script-src-elem'],
    ['inlineHandler', 'script-src-attr'],
    ['foreignScript', 'script-src-elem'],
    ['dataScript', 'script-src-elem'],
    ['eval', 'script-src'],
    ['base', 'base-uri'],
    ['foreignImage', 'img-src'],
    ['foreignFont', 'font-src'],
    ['foreignFetch', 'connect-src'],
    ['inlineStyle', 'style-src-elem'],
    ['object', 'object-src'],
    ['frame', 'frame-src'],
    ['formPost', 'form-action'],
    ['worker', 'worker-src'],
  ];
  for (const [deed, directive] of deeds) {
    test(deed, async () => {
      const seen = await violationsOf(running.page, deed);
      expect(seen.map((violation) => violation.directive)).toContain(directive);
      expect(await running.page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    });
  }
});

test.describe('no way out', () => {
  test('B.1 items 13 and 14: the page goes nowhere and opens no window', async () => {
    const { app, page } = running;
    await answerMessageBox(app, 1);
    for (const address of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://masthead.evil/',
      'data:text/html,x',
    ]) {
      await page.evaluate((target) => {
        window.open(target);
        location.href = target;
      }, address);
      await page.waitForTimeout(200);
    }
    expect(new URL(page.url()).host).toBe('masthead');
    expect(app.windows()).toHaveLength(1);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('B.1 item 13: a page that empties itself is brought back to a readable screen', async () => {
    const { app, page } = running;
    await page.evaluate(() => {
      location.href = 'about:blank';
    });
    await expect.poll(() => page.url()).toBe('app://masthead/problem?why=unloaded');
    await page.click('a');
    await page.waitForURL('app://masthead/index.html');
    expect(app.windows()).toHaveLength(1);
  });

  test('B.1 item 15: a link outside asks first, and a no means no', async () => {
    const { app, page } = running;
    await app.evaluate(({ shell }) => {
      const state = globalThis as unknown as { opened: string[] };
      state.opened = [];
      shell.openExternal = async (address) => void state.opened.push(address);
    });
    const opened = () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    await answerMessageBox(app, 1);
    await page.evaluate(() => void window.open('https://example.org/no'));
    await expect.poll(() => app.evaluate(() => (globalThis as unknown as { asked: number }).asked)).toBe(1);
    expect(await opened()).toEqual([]);
    await answerMessageBox(app, 0);
    await page.evaluate(() => void window.open('https://example.org/yes'));
    await expect.poll(opened).toEqual(['https://example.org/yes']);
  });
});

test.describe('no way in', () => {
  test('B.1 item 5: permissions are denied', async () => {
    const states = await running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      return await Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
    const media = await running.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    );
    expect(media).not.toBe('granted');
  });

  test('B.1 item 17: another page in a window of ours is not answered', async () => {
    const response = await running.app.evaluate(async ({ app, BrowserWindow, session }) => {
      const own = session.fromPartition('foreign');
      own.protocol.handle(
        'app',
        () => new Response('<p>evil</p>', { headers: { 'content-type': 'text/html' } }),
      );
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, session: own, sandbox: true },
      });
      await window.loadURL('app://masthead.evil/index.html');
      const asked = (await window.webContents.executeJavaScript(
        `masthead.request({ path: 'workspace.status', type: 'query', input: undefined })`,
      )) as unknown;
      window.destroy();
      return asked;
    });
    expect(response).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
  });

  test('no host name is ever resolved', async () => {
    const reached = await running.app.evaluate(async ({ net }) =>
      net.fetch('https://example.com/').then(
        () => 'reached',
        (error: Error) => error.message,
      ),
    );
    expect(reached).toContain('ERR_NAME_NOT_RESOLVED');
  });
});

test.describe('the window', () => {
  test('follows the system’s light and dark', async () => {
    const { app, page } = running;
    const scheme = () =>
      page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
    // Playwright fixes the scheme of pages it opens; null gives it back to the system.
    await page.emulateMedia({ colorScheme: null });
    for (const source of ['dark', 'light'] as const) {
      await app.evaluate(({ nativeTheme }, wanted) => {
        nativeTheme.themeSource = wanted;
      }, source);
      await expect.poll(scheme).toBe(source);
      const colour = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
      );
      expect(colour?.toLowerCase()).toBe(source === 'dark' ? '#0d1318' : '#e8ebee');
    }
  });

  test('hears the commands of the native menu', async () => {
    const { app, page } = running;
    await page.evaluate(() => {
      const state = globalThis as unknown as {
        heard: unknown[];
        masthead: { onEvent: (listener: (event: unknown) => void) => () => void };
      };
      state.heard = [];
      state.masthead.onEvent((event) => state.heard.push(event));
    });
    await chooseMenuItem(app, 'shortcuts');
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard))
      .toContainEqual({ kind: 'command', command: 'shortcuts' });
  });

  test('dies readably, and comes back by one click', async () => {
    const own = await launchApp();
    const address = () =>
      own.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL());
    await own.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(address).toBe('app://masthead/problem?why=crashed');
    const title = await own.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const heading = (await contents?.executeJavaScript(
        'document.querySelector("h1").textContent',
      )) as string;
      await contents?.executeJavaScript('document.querySelector("a").click()');
      return heading;
    });
    expect(title).toBe('This window stopped working');
    await expect.poll(address).toBe('app://masthead/index.html');
    await own.close();
  });

  test('opens again where and as large as it was', async () => {
    const dataFolder = freshDataFolder();
    const bounds = { x: 60, y: 70, width: 1010, height: 720 };
    const first = await launchApp({ dataFolder });
    await first.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
      bounds,
    );
    await expect.poll(() => existsSync(join(dataFolder, 'window.json'))).toBe(true);
    await first.close();
    const second = await launchApp({ dataFolder });
    const found = await second.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    );
    expect(found).toEqual(bounds);
    await second.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
});

type Ended = { readonly code: number | null; readonly output: string };

/** Starts the app as a person would, without Playwright, and waits for its end. */
function ranToItsEnd(dataFolder: string, ...extra: readonly string[]): Promise<Ended> {
  const { executablePath, args } = electronCommand();
  const child = spawn(executablePath, [...args, appFolder(), `--user-data-dir=${dataFolder}`, ...extra]);
  const heard: string[] = [];
  child.stdout.on('data', (text) => heard.push(String(text)));
  return new Promise((done) => child.on('exit', (code) => done({ code, output: heard.join('') })));
}

test('a window stays when a screen of it cannot be drawn: says so, and leads on', async () => {
  const own = await launchApp();
  await openSample(own.page);
  await own.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.session.webRequest.onBeforeRequest(({ url }, answer) =>
      answer({ cancel: url.includes('BoardScreen') && url.endsWith('.js') }),
    ),
  );
  await own.page.getByRole('navigation', { name: 'Sections' }).getByText('Board').click();
  const told = own.page.getByRole('alert');
  await expect(told.getByRole('heading', { name: 'This could not be drawn' })).toBeVisible();
  expect(await axeViolations(own.page, 'main')).toEqual([]);
  await told.getByRole('button', { name: 'Go to the calendar' }).click();
  await expect(own.page.locator('[data-post]').first()).toBeVisible();
  await own.close();
});

test('a second start on the same profile brings the first window forward and ends', async () => {
  const { app, dataFolder } = running;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const second = await ranToItsEnd(dataFolder, 'https://example.org/', '--open=/etc/passwd');
  expect(second.code).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
    .toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('--self-check proves an installation in one line', async () => {
  const dataFolder = freshDataFolder();
  const { code, output } = await ranToItsEnd(dataFolder, '--self-check');
  const line = output.split('\n').find((text) => text.startsWith('{')) ?? '{}';
  expect(JSON.parse(line)).toMatchObject({ ok: true, sqlite: expect.stringMatching(/^3\.\d+/) });
  expect(code).toBe(0);
  rmSync(dataFolder, { recursive: true, force: true });
});

test('quitting ends the core’s thread and leaves no process', async () => {
  const own = await launchApp();
  const child = own.app.process();
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  await own.app.evaluate(({ app }) => app.quit()).catch(() => undefined);
  expect(await ended).toBe(0);
  await own.close();
});
