import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStore } from '#core/open-store.ts';
import { systemSources } from '#core/sources.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import { openLevel } from '#shared/approval/route.ts';
import type { Id } from '#shared/ids.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { addDays } from '#shared/time/wall.ts';
import type { Figure } from './figures.ts';
import { BENCH_ZONE, benchToday, profileFor, type Seeded, textOf } from './seed.ts';
import { emptyWindow, type Open, open } from './windows.ts';

const REVIEWS = 2000;
/** Frames of one turn, and how far each goes: as fast as a wheel is turned in earnest. */
const FRAMES = 200;
const STEP = 80;
/** At 60 frames a second one takes 16.7 ms; timestamps are told to a tenth. */
const FRAME_MS = 16.7;
const TICK = 0.15;

/** A workspace whose inbox holds 2,000 reviews for the person who opens it, and a few for nobody. */
function seedInbox(file: string): Seeded {
  const workspace = openStore(file, systemSources());
  const today = benchToday();
  const team = workspace.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
    const policy = { ...defaultPolicy, mode: 'required' };
    const brand = changes.create('brand', {
      name: 'Bench',
      about: '',
      hue: 'pine',
      zone: BENCH_ZONE,
      policy,
      archived: false,
    });
    const channel = { brand, network: 'facebook', name: 'facebook', slots: [], archived: false };
    const person = (name: string, role: string): Id =>
      changes.create('person', { name, role, hue: 'pine', archived: false });
    return {
      brand,
      channel: changes.create('channel', channel),
      mara: person('Mara', 'smm'),
      tobias: person('Tobias', 'cm'),
    };
  }).value;
  const author = { id: team.tobias, role: 'cm', external: false } as const;
  const posts = workspace.run(author, { key: 'core.undo.label.created' }, (changes) =>
    Array.from({ length: REVIEWS }, (_, index) => {
      const schedule = { date: addDays(today, 2 + (index % 60)), time: '09:30', zone: BENCH_ZONE };
      const registers = {
        brand: team.brand,
        author: author.id,
        base: { text: textOf(index) },
        stage: 'draft',
      };
      return changes.create('post', { ...registers, schedule }, { channels: [team.channel] });
    }),
  ).value;
  workspace.run(author, { key: 'core.undo.label.submitted' }, (changes) => {
    for (const id of posts) {
      const post = changes.existing('post', id);
      const contentHash = contentHashOf(post);
      const body = { contentHash, rulesHash: contentHash, levels: [openLevel], checked: [], note: '' };
      changes.event(post, 'submit', body);
    }
  });
  workspace.seal();
  workspace.writer.pragma('wal_checkpoint(TRUNCATE)');
  workspace.close();
  const actor = { id: team.mara, role: 'smm', external: false } as const;
  return { file, posts: REVIEWS, brandId: team.brand, actor };
}

/** How the frames came while something scrolled: milliseconds each. */
async function scroll(page: Page, selector: string): Promise<readonly number[]> {
  return page.evaluate(
    ({ wanted, frames, step }) => {
      const list = document.querySelector(wanted);
      if (list === null) throw new Error(`There is no ${wanted}.`);
      list.scrollTop = 0;
      return new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = 0;
        const next = (now: number): void => {
          if (last > 0) times.push(now - last);
          last = now;
          list.scrollTop += step;
          if (times.length < frames) requestAnimationFrame(next);
          else done(times);
        };
        requestAnimationFrame(next);
      });
    },
    { wanted: selector, frames: FRAMES, step: STEP },
  );
}

/** The same texts as a plain list of the same size, with nothing of ours around it. */
async function plainList({ page }: Open): Promise<void> {
  const texts = Array.from({ length: REVIEWS }, (_, index) => textOf(index).slice(0, 60));
  await page.evaluate((lines) => {
    const list = document.createElement('div');
    list.id = 'plain';
    list.style.cssText = 'width:222px;height:640px;overflow:auto;font:12px sans-serif';
    for (const line of lines) {
      const item = document.createElement('div');
      item.style.height = '49px';
      item.textContent = line;
      list.append(item);
    }
    document.body.append(list);
  }, texts);
}

async function openInbox(seeded: Seeded, folder: string): Promise<Open> {
  const app = await open({ kind: 'app', profile: profileFor(seeded, join(folder, 'inbox-app')) });
  await app.page.waitForSelector('nav');
  await app.page.waitForTimeout(1500);
  await app.page.keyboard.press('Control+4');
  await app.page.waitForSelector('.inbox-main');
  await app.page.waitForTimeout(1000);
  return app;
}

/** A turn of scrolling: how the frames came, and the main thread's work for all of them, in milliseconds. */
type Turn = { readonly times: readonly number[]; readonly work: number };

async function turn(page: Page, selector: string): Promise<Turn> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  const times = await scroll(page, selector);
  const work = (await busy()) - before;
  await session.detach();
  return { times, work };
}

/** An inbox of 2,000 reviews that scrolls, against a plain list of as many lines, in turns. */
export async function inboxFigures(folder: string, rounds: number): Promise<Figure[]> {
  const app = await openInbox(seedInbox(join(folder, 'inbox.masthead')), folder);
  const floor = await open(emptyWindow(join(folder, 'inbox-floor')));
  await plainList(floor);
  const ours: Turn[] = [];
  const plain: Turn[] = [];
  // The first turn compiles and fills caches.
  await turn(app.page, '.inbox-scroll');
  await turn(floor.page, '#plain');
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await turn(app.page, '.inbox-scroll'));
    plain.push(await turn(floor.page, '#plain'));
  }
  await app.close();
  await floor.close();
  return figuresOf(ours, plain);
}

function figuresOf(ours: readonly Turn[], plain: readonly Turn[]): Figure[] {
  const frames = ours.length * FRAMES;
  const mean = (turns: readonly Turn[]): number =>
    turns.flatMap(({ times }) => times).reduce((sum, time) => sum + time, 0) / frames;
  const work = (turns: readonly Turn[]): number => turns.reduce((sum, each) => sum + each.work, 0) / frames;
  const late = (turns: readonly Turn[]): number =>
    turns.flatMap(({ times }) => times).filter((time) => time > FRAME_MS + TICK).length;
  const name = 'a frame while an inbox of 2,000 reviews scrolls';
  return [
    { name, unit: 'ms', ours: mean(ours), floor: mean(plain), goal: 1.05 },
    { name: "the main thread's work for it", unit: 'ms', ours: work(ours), floor: null, goal: FRAME_MS },
    {
      name: `frames over 16.7 ms, of ${frames}`,
      unit: 'frames',
      ours: late(ours),
      floor: late(plain),
      goal: null,
    },
  ];
}
