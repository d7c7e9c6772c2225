import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { appFolder, electronCommand } from '#tests/helpers/app.ts';

const floorFolder = resolve(import.meta.dirname, 'floor');

/** What is started: our app on a profile, or the floor's window with a page. */
export type Target =
  | { readonly kind: 'app'; readonly profile: string }
  | { readonly kind: 'floor'; readonly profile: string; readonly page: string };

/** The floor with nothing in its window. */
export function emptyWindow(profile: string): Target {
  return { kind: 'floor', profile, page: resolve(floorFolder, 'empty.html') };
}

function commandOf(target: Target) {
  const { executablePath, args } = electronCommand();
  const app = target.kind === 'app' ? appFolder() : floorFolder;
  const environment = target.kind === 'app' ? { MASTHEAD_MARKS: '1' } : { MASTHEAD_FLOOR_PAGE: target.page };
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    executablePath,
    args: [...args, app, `--user-data-dir=${target.profile}`],
    env: { ...(Object.fromEntries(own) as { [name: string]: string }), ...environment },
  };
}

/** Marks of a start, in milliseconds after the process was asked for. */
export type Marks = { readonly [name: string]: number };

/**
 * Starts the target, waits until it says that it is painted, ends it, and gives when what happened.
 * @param linger milliseconds to let it run on: Chromium keeps its compiled scripts only some time after a page has settled
 */
export async function startOnce(target: Target, linger = 0): Promise<Marks> {
  const { executablePath, args, env } = commandOf(target);
  const asked = Date.now();
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<void>((done) => child.on('close', () => done()));
  try {
    const marks = await marksFrom(child.stdout);
    await new Promise((done) => setTimeout(done, linger));
    return Object.fromEntries(Object.entries(marks).map(([name, at]) => [name, at - asked]));
  } finally {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(late);
  }
}

function marksFrom(output: NodeJS.ReadableStream): Promise<Marks> {
  return new Promise((done, fail) => {
    let said = '';
    const late = setTimeout(() => fail(new Error(`Nothing was painted in 30 s. It said: ${said}`)), 30_000);
    output.on('data', (text) => {
      said += String(text);
      const line = said.split('\n').find((one) => one.startsWith('{"marks":'));
      if (line === undefined || !said.includes(`${line}\n`)) return;
      clearTimeout(late);
      done((JSON.parse(line) as { marks: Marks }).marks);
    });
    output.on('close', () => fail(new Error(`It ended before it painted. It said: ${said}`)));
  });
}

/** A started target under Playwright's hands. */
export type Open = {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

/** Starts the target for work inside its window. */
export async function open(target: Target): Promise<Open> {
  const { args, env } = commandOf(target);
  // Not told which Electron: docs/decisions/0260.
  const app = await _electron.launch({ args, env });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { app, page, close: () => app.close() };
}

/** Memory of all its processes together, in megabytes, once it is quiet. */
export async function memoryOf({ app }: Open): Promise<number> {
  await new Promise((done) => setTimeout(done, 2500));
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

/** A click, from the event to the frame after the last change of the page, and the main thread's work for it. */
export type Switch = { readonly wall: number; readonly cpu: number };

/** Clicks the button that `selector` finds and waits until the page is still. */
export async function measureClick(page: Page, selector: string): Promise<Switch> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  const wall = await page.evaluate(clickAndSettle, selector);
  const cpu = (await busy()) - before;
  await session.detach();
  return { wall, cpu };
}

/** Runs in the page. */
function clickAndSettle(selector: string): Promise<number> {
  const button = document.querySelector<HTMLElement>(selector);
  if (button === null) throw new Error(`There is no ${selector}.`);
  return new Promise((done) => {
    let painted = 0;
    let timer = 0;
    const start = performance.now();
    const settle = (): void => {
      observer.disconnect();
      done(painted - start);
    };
    const observer = new MutationObserver(() => {
      requestAnimationFrame(() => {
        painted = performance.now();
      });
      clearTimeout(timer);
      timer = window.setTimeout(settle, 200);
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    timer = window.setTimeout(settle, 2000);
    button.click();
  });
}

/** Sends the same kind of edit over the bridge again and again, as the window does; milliseconds each. */
export async function measureEdits(
  page: Page,
  postIds: readonly string[],
  count: number,
): Promise<readonly number[]> {
  return page.evaluate(
    async ({ ids, rounds }) => {
      type Bridge = { request: (request: object) => Promise<{ ok: boolean }> };
      const bridge = (window as unknown as { masthead: Bridge }).masthead;
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const input = {
          postId: ids[round % ids.length],
          patch: { text: `Edited in the window, round ${round}.` },
        };
        const start = performance.now();
        const response = await bridge.request({ path: 'posts.update', type: 'mutation', input });
        times.push(performance.now() - start);
        if (!response.ok) throw new Error(JSON.stringify(response));
        // A person does not save twice in a tenth of a second: the window shows the change before the next one.
        await new Promise((idle) => setTimeout(idle, 100));
      }
      return times;
    },
    { ids: postIds, rounds: count },
  );
}
