import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStore } from '#core/open-store.ts';
import { systemSources } from '#core/sources.ts';
import type { Id } from '#shared/ids.ts';
import { type Figure, median, quantile } from './figures.ts';
import { BENCH_ZONE, profileFor, type Seeded } from './seed.ts';
import { emptyWindow, type Open, open } from './windows.ts';

/** A long post with everything in it that is looked for while one types. */
const LENGTH = 3000;
const paragraph =
  'Slowrye rests for 36 hours before it sees the oven, says @lena.brandvold, and tastes of something on Sunday. Read how at https://hollinandrye.com/rye?from=bench and ask for it sliced thick 🥖. It toasts like a dream. #tablerye #slowbread\n\n';
const text = paragraph.repeat(20).slice(0, LENGTH);

/** Networks that count in every way there is. */
const networks = ['instagram', 'facebook', 'x', 'linkedin', 'threads', 'bluesky', 'mastodon'];

/** A workspace with one post, on seven channels. */
function seedPost(file: string): Seeded {
  const workspace = openStore(file, systemSources());
  const team = workspace.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
    const brand = changes.create('brand', {
      name: 'Bench',
      about: '',
      hue: 'pine',
      zone: BENCH_ZONE,
      archived: false,
    });
    const channels = networks.map(
      (network): Id =>
        changes.create('channel', { brand, network, name: network, slots: [], archived: false }),
    );
    const person = changes.create('person', { name: 'Mara', role: 'smm', hue: 'pine', archived: false });
    return { brand, person, channels };
  }).value;
  const actor = { id: team.person, role: 'smm', external: false } as const;
  workspace.run(actor, { key: 'core.undo.label.created' }, (changes) =>
    changes.create(
      'post',
      { brand: team.brand, author: actor.id, base: { text }, stage: 'draft' },
      { channels: team.channels },
    ),
  );
  workspace.seal();
  workspace.close();
  return { file, posts: 1, brandId: team.brand, actor };
}

/** Long enough for everything that follows a key at once to be drawn; shorter than a pause in typing. */
const SETTLE = 90;

/** Presses a key again and again and gives the main thread's work for each, in milliseconds. */
async function workPerKey(page: Page, keys: number): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const letters = 'so slow a rye, and so good ';
  const samples: number[] = [];
  for (let index = 0; index < keys; index += 1) {
    const before = await busy();
    await page.keyboard.press(letters[index % letters.length] ?? 'a');
    await new Promise((done) => setTimeout(done, SETTLE));
    samples.push((await busy()) - before);
  }
  await session.detach();
  // The first keys compile what is called for the first time.
  return samples.slice(Math.min(20, Math.floor(keys / 4)));
}

async function openPost(seeded: Seeded, folder: string): Promise<Open> {
  const app = await open({ kind: 'app', profile: profileFor(seeded, join(folder, 'keys-app')) });
  const { page } = app;
  await page.waitForSelector('nav');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Slowrye');
  await page
    .getByRole('option', { name: /Slowrye/ })
    .first()
    .click();
  await page.waitForSelector('[data-post-panel]');
  await page.keyboard.press('Control+Enter');
  const editor = page.locator('.composer-text .cm-content');
  await editor.waitFor();
  await page.waitForTimeout(1500);
  await editor.focus();
  // In the middle, where all that follows has to move.
  await page.keyboard.press('Control+Home');
  for (let down = 0; down < 5; down += 1) await page.keyboard.press('ArrowDown');
  return app;
}

/** The same text in a bare text field. */
async function openField(folder: string): Promise<Open> {
  const floor = await open(emptyWindow(join(folder, 'keys-floor')));
  await floor.page.evaluate((words) => {
    const field = document.createElement('textarea');
    field.style.cssText = 'width:580px;height:640px;font:15px sans-serif';
    field.value = words;
    document.body.append(field);
    field.focus();
    field.setSelectionRange(1500, 1500);
  }, text);
  return floor;
}

/** A keystroke in a post of 3,000 characters, until its counts and warnings are painted. */
export async function keyFigures(folder: string, keys: number): Promise<Figure[]> {
  const floor = await openField(folder);
  const bare = await workPerKey(floor.page, keys);
  await floor.close();
  const app = await openPost(seedPost(join(folder, 'keys.masthead')), folder);
  const ours = await workPerKey(app.page, keys);
  await app.close();
  const name = 'keystroke at 3,000 characters, main thread';
  const field = median(bare);
  return [
    // What the browser does for any field, and what the machine makes of it, is no work of ours.
    {
      name: `${name}, p95, over a bare text field`,
      unit: 'ms',
      ours: quantile(ours, 0.95) - field,
      floor: null,
      goal: 4,
    },
    { name: `${name}, middle`, unit: 'ms', ours: median(ours), floor: field, goal: null },
  ];
}
