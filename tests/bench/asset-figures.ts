import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ImportReport } from '#shared/assets/report.ts';
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
async function photographs(folder: string, count: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const one = await photograph(WIDTH, HEIGHT);
  const padded = Buffer.concat([one, Buffer.alloc(Math.max(0, BYTES - one.length - 20))]);
  for (let index = 0; index < count; index += 1) {
    const path = join(folder, `photo-${String(index).padStart(4, '0')}.jpg`);
    writeFileSync(path, padded);
    appendFileSync(path, `#${index}`.padEnd(20));
  }
  return folder;
}

type Watch = { readonly frames: readonly number[]; readonly tasks: readonly number[] };

/** Scrolls and turns the calendar's months while it counts how long each frame takes, until it is told to stop. */
async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = { frames: [] as number[], tasks: [] as number[], isOn: true };
    (window as unknown as { benchWatch: typeof state }).benchWatch = state;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) state.tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
    let last = performance.now();
    const tick = (now: number): void => {
      state.frames.push(now - last);
      last = now;
      if (state.isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

async function watched(page: Page): Promise<Watch> {
  return await page.evaluate(() => {
    const state = (window as unknown as { benchWatch: { frames: number[]; tasks: number[]; isOn: boolean } })
      .benchWatch;
    state.isOn = false;
    return { frames: state.frames.slice(2), tasks: state.tasks };
  });
}

/** Imports a folder over the bridge, as the window does. */
async function importFolder({ app, page }: Open, brandId: string, folder: string): Promise<number> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  const started = performance.now();
  const report = await page.evaluate(async (id) => {
    type Bridge = { request: (request: object) => Promise<{ ok: boolean; data: unknown }> };
    const bridge = (window as unknown as { masthead: Bridge }).masthead;
    const input = { brandId: id, folder: '', from: { kind: 'choose', what: 'folder' } };
    const answer = await bridge.request({ path: 'assets.importFiles', type: 'mutation', input });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    return answer.data;
  }, brandId);
  const { stored, refused } = report as ImportReport;
  if (refused > 0 || stored === 0) throw new Error(`${stored} came in, ${refused} were refused.`);
  return performance.now() - started;
}

/**
 * Pictures of 5 MB come in while the window is used: how long its frames take, beside the same time without an import;
 * and what memory all processes hold once it is over, beside what they held before.
 */
export async function assetFigures(seeded: Seeded, folder: string, count: number): Promise<Figure[]> {
  const photos = await photographs(join(folder, 'photographs'), count);
  const target = { kind: 'app', profile: profileFor(seeded, join(folder, 'assets-profile')) } as const;
  const running = await open(target);
  try {
    const before = await memoryOf(running);
    await watchFrames(running.page);
    await new Promise((done) => setTimeout(done, 10_000));
    const quiet = await watched(running.page);
    await watchFrames(running.page);
    const took = await importFolder(running, seeded.brandId, photos);
    const busy = await watched(running.page);
    // The process that touched the files ends when it had nothing to do for ten seconds.
    await new Promise((done) => setTimeout(done, 12_000));
    const after = await memoryOf(running);
    const name = `${count} pictures of 5 MB`;
    return [
      { name: `${name}, one taken in`, unit: 'ms', ours: took / count, floor: null, goal: null },
      {
        name: `${name}, longest task of the window`,
        unit: 'ms',
        ours: Math.max(0, ...busy.tasks),
        floor: null,
        goal: HITCH_MS,
      },
      {
        name: `${name}, frames over ${HITCH_MS} ms`,
        unit: 'frames',
        ours: hitches(busy),
        floor: null,
        goal: hitches(quiet),
      },
      {
        name: `${name}, middle frame`,
        unit: 'ms',
        ours: median(busy.frames),
        floor: median(quiet.frames),
        goal: 1.2,
      },
      { name: `${name}, memory afterwards`, unit: 'MB', ours: after, floor: before, goal: 1.2 },
    ];
  } finally {
    await running.close();
  }
}

function hitches({ frames }: Watch): number {
  return frames.filter((frame) => frame > HITCH_MS).length;
}
