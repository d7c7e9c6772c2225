import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#core/open-store.ts';
import { systemSources } from '#core/sources.ts';
import type { Id } from '#shared/ids.ts';
import { wallAt } from '#shared/time/instant.ts';
import { endOfMonth, monthGrid, startOfMonth } from '#shared/time/range.ts';
import { addDays, addMonths, type WallDate } from '#shared/time/wall.ts';

/** Posts in the month that is looked at, and in the one after it, whatever the size of the file. */
export const POSTS_IN_VIEW = 600;
export const POSTS_NEXT_MONTH = 400;
export const BENCH_ZONE = 'Europe/London';

/** A workspace of a known size. */
export type Seeded = {
  readonly file: string;
  readonly posts: number;
  readonly brandId: Id;
  readonly actor: { readonly id: Id; readonly role: 'smm'; readonly external: false };
};

/** Today in the zone of the seeded brand. */
export function benchToday(): WallDate {
  return wallAt(Date.now(), BENCH_ZONE).date;
}

/** The days that the month view shows today. */
export function benchGrid(): { readonly from: WallDate; readonly to: WallDate } {
  return monthGrid(benchToday(), 1);
}

/** The day of the nth post: first the month in view, then the next, then the years before. */
function dayOf(index: number, today: WallDate): WallDate {
  const thisMonth = startOfMonth(today);
  if (index < POSTS_IN_VIEW) return addDays(thisMonth, index % Number(endOfMonth(today).slice(8)));
  if (index < POSTS_IN_VIEW + POSTS_NEXT_MONTH) return addDays(addMonths(thisMonth, 1), 8 + (index % 20));
  return addDays(thisMonth, -30 - (index % 3000));
}

function timeOf(index: number): string {
  return `${String(7 + (index % 13)).padStart(2, '0')}:${['00', '15', '30', '45'][index % 4] ?? '00'}`;
}

const openings = [
  'Fresh from the oven',
  'Three ways to eat rye',
  'Behind the counter',
  'What the night shift hears',
];

/** The text of the nth post: as long as captions are. */
export function textOf(index: number): string {
  const opening = openings[index % openings.length] ?? '';
  return `${opening} (${index}). ${'Said slowly, with butter, to whoever is first in the queue. '.repeat(1 + (index % 4))}`;
}

/** Makes a workspace with so many posts through the journal, as commands would. */
export function seedWorkspace(file: string, posts: number): Seeded {
  const workspace = openStore(file, systemSources());
  const today = benchToday();
  const team = workspace.run(null, { key: 'core.undo.label.workspaceCreated' }, (changes) => {
    const brand = changes.create('brand', {
      name: 'Bench',
      about: '',
      hue: 'pine',
      zone: BENCH_ZONE,
      archived: false,
    });
    const channel = (network: string): Id =>
      changes.create('channel', { brand, network, name: network, slots: [], archived: false });
    const person = changes.create('person', { name: 'Mara', role: 'smm', hue: 'pine', archived: false });
    return { brand, person, channels: ['instagram', 'facebook', 'x'].map(channel) };
  }).value;
  const actor = { id: team.person, role: 'smm', external: false } as const;
  const batch = 5000;
  for (let first = 0; first < posts; first += batch) {
    workspace.run(actor, { key: 'core.undo.label.created' }, (changes) => {
      for (let index = first; index < Math.min(posts, first + batch); index += 1) {
        const schedule = { date: dayOf(index, today), time: timeOf(index), zone: BENCH_ZONE };
        const base = { text: textOf(index) };
        const registers = {
          brand: team.brand,
          author: actor.id,
          base,
          schedule,
          stage: 'draft',
          intent: 'inform',
        };
        changes.create('post', registers, { channels: team.channels.slice(0, 1 + (index % 2)) });
      }
    });
  }
  workspace.seal();
  workspace.writer.pragma('wal_checkpoint(TRUNCATE)');
  workspace.close();
  return { file, posts, brandId: team.brand, actor };
}

/** A profile that opens a copy of the workspace at start. */
export function profileFor(seeded: Seeded, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'bench.masthead');
  copyFileSync(seeded.file, file);
  writeFileSync(join(folder, 'masthead-settings.json'), JSON.stringify({ last: file, recent: [file] }));
  return folder;
}
