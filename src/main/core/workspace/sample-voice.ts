import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Id } from '#shared/ids.ts';
import { can } from '#shared/people/roles.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { guidelineContentSchema } from '#shared/voice/guideline.ts';
import type { ActingPerson } from '../store/workspace-file.ts';
import { acknowledge, proposeGuideline, setOwner, writeGuideline } from '../voice/commands.ts';
import type { SampleData, SampleEvent, SampleIds } from './sample-data.ts';
import { memberOf } from './sample-history.ts';

const versionSchema = z.strictObject({ note: z.string(), content: guidelineContentSchema });
const sampleGuidelineSchema = z.strictObject({
  key: z.string(),
  owner: z.string(),
  content: guidelineContentSchema,
  /** What it said before, oldest first. */
  earlier: z.array(versionSchema).default([]),
});
type SampleGuideline = z.infer<typeof sampleGuidelineSchema>;

type Person = NonNullable<ActingPerson>;

/** Days ago: the library was written before the first post was handed in, and its versions lie so far apart. */
const WRITTEN = 58;
const APART = 5;
/** Who has read which guideline, and in which of its versions. */
const read: readonly (readonly [person: string, guideline: string, version: number])[] = [
  ['jonas', 'claims', 2],
  ['mara', 'claims', 3],
  ['tobias', 'claims', 3],
  ['tobias', 'paid', 1],
  ['mara', 'paid', 1],
  ['jonas', 'staff', 1],
];
const proposed = {
  key: 'soldout',
  by: 'tobias',
  daysAgo: 1,
  add: ' Say when the next tray is out, so that nobody waits for nothing.',
  note: 'Three people asked under the last post when to come back.',
};

/** What happened to the sample brand's voice: its guidelines, who read them, and a proposal that waits. */
export function eventsOfVoice(
  resourcesFolder: string,
  data: SampleData,
  ids: SampleIds,
  now: number,
): readonly SampleEvent[] {
  const file = join(resourcesFolder, 'sample', 'guidelines.json');
  const guidelines = z.array(sampleGuidelineSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const made = new Map<string, Id>();
  const people = (key: string): Person => memberOf(key, data, ids);
  return [
    ...guidelines.flatMap((guideline, index) => written(guideline, index, { ids, made, people, now })),
    ...read.map(
      ([person, key, version], index): SampleEvent => ({
        at: now - (WRITTEN - APART * version + 1) * DAY_MS + index * HOUR,
        run: (workspace) => void acknowledge(workspace, people(person), idOf(made, key), version),
      }),
    ),
    proposal(guidelines, { ids, made, people, now }),
  ];
}

const HOUR = 3_600_000;

type Writing = {
  readonly ids: SampleIds;
  readonly made: Map<string, Id>;
  readonly people: (key: string) => Person;
  readonly now: number;
};

/** A guideline with its versions; the last holds. Who owns it and may not adopt leaves that to the manager. */
function written(
  { key, owner, content, earlier }: SampleGuideline,
  index: number,
  { ids, made, people, now }: Writing,
): readonly SampleEvent[] {
  const versions = [...earlier, { note: '', content }];
  return versions.map((version, at) => ({
    at: now - (WRITTEN - APART * at) * DAY_MS + index * 60_000,
    run: (workspace) => {
      const adopts = can(people(owner), 'voice.adopt');
      const by = people(adopts ? owner : 'mara');
      const guidelineId = made.get(key) ?? null;
      const draft = { brandId: ids.brand, guidelineId, ...version };
      const { value } = writeGuideline(workspace, by, draft);
      made.set(key, value);
      if (guidelineId === null && !adopts) setOwner(workspace, by, value, people(owner).id);
    },
  }));
}

function proposal(guidelines: readonly SampleGuideline[], writing: Writing): SampleEvent {
  const { ids, made, people, now } = writing;
  const { key, by, daysAgo, add, note } = proposed;
  return {
    at: now - daysAgo * DAY_MS,
    run: (workspace) => {
      const content = guidelines.find((guideline) => guideline.key === key)?.content;
      if (content === undefined) throw new Error(`The sample has no guideline ${key}.`);
      const said = { ...content, text: content.text + add };
      const guidelineId = idOf(made, key);
      proposeGuideline(workspace, people(by), { brandId: ids.brand, guidelineId, content: said, note });
    },
  };
}

function idOf(made: ReadonlyMap<string, Id>, key: string): Id {
  const id = made.get(key);
  if (id === undefined) throw new Error(`The sample has no guideline ${key}.`);
  return id;
}
