import { type CampaignHue, nextHue, PILLAR_HUES } from '#shared/campaigns/hues.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { channelCell, readChannelWords } from '#shared/documents/channel-words.ts';
import { readFactsCell } from '#shared/documents/facts-cell.ts';
import type { Id } from '#shared/ids.ts';
import type { ImportPlan, PlannedPost } from '#shared/imports/plan.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { campaignsOf, channelsOf, pillarsOf } from '../brands/queries.ts';
import { peopleOf } from '../people/queries.ts';
import { registersOf } from '../posts/commands.ts';
import type { ChangeSet } from '../store/change-set.ts';
import { prepared } from '../store/prepared.ts';
import { huesOf } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** Where an import goes, what it is called in the undo menu, and the brand's day today. */
export type ImportTarget = { readonly brandId: Id; readonly fileName: string; readonly today: WallDate };

/** Ids by name of what the brand has and the import adds. */
type Names = {
  readonly channels: ReadonlyMap<string, Id>;
  readonly brandChannels: readonly Channel[];
  readonly campaigns: ReadonlyMap<string, Id>;
  readonly pillars: ReadonlyMap<string, Id>;
  readonly people: ReadonlyMap<string, Id>;
};

/** Brings a plan in: channels, campaigns and pillars that are missing, then every post, in one undoable step. */
export function commitImport(
  store: WorkspaceFile,
  actor: ActingPerson,
  plan: ImportPlan,
  target: ImportTarget,
): Committed<number> {
  const label = {
    key: 'core.undo.label.imported',
    values: { count: plan.posts.length, file: target.fileName },
  } as const;
  return store.run(actor, label, (changes) => {
    changes.existing('brand', target.brandId);
    for (const id of knownChannels(plan)) changes.existing('channel', id);
    const names = addMissing(store, changes, plan, target);
    for (const post of plan.posts) addPost(changes, actor, post, target.brandId, names);
    return plan.posts.length;
  });
}

/** The channels of the brand that the plan goes to; the brand may have changed since the dry run. */
function knownChannels(plan: ImportPlan): ReadonlySet<Id> {
  return new Set(plan.posts.flatMap(({ channels }) => channels.flatMap(({ id }) => id ?? [])));
}

/** Whether a post that an import made is in the workspace: it was not undone, or was redone. */
export function isStillIn(store: WorkspaceFile, group: Id): boolean {
  const sql = `SELECT 1 FROM log JOIN post ON post.id = log.entity_id
    WHERE log.seq > (SELECT seq FROM change_group WHERE id = @group) AND log.change_group = @group LIMIT 1`;
  return prepared(store.read, sql).get({ group }) !== undefined;
}

function addMissing(store: WorkspaceFile, changes: ChangeSet, plan: ImportPlan, target: ImportTarget): Names {
  const { brandId } = target;
  const known = knownNames(store, brandId);
  const channels = plan.channels.map(({ network, name }): [string, Id] => [
    `${network} ${name}`,
    changes.create('channel', { brand: brandId, network, name, slots: [] }),
  ]);
  const campaignHues = [...huesOf(store, 'campaign', brandId)];
  const campaigns = plan.campaigns.map((name): [string, Id] => {
    const span = spanOf(plan.posts, name, target.today);
    const hue = given(campaignHues, nextHue(campaignHues));
    return [name, changes.create('campaign', { brand: brandId, name, span, hue })];
  });
  const pillarHues = [...huesOf(store, 'pillar', brandId)];
  const pillars = plan.pillars.map((name): [string, Id] => {
    const hue = given(pillarHues, nextHue(pillarHues, PILLAR_HUES));
    return [name, changes.create('pillar', { brand: brandId, name, target: 0, hue })];
  });
  return {
    channels: new Map(channels),
    brandChannels: channelsOf(store.read).filter((channel) => channel.brandId === brandId),
    campaigns: new Map([...known.campaigns, ...campaigns]),
    pillars: new Map([...known.pillars, ...pillars]),
    people: known.people,
  };
}

/** Notes that a colour is given out now. */
function given(hues: CampaignHue[], hue: CampaignHue): CampaignHue {
  hues.push(hue);
  return hue;
}

function knownNames(store: WorkspaceFile, brandId: Id): Pick<Names, 'campaigns' | 'pillars' | 'people'> {
  const named = (
    things: readonly {
      readonly id: Id;
      readonly brandId: Id;
      readonly name: string;
      readonly archived: boolean;
    }[],
  ) =>
    things
      .filter((thing) => thing.brandId === brandId && !thing.archived)
      .map((thing): [string, Id] => [thing.name, thing.id]);
  return {
    campaigns: new Map(named(campaignsOf(store.read))),
    pillars: new Map(named(pillarsOf(store.read))),
    people: new Map(peopleOf(store.read).map(({ id, name }) => [name, id])),
  };
}

/** A new campaign runs from its first to its last post; one whose posts have no day yet stands on today. */
function spanOf(
  posts: readonly PlannedPost[],
  campaign: string,
  today: WallDate,
): { readonly start: WallDate; readonly end: WallDate } {
  let start: WallDate | null = null;
  let end: WallDate | null = null;
  for (const { campaign: name, schedule } of posts) {
    if (name !== campaign || schedule === null) continue;
    if (start === null || schedule.date < start) start = schedule.date;
    if (end === null || schedule.date > end) end = schedule.date;
  }
  return { start: start ?? today, end: end ?? today };
}

function addPost(
  changes: ChangeSet,
  actor: ActingPerson,
  post: PlannedPost,
  brandId: Id,
  names: Names,
): void {
  const { text, notes, firstComment, callToAction, stage, schedule, intent } = post;
  const channels = post.channels.flatMap(({ network, name, ...channel }) => {
    const id = channel.id ?? names.channels.get(`${network} ${name}`);
    return id === undefined ? [] : [{ id, network, name }];
  });
  const fields = {
    text,
    firstComment,
    ...(callToAction === '' ? {} : { callToAction }),
    ...readChannelWords(post.channelTexts, (cell) => channelNamed(cell, names.brandChannels, channels)),
    ...readFactsCell(post.facts, (name) => names.people.get(name) ?? null),
    stage,
    ...(notes === '' ? {} : { notes }),
    schedule,
    intent,
    campaignId: idNamed(names.campaigns, post.campaign),
    pillarId: idNamed(names.pillars, post.pillar),
  };
  changes.create('post', registersOf(brandId, actor?.id ?? null, fields), {
    channels: channels.map(({ id }) => id),
  });
}

/** The channel that a cell of our own export names: one of the brand's, or one that the row is for. */
function channelNamed(
  cell: string,
  ofBrand: readonly Channel[],
  ofRow: readonly Pick<Channel, 'id' | 'network' | 'name'>[],
): Id | null {
  const own = ofBrand.find((channel) => channelCell(channel, ofBrand) === cell);
  return (own ?? ofRow.find((channel) => channelCell(channel, []) === cell))?.id ?? null;
}

function idNamed(ids: ReadonlyMap<string, Id>, name: string | null): Id | null {
  return name === null ? null : (ids.get(name) ?? null);
}
