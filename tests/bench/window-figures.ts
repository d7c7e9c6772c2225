import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { postsBetween } from '#core/calendar/queries.ts';
import { openReader } from '#core/store/connection.ts';
import { type Figure, median, quantile } from './figures.ts';
import { benchGrid, profileFor, type Seeded } from './seed.ts';
import {
  emptyWindow,
  measureClick,
  measureEdits,
  memoryOf,
  open,
  type Switch,
  startOnce,
  type Target,
} from './windows.ts';

const project = resolve(import.meta.dirname, '..', '..');
const pageFolder = resolve(project, 'out', 'bench');

const size = (seeded: Seeded): string => seeded.posts.toLocaleString('en-GB');

function growth(
  name: string,
  small: number,
  large: number,
  unit: Figure['unit'],
  goal: number | null,
): Figure {
  return { name: `${name}, growth from 1,000 to 100,000`, unit, ours: large, floor: small, goal };
}

/** Start to a usable calendar, against an empty window, in turns. */
export async function startFigures(
  sizes: readonly Seeded[],
  folder: string,
  rounds: number,
): Promise<Figure[]> {
  const floorTarget = emptyWindow(`${folder}/floor-profile`);
  const targets = sizes.map(
    (seeded): Target => ({ kind: 'app', profile: profileFor(seeded, `${folder}/start-${seeded.posts}`) }),
  );
  const floor: number[] = [];
  const ours: number[][] = targets.map(() => []);
  // Caches of compiled scripts fill while the program is used; the starts that fill them are not counted.
  for (const target of [floorTarget, ...targets]) {
    for (let warming = 0; warming < 2; warming += 1) await startOnce(target, 2500);
  }
  for (let round = 0; round < rounds; round += 1) {
    floor.push((await startOnce(floorTarget))['painted'] ?? Number.NaN);
    for (const [index, target] of targets.entries()) {
      ours[index]?.push((await startOnce(target))['calendar-painted'] ?? Number.NaN);
    }
  }
  const medians = ours.map(median);
  const figures = sizes.map((seeded, index): Figure => {
    const name = `start to a usable calendar, ${size(seeded)} posts`;
    return { name, unit: 'ms', ours: medians[index] ?? Number.NaN, floor: median(floor), goal: 1.5 };
  });
  return [...figures, growth('start', medians[0] ?? 1, medians.at(-1) ?? 1, 'ms', 1.1)];
}

/** Marks of one start, for finding out where its time goes. */
export async function startMarks(seeded: Seeded, folder: string): Promise<string> {
  const marks = await startOnce({ kind: 'app', profile: `${folder}/start-${seeded.posts}` });
  const inOrder = Object.entries(marks).sort(([, a], [, b]) => a - b);
  return inOrder.map(([name, at]) => `${name} ${Math.round(at)}`).join(' · ');
}

/** Builds the floor's calendar page with the same tools that build the app. */
async function buildFloorPage(): Promise<string> {
  const root = resolve(import.meta.dirname, 'floor');
  const input = resolve(root, 'calendar.html');
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: pageFolder,
      emptyOutDir: true,
      minify: true,
      target: 'chrome130',
      rolldownOptions: { input },
    },
  });
  return resolve(pageFolder, 'calendar.html');
}

/** The same posts as bare FullCalendar takes them. */
function eventsOf(seeded: Seeded): readonly object[] {
  const read = openReader(seeded.file);
  const { from } = benchGrid();
  const posts = postsBetween(read, seeded.brandId, from, '2999-12-31');
  read.close();
  return posts.map(({ id, excerpt, date, time }) => ({
    id,
    title: excerpt,
    start: `${date}T${time}:00`,
    allDay: false,
  }));
}

const nextMonth = 'button[aria-label="Next month"]';
const previousMonth = 'button[aria-label="Previous month"]';

async function flip(page: Page, there: string, back: string): Promise<Switch> {
  await measureClick(page, there);
  return measureClick(page, back);
}

/** Back to the month with 600 posts, against bare FullCalendar with the same events, in turns. */
export async function monthFigures(
  sizes: readonly Seeded[],
  folder: string,
  rounds: number,
): Promise<Figure[]> {
  const page = await buildFloorPage();
  const largest = sizes.at(-1);
  if (largest === undefined) return [];
  const floor = await open({ kind: 'floor', profile: `${folder}/floor-calendar`, page });
  await floor.page.evaluate(
    (events) => (window as unknown as { showEvents: (list: object[]) => void }).showEvents(events),
    [...eventsOf(largest)],
  );
  const ours: Switch[][] = [];
  const bare: Switch[] = [];
  for (const seeded of sizes) {
    const app = await open({ kind: 'app', profile: profileFor(seeded, `${folder}/month-${seeded.posts}`) });
    await app.page.waitForSelector(nextMonth);
    await app.page.waitForTimeout(1500);
    await flip(app.page, nextMonth, previousMonth);
    await flip(floor.page, '#next', '#previous');
    const samples: Switch[] = [];
    for (let round = 0; round < rounds; round += 1) {
      samples.push(await flip(app.page, nextMonth, previousMonth));
      bare.push(await flip(floor.page, '#next', '#previous'));
    }
    ours.push(samples);
    await app.close();
  }
  await floor.close();
  return monthTable(sizes, ours, bare);
}

function monthTable(sizes: readonly Seeded[], ours: readonly Switch[][], bare: readonly Switch[]): Figure[] {
  const of = (samples: readonly Switch[], what: keyof Switch): number =>
    median(samples.map((sample) => sample[what]));
  const figures = sizes.flatMap((seeded, index): Figure[] => {
    const samples = ours[index] ?? [];
    const name = `month switch, 600 posts in view of ${size(seeded)}`;
    return [
      { name, unit: 'ms', ours: of(samples, 'wall'), floor: of(bare, 'wall'), goal: 1.25 },
      {
        name: `${name}, main thread`,
        unit: 'ms',
        ours: of(samples, 'cpu'),
        floor: of(bare, 'cpu'),
        goal: null,
      },
    ];
  });
  const walls = ours.map((samples) => of(samples, 'wall'));
  return [...figures, growth('month switch', walls[0] ?? 1, walls.at(-1) ?? 1, 'ms', 1.1)];
}

/** Memory of the quiet app against the empty window, and an edit over the bridge. */
export async function quietFigures(
  sizes: readonly Seeded[],
  folder: string,
  edits: number,
): Promise<Figure[]> {
  const floor = await open(emptyWindow(`${folder}/floor-profile`));
  const empty = await memoryOf(floor);
  await floor.close();
  const figures: Figure[] = [];
  for (const seeded of sizes) {
    const app = await open({ kind: 'app', profile: profileFor(seeded, `${folder}/quiet-${seeded.posts}`) });
    await app.page.waitForSelector(nextMonth);
    const memory = await memoryOf(app);
    figures.push({
      name: `memory, ${size(seeded)} posts`,
      unit: 'MB',
      ours: memory,
      floor: empty,
      goal: 1.6,
    });
    figures.push(await editFigure(app.page, seeded, edits));
    await app.close();
  }
  return figures;
}

async function editFigure(page: Page, seeded: Seeded, edits: number): Promise<Figure> {
  const read = openReader(seeded.file);
  const ids = read.prepare('SELECT id FROM post LIMIT 50').pluck().all() as string[];
  read.close();
  const times = await measureEdits(page, ids, edits);
  const name = `one edit end to end, p95, ${size(seeded)} posts`;
  return { name, unit: 'ms', ours: quantile(times.slice(10), 0.95), floor: null, goal: 5 };
}
