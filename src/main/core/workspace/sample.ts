import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { type Id, uuidv7Source } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { wallAt } from '#shared/time/instant.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';
import { noteFiles } from '../assets/file-rows.ts';
import { filesFolderOf } from '../assets/files.ts';
import { openStore } from '../open-store.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { SampleEvent } from './sample-data.ts';
import { dayOf, readSample, type SampleData, type SampleIds, type SampleSeason } from './sample-data.ts';
import { eventsOfPosts } from './sample-history.ts';
import { addLibrary } from './sample-library.ts';
import { pictureRegisters, placePictures, type SamplePicture } from './sample-pictures.ts';
import { eventsOfVoice } from './sample-voice.ts';

/** What building the sample depends on. */
export type SampleOptions = {
  readonly resourcesFolder: string;
  /** Milliseconds since the epoch; the sample lies around this moment. */
  readonly now: number;
};

/** How long before "now" the sample's workspace was founded, in days: before its first post was written. */
const FOUNDED_DAYS_AGO = 60;

/**
 * Makes the sample workspace at `file`: eight weeks of posts around today, with a history that looks lived
 * in. It is written beside the file and takes its place at once, so that a half-made sample is never opened.
 */
export function buildSample(file: string, options: SampleOptions): void {
  const building = `${file}.new`;
  removeDatabase(building);
  // The journal's clock is moved along the sample's own past, so that "handed in on Tuesday" is a Tuesday.
  const clock = { now: options.now };
  const newId = uuidv7Source(
    () => clock.now,
    (count) => randomBytes(count),
  );
  const workspace = openStore(building, { now: () => clock.now, newId });
  try {
    // One outer transaction: a few hundred commits would each wait for the disk.
    workspace.keep(() => fill(workspace, clock, options));
  } finally {
    workspace.close();
  }
  removeDatabase(file);
  renameSync(filesFolderOf(building), filesFolderOf(file));
  renameSync(building, file);
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  rmSync(filesFolderOf(file), { recursive: true, force: true });
}

function fill(workspace: WorkspaceFile, clock: { now: number }, options: SampleOptions): void {
  const data = readSample(options.resourcesFolder);
  const today = wallAt(options.now, data.brand.zone).date;
  const season = seasonFor(data, today);
  clock.now = options.now - FOUNDED_DAYS_AGO * 24 * 60 * 60 * 1000;
  const keys = data.pictures.map(({ key }) => key);
  const pictures = placePictures(options.resourcesFolder, keys, filesFolderOf(workspace.file));
  noteFiles(
    workspace.writer,
    pictures.map(({ file }) => file),
    clock.now,
  );
  const ids = addStructure(workspace, data, { today, season, pictures });
  addLibrary(workspace, options.resourcesFolder, ids);
  const events = [
    ...eventsOfVoice(options.resourcesFolder, data, ids, options.now),
    ...eventsOfPosts(data, ids, { today, season, now: options.now }),
  ];
  for (const event of events.sort((a, b) => a.at - b.at)) play(workspace, clock, event);
  clock.now = options.now;
  workspace.seal();
}

function play(workspace: WorkspaceFile, clock: { now: number }, event: SampleEvent): void {
  clock.now = event.at;
  event.run(workspace);
}

/** The season that most of the plan lies in: the sample looks ahead more than back. */
function seasonFor(data: SampleData, today: WallDate): SampleSeason {
  const month = Number(addDays(today, 14).slice(5, 7));
  const season = data.seasons.find(({ months }) => months.includes(month));
  if (season === undefined) throw new Error(`The sample has no season for month ${month}.`);
  return season;
}

type Frame = {
  readonly today: WallDate;
  readonly season: SampleSeason;
  readonly pictures: readonly SamplePicture[];
};

function addStructure(workspace: WorkspaceFile, data: SampleData, frame: Frame): SampleIds {
  const label = { key: 'core.undo.label.workspaceCreated' } as const;
  return workspace.run(null, label, (changes) => {
    const brand = changes.create('brand', { ...data.brand, archived: false });
    const make = <Item extends { readonly key: string }>(
      entity: 'person' | 'channel' | 'campaign' | 'pillar' | 'asset',
      items: readonly Item[],
      registersOf: (item: Item) => { readonly [name: string]: Json },
    ): ReadonlyMap<string, Id> =>
      new Map(items.map((item) => [item.key, changes.create(entity, registersOf(item))]));
    return {
      brand,
      people: make('person', data.people, ({ name, role, hue }) => ({ name, role, hue, archived: false })),
      channels: make('channel', data.channels, ({ network, name, slots }) => ({
        brand,
        network,
        name,
        slots,
        archived: false,
      })),
      campaigns: make('campaign', data.campaigns, ({ name, hue, start, end, levels }) => ({
        brand,
        name: name ?? frame.season.name,
        hue,
        span: { start: dayOf(frame.today, start), end: dayOf(frame.today, end) },
        ...(levels === undefined ? {} : { policy: { ...data.brand.policy, mode: 'multi_level', levels } }),
        archived: false,
      })),
      pillars: make('pillar', data.pillars, ({ name, hue, target }) => ({
        brand,
        name,
        hue,
        target,
        archived: false,
      })),
      pictures: make('asset', data.pictures, ({ key, alt }) => {
        const picture = frame.pictures.find((each) => each.key === key);
        if (picture === undefined) throw new Error(`The sample has no picture ${key}.`);
        return pictureRegisters(picture, { brand, alt, at: changes.now });
      }),
    };
  }).value;
}
