import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assetFigures } from './asset-figures.ts';
import { durableEdit, rangeQuery, rebuildFigure } from './core-figures.ts';
import { type Figure, isMet, jsonLine, table } from './figures.ts';
import { importFigure } from './import-figure.ts';
import { inboxFigures } from './inbox-figures.ts';
import { keyFigures } from './keys-figures.ts';
import { reviewFigures } from './review-figures.ts';
import { type Seeded, seedWorkspace } from './seed.ts';
import { styleFigures } from './style-figures.ts';
import { voiceFigures } from './voice-figures.ts';
import { monthFigures, quietFigures, startFigures, startMarks } from './window-figures.ts';

/**
 * `npm run bench`: every figure beside its floor, taken in the same run and in turns, as medians.
 * --json prints one line of JSON per figure; --quick takes fewer samples; --only core,review,start,month,quiet,inbox,keys,assets,voice.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: 'core,review,start,month,quiet,inbox,keys,assets,voice' },
  },
});
const parts = new Set(values.only.split(','));
const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
const figures: Figure[] = [];

function say(words: string): void {
  if (!values.json) console.log(words);
}

function add(more: readonly Figure[]): void {
  figures.push(...more);
  for (const figure of more) if (values.json) console.log(jsonLine(figure));
}

function seedAll(): Seeded[] {
  return [1000, 10_000, 100_000].map((posts) => {
    say(`Filling a workspace with ${posts.toLocaleString('en-GB')} posts ...`);
    return seedWorkspace(join(folder, `seed-${posts}.masthead`), posts);
  });
}

async function measureCore(sizes: readonly Seeded[]): Promise<void> {
  say('Measuring queries, edits and imports ...');
  for (const seeded of sizes) add([rangeQuery(seeded, values.quick ? 50 : 400)]);
  for (const seeded of sizes) add([durableEdit(seeded, folder, values.quick ? 50 : 400)]);
  for (const seeded of sizes) add([await importFigure(seeded, folder, values.quick ? 1 : 3)]);
  const largest = sizes.at(-1);
  if (largest === undefined) return;
  say('Rebuilding every table from 500,000 operations ...');
  add([rebuildFigure(largest, folder, 500_000)]);
}

/** Pictures that come in while the window is used; a workspace of 1,000 posts is behind it. */
async function measureAssets(sizes: readonly Seeded[]): Promise<void> {
  const seeded = sizes[0] ?? seedWorkspace(join(folder, 'seed-assets.masthead'), 1000);
  say('Importing pictures while the window is used ...');
  add(await assetFigures(seeded, folder, values.quick ? 40 : 500));
}

/** Screens with a workspace of their own. */
async function measureScreens(): Promise<void> {
  if (parts.has('inbox')) {
    say('Scrolling an inbox of 2,000 reviews beside a plain list ...');
    add(await inboxFigures(folder, values.quick ? 2 : 5));
  }
  if (parts.has('keys')) {
    say('Typing into a post of 3,000 characters ...');
    add(await keyFigures(folder, values.quick ? 40 : 200));
  }
}

function measureVoice(): void {
  say('Checking posts against the rules of a brand, and six Vale styles ...');
  add(voiceFigures(values.quick ? 60 : 300));
  add(styleFigures(values.quick ? 60 : 300));
}

async function measureAll(): Promise<void> {
  const sizes = [...parts].some((part) => !['inbox', 'keys', 'assets', 'voice'].includes(part))
    ? seedAll()
    : [];
  if (parts.has('core')) await measureCore(sizes);
  if (parts.has('review')) {
    say('Opening a review with a long history, and a full inbox ...');
    add(await reviewFigures(values.quick ? 10 : 50));
  }
  if (parts.has('start')) {
    say('Starting the app and an empty window in turns ...');
    add(await startFigures(sizes, folder, values.quick ? 2 : 8));
    const [smallest] = sizes;
    if (smallest !== undefined) say(`One start in milliseconds: ${await startMarks(smallest, folder)}`);
  }
  if (parts.has('month')) {
    say('Switching months beside bare FullCalendar ...');
    add(await monthFigures(sizes, folder, values.quick ? 3 : 8));
  }
  if (parts.has('quiet')) {
    say('Measuring memory and edits over the bridge ...');
    add(await quietFigures(sizes, folder, values.quick ? 40 : 120));
  }
  if (parts.has('assets')) await measureAssets(sizes);
  if (parts.has('voice')) measureVoice();
  await measureScreens();
}

try {
  await measureAll();
  const goals = figures.filter((figure) => isMet(figure) !== null);
  say(`\n${table(figures)}\n`);
  say(`${goals.filter((figure) => isMet(figure) === true).length} of ${goals.length} goals met.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
