import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { t } from '#shared/messages/index.ts';
import { photograph } from '#tests/helpers/pictures.ts';
import { type Figure, median } from './figures.ts';
import { profileFor, type Seeded } from './seed.ts';
import { memoryOf, type Open, open } from './windows.ts';

/** Photographs of 12 million pixels and 5 MB each, as telephones make them. */
const WIDTH = 4200;
const HEIGHT = 2800;
const BYTES = 5_000_000;
/** A frame that a person feels as a hitch. */
const HITCH_MS = 50;

/** Writes photographs that differ: the same pixels, and a remark after the end that readers pass over. */
async function photographs(folder: string, count: number, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const one = await photograph(WIDTH, HEIGHT);
  const padded = Buffer.concat([one, Buffer.alloc(Math.max(0, BYTES - one.length - 20))]);
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `${name}-${String(index).padStart(4, '0')}.jpg`);
    writeFileSync(path, padded);
    appendFileSync(path, `${name} ${index}`.padEnd(20));
  }
  return folder;
}

type Watch = {
  readonly frames: readonly number[];
  readonly tasks: readonly number[];
  readonly seconds: number;
  /** What the window's main thread worked, in milliseconds of a core. */
  readonly work: number;
};

/** Counts how long each frame of the window takes, while somebody works in it, until something is done. */
async function watchFrames(page: Page, until: () => Promise<unknown>): Promise<Watch> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  await page.evaluate(beginWatch);
  const [before, started] = [await worked(), performance.now()];
  const person = atWork(page);
  await until().finally(person.leave);
  const [work, seconds] = [(await worked()) - before, (performance.now() - started) / 1000];
  await session.detach();
  return { ...(await page.evaluate(endWatch)), seconds, work };
}

type Counted = { frames: number[]; tasks: number[]; isOn: boolean };

/** Runs in the page. */
function beginWatch(): void {
  const state: Counted = { frames: [], tasks: [], isOn: true };
  (window as unknown as { benchWatch: Counted }).benchWatch = state;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (state.isOn) state.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  let last = performance.now();
  const tick = (now: number): void => {
    state.frames.push(now - last);
    last = now;
    if (state.isOn) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

/** Runs in the page. */
function endWatch(): { readonly frames: readonly number[]; readonly tasks: readonly number[] } {
  const state = (window as unknown as { benchWatch: Counted }).benchWatch;
  state.isOn = false;
  return { frames: state.frames.slice(2), tasks: state.tasks };
}

const words = 'Loaves on a wooden shelf, the light from the left ';
/** Between two keys, and where somebody thinks: what was typed is saved then. Milliseconds. */
const BETWEEN_KEYS = 70;
const THINKING = 1800;

/** Somebody who describes a picture of the library and scrolls through the others, until they leave. */
function atWork(page: Page): { readonly leave: () => Promise<void> } {
  let isThere = true;
  const work = async (): Promise<void> => {
    for (let key = 0; isThere; key += 1) {
      const at = key % words.length;
      if (at === 0) await page.keyboard.press('Control+a');
      await page.keyboard.press(words.charAt(at));
      await page.mouse.wheel(0, at < words.length / 2 ? 120 : -120);
      await page.waitForTimeout(at === words.length - 1 ? THINKING : BETWEEN_KEYS);
    }
  };
  const done = work();
  return {
    leave: () => {
      isThere = false;
      return done;
    },
  };
}

/** Puts the keyboard into the alt text of the first picture of the library, and the mouse over the list. */
async function enterWords(page: Page): Promise<void> {
  await page.locator('[data-asset]').first().click();
  await page.locator('.asset-detail .asset-alt textarea').click();
  await page.locator('[data-asset]').nth(1).hover();
}

/** What share of a core the process of files takes while something is done. */
async function shareOfFiles({ app }: Open, meanwhile: () => Promise<unknown>): Promise<number> {
  const shares: number[] = [];
  const timer = setInterval(async () => {
    const percent = await app.evaluate(({ app: running }) =>
      running
        .getAppMetrics()
        .filter(({ name }) => name === 'Masthead files')
        .reduce((sum, { cpu }) => sum + cpu.percentCPUUsage, 0),
    );
    shares.push(percent / 100);
  }, 1000);
  await meanwhile();
  clearInterval(timer);
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** A process that has nothing to do with us takes a share of a core for some seconds, at the priority of ours. */
async function burn(share: number, seconds: number): Promise<void> {
  const turn = 20;
  const code = `setInterval(() => { const end = performance.now() + ${share * turn}; while (performance.now() < end); }, ${turn})`;
  const child = spawn(process.execPath, ['-e', code], { stdio: 'ignore' });
  await once(child, 'spawn');
  setPriority(child.pid ?? 0, constants.priority.PRIORITY_BELOW_NORMAL);
  await new Promise((done) => setTimeout(done, seconds * 1000));
  child.kill();
}

/** Adds a folder by the button of the library, the keyboard and the mouse staying where they are. Milliseconds. */
async function importFolder({ app, page }: Open, folder: string, count: number): Promise<number> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  const started = performance.now();
  const add = page.getByRole('button', { name: t('assetsScreen.addFolder') });
  await add.evaluate((button: HTMLElement) => button.click());
  const bar = page.locator('.assets-report').getByRole('progressbar');
  await bar.waitFor();
  await bar.waitFor({ state: 'detached', timeout: 0 });
  const said = (await page.locator('.assets-report-said').textContent()) ?? '';
  if (!said.startsWith(t('assetsScreen.report.added', { count }))) throw new Error(said);
  return performance.now() - started;
}

/** How many come in before anybody looks: a library to scroll in. */
const FIRST = 60;
/** Longest that the foreign process is measured beside, in seconds. */
const FLOOR_SECONDS = 60;

/**
 * Pictures of 5 MB come in while somebody types and scrolls in the library: how long its frames take, beside the same
 * work with a process beside it that is not ours and takes as much of the processor; and what memory all processes hold
 * once it is over, beside what they held before.
 */
export async function assetFigures(seeded: Seeded, folder: string, count: number): Promise<Figure[]> {
  const first = await photographs(join(folder, 'first-photographs'), FIRST, 'first');
  const photos = await photographs(join(folder, 'photographs'), count, 'photo');
  const target = { kind: 'app', profile: profileFor(seeded, join(folder, 'assets-profile')) } as const;
  const running = await open(target);
  try {
    const { page } = running;
    await page.waitForSelector('nav');
    await page.keyboard.press('Control+3');
    await importFolder(running, first, FIRST);
    await enterWords(page);
    // The process that touched the files ends when it had nothing to do for ten seconds.
    await page.waitForTimeout(IDLE);
    // What typing and scrolling alone come to hold is not the import's.
    await watchFrames(page, () => page.waitForTimeout(IDLE));
    const before = await memoryOf(running);
    let [took, share] = [0, 0];
    const busy = await watchFrames(page, async () => {
      share = await shareOfFiles(running, async () => {
        took = await importFolder(running, photos, count);
      });
    });
    await page.waitForTimeout(IDLE);
    const after = await memoryOf(running);
    // Whoever asks for the share each second takes something too: beside the foreign process it is asked for as well.
    const floor = await watchFrames(page, () =>
      shareOfFiles(running, () => burn(share, Math.min(FLOOR_SECONDS, took / 1000))),
    );
    return figuresOf(`${count} pictures of 5 MB`, { took: took / count, busy, floor, before, after });
  } finally {
    await running.close();
  }
}

/** How long the process that touches files is idle before it ends, and somewhat more. */
const IDLE = 12_000;

type Measured = {
  readonly took: number;
  readonly busy: Watch;
  readonly floor: Watch;
  readonly before: number;
  readonly after: number;
};

function figuresOf(name: string, { took, busy, floor, before, after }: Measured): Figure[] {
  const beside = 'beside a process that is not ours';
  return [
    { name: `${name}, one taken in`, unit: 'ms', ours: took, floor: null, goal: null },
    {
      name: `${name}, longest task of the window`,
      unit: 'ms',
      ours: longest(busy),
      floor: null,
      goal: HITCH_MS,
    },
    { name: `longest task ${beside}`, unit: 'ms', ours: longest(floor), floor: null, goal: null },
    {
      name: `${name}, frames over ${HITCH_MS} ms in a minute`,
      unit: 'frames',
      ours: hitches(busy),
      floor: null,
      goal: hitches(floor),
    },
    {
      name: `${name}, work of the window in a second`,
      unit: 'ms',
      ours: busy.work / busy.seconds,
      floor: floor.work / floor.seconds,
      goal: 1.2,
    },
    {
      name: `${name}, middle frame`,
      unit: 'ms',
      ours: median(busy.frames),
      floor: median(floor.frames),
      goal: 1.2,
    },
    { name: `${name}, memory afterwards`, unit: 'MB', ours: after, floor: before, goal: 1.2 },
  ];
}

function longest({ tasks }: Watch): number {
  return Math.max(0, ...tasks);
}

/** Frames that a person feels, in a minute. */
function hitches({ frames, seconds }: Watch): number {
  return (frames.filter((frame) => frame > HITCH_MS).length * 60) / seconds;
}
