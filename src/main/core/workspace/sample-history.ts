import type { Verdict } from '#shared/approval/events.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { registerValue } from '#shared/journal/state.ts';
import { can } from '#shared/people/roles.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { instantOf, wallAt, wallToInstant } from '#shared/time/instant.ts';
import { addDays, type Schedule, type WallDate } from '#shared/time/wall.ts';
import { decidePost } from '../approval/decide.ts';
import { brandOf } from '../approval/policies.ts';
import { submitPost } from '../approval/submit.ts';
import { assetRegisters } from '../posts/assets.ts';
import type { ActingPerson, WorkspaceFile } from '../store/workspace-file.ts';
import { verdictOf } from '../voice/verdict.ts';
import { waiveFinding } from '../voice/waivers.ts';
import { sayings } from './sample-comments.ts';
import {
  dayOf,
  type SampleData,
  type SampleEvent,
  type SampleIds,
  type SamplePost,
  type SampleSeason,
} from './sample-data.ts';

const MINUTE = 60_000;
const LOCALE = 'en-GB';

type Frame = { readonly today: WallDate; readonly season: SampleSeason; readonly now: number };
type Actor = NonNullable<ActingPerson>;

/** A post of the sample with its keys resolved, and the id it gets when it is made. */
type Placed = {
  readonly post: SamplePost;
  readonly schedule: Schedule | null;
  readonly author: Actor;
  readonly approver: Actor;
  readonly manager: Actor;
  /** Decides at the last level, where a campaign has several. */
  readonly reviewer: Actor;
  id: Id | null;
};

/** Days before the planned day on which each step usually happens, and how long before now it did at the latest. */
const steps = {
  write: { before: 16, latestDaysAgo: 3 },
  submit: { before: 9, latestDaysAgo: 2 },
  decide: { before: 7, latestDaysAgo: 1 },
  plan: { before: 6, latestDaysAgo: 1 },
} as const;
type Step = keyof typeof steps;

/** Everything that happened to the sample's posts, in no particular order across posts. */
export function eventsOfPosts(data: SampleData, ids: SampleIds, frame: Frame): readonly SampleEvent[] {
  return data.posts.flatMap((post, index) => {
    const placed = placedOf(post, data, ids, frame);
    return eventsOf(placed, data, ids, frame, momentsOf(placed, frame, index));
  });
}

function placedOf(post: SamplePost, data: SampleData, ids: SampleIds, frame: Frame): Placed {
  const date = dateOf(post, frame.today);
  const author = memberOf(post.by, data, ids);
  const manager = memberOf('mara', data, ids);
  // Nobody approves what they wrote themselves.
  const approver = author.id === manager.id ? memberOf('ines', data, ids) : manager;
  const schedule = date === null ? null : { date, time: post.time, zone: data.brand.zone };
  const reviewer = memberOf('ines', data, ids);
  return { post, schedule, author, approver, manager, reviewer, id: null };
}

function dateOf(post: SamplePost, today: WallDate): WallDate | null {
  switch (post.when.kind) {
    case 'rail':
      return null;
    case 'day':
      return addDays(today, post.when.days);
    case 'week':
      return dayOf(today, post.when);
  }
}

/** A person of the sample as they act. */
export function memberOf(key: string, data: SampleData, ids: SampleIds): Actor {
  const person = data.people.find((candidate) => candidate.key === key);
  if (person === undefined) throw new Error(`The sample names a person it does not have: ${key}.`);
  return { id: idOf(ids.people, key), role: person.role, external: false };
}

function idOf(map: ReadonlyMap<string, Id>, key: string): Id {
  const id = map.get(key);
  if (id === undefined) throw new Error(`The sample names something it does not have: ${key}.`);
  return id;
}

type Moments = { readonly [step in Step]: number } & { readonly published: number | null };

function momentsOf({ schedule, post }: Placed, frame: Frame, index: number): Moments {
  const zone = schedule?.zone ?? 'UTC';
  const day = schedule?.date ?? frame.today;
  // Nobody does everything on the stroke of noon: the posts are spread over the working day.
  const time = `${String(9 + (index % 8)).padStart(2, '0')}:${String((index * 17) % 60).padStart(2, '0')}`;
  const at = (step: Step): number => {
    const latest = wallToInstant(addDays(frame.today, -steps[step].latestDaysAgo), time, zone);
    const usual = wallToInstant(addDays(day, -steps[step].before), time, zone);
    return Math.min(usual, latest);
  };
  const published = schedule === null || post.time === null ? null : instantOf(schedule);
  return { write: at('write'), submit: at('submit'), decide: at('decide'), plan: at('plan'), published };
}

function eventsOf(
  placed: Placed,
  data: SampleData,
  ids: SampleIds,
  frame: Frame,
  moments: Moments,
): readonly SampleEvent[] {
  const { post } = placed;
  const write: SampleEvent = {
    at: moments.write,
    run: (workspace) => writePost(workspace, placed, ids, frame),
  };
  const over = moments.published !== null && moments.published <= frame.now;
  const said = sayings(post.comments ?? [], {
    at: moments.submit,
    text: textOf(post, frame.season),
    post: () => idOfPost(placed),
    person: (key) => memberOf(key, data, ids),
  });
  return [
    write,
    ...(over ? pastOf(placed, moments, moments.published) : presentOf(placed, moments, frame)),
    ...said,
  ];
}

/** What became of a post whose time is over. */
function pastOf(placed: Placed, moments: Moments, instant: number): readonly SampleEvent[] {
  const mark = (state: 'published' | 'missed' | 'skipped', by: ActingPerson): SampleEvent => ({
    at: instant,
    run: (workspace) => markPost(workspace, placed, by, state, instant),
  });
  switch (placed.post.plan) {
    case 'missed':
      return [submitted(placed, moments), mark('missed', null)];
    case 'skipped':
      return [...approved(placed, moments), mark('skipped', placed.manager)];
    default:
      return [...approved(placed, moments), scheduled(placed, moments), mark('published', placed.manager)];
  }
}

/** How far a post that still lies ahead has come. */
function presentOf(placed: Placed, moments: Moments, frame: Frame): readonly SampleEvent[] {
  switch (placed.post.plan) {
    case 'idea':
    case 'draft':
      return [];
    case 'missed':
    case 'in_review':
      return placed.post.before === undefined
        ? [submitted(placed, moments)]
        : [...approved(placed, moments), ...changedAfterwards(placed, moments, frame)];
    case 'rejected':
      return [submitted(placed, moments), decided(placed, moments, 'reject')];
    case 'changes':
      return [submitted(placed, moments), decided(placed, moments, 'request_changes')];
    case 'skipped':
    case 'approved':
      return approved(placed, moments);
    case 'scheduled':
      return [...approved(placed, moments), scheduled(placed, moments)];
    case 'hold':
      return [{ at: moments.plan, run: (workspace) => holdPost(workspace, placed) }];
  }
}

function approved(placed: Placed, moments: Moments): readonly SampleEvent[] {
  return [submitted(placed, moments), decided(placed, moments, 'approve')];
}

function submitted(placed: Placed, moments: Moments): SampleEvent {
  return { at: moments.submit, run: (workspace) => handIn(workspace, placed) };
}

/** The author rewrites what was approved, which takes the approval back, and hands it in again. */
function changedAfterwards(placed: Placed, moments: Moments, frame: Frame): readonly SampleEvent[] {
  return [
    {
      at: moments.plan + 30 * MINUTE,
      run: (workspace) => rewrite(workspace, placed, textOf(placed.post, frame.season)),
    },
    { at: moments.plan + 50 * MINUTE, run: (workspace) => handIn(workspace, placed) },
  ];
}

function decided(placed: Placed, moments: Moments, verdict: Verdict): SampleEvent {
  return { at: moments.decide, run: (workspace) => decide(workspace, placed, verdict) };
}

function scheduled(placed: Placed, moments: Moments): SampleEvent {
  return { at: moments.plan, run: (workspace) => schedulePost(workspace, placed) };
}

function writePost(workspace: WorkspaceFile, placed: Placed, ids: SampleIds, frame: Frame): void {
  const { post, schedule, author, manager } = placed;
  const plans = can(author, 'post.plan');
  const registers = {
    brand: ids.brand,
    base: { text: post.before ?? textOf(post, frame.season), locale: LOCALE },
    notes: '',
    schedule: plans ? schedule : null,
    campaign: post.campaign === null ? null : idOf(ids.campaigns, post.campaign),
    pillar: idOf(ids.pillars, post.pillar),
    intent: post.intent,
    stage: post.plan === 'idea' ? 'idea' : 'draft',
    author: author.id,
    archived: false,
    ...knownOf(post, ids, wallAt(workspace.sources.now(), schedule?.zone ?? 'UTC').date),
  };
  const members = {
    channels: post.channels.map((key) => idOf(ids.channels, key)),
    assets: post.picture === null ? [] : [idOf(ids.pictures, post.picture)],
  };
  const label = { key: 'core.undo.label.created' } as const;
  placed.id = workspace.run(author, label, (changes) => {
    const shown = assetRegisters(changes, { assetIds: members.assets });
    return changes.create('post', { ...registers, ...shown }, members);
  }).value;
  if (plans || schedule === null) return;
  // Who only writes leaves the day to the manager.
  workspace.run(manager, { key: 'core.undo.label.rescheduled', values: { count: 1 } }, (changes) => {
    changes.set(changes.existing('post', idOfPost(placed)), 'schedule', schedule);
  });
}

/** The registers of what is known of a post beside its words. */
function knownOf(
  { known: { sources, ...lines } = {} }: SamplePost,
  ids: SampleIds,
  checkedOn: WallDate,
): { readonly [register: string]: Json } {
  const checked = sources?.map(({ checkedBy, ...source }) => ({
    ...source,
    checkedBy: checkedBy === null ? null : idOf(ids.people, checkedBy),
    checkedOn: checkedBy === null ? null : checkedOn,
  }));
  const given = Object.entries(lines).filter(([, value]) => value !== undefined) as [string, Json][];
  return { ...Object.fromEntries(given), ...(checked === undefined ? {} : { sources: checked }) };
}

function textOf(post: SamplePost, season: SampleSeason): string {
  const text = post.seasonal === undefined ? post.text : season.texts[post.seasonal];
  if (text === undefined) throw new Error(`The sample has a post without a text (${season.name}).`);
  return text;
}

function idOfPost(placed: Placed): Id {
  if (placed.id === null) throw new Error('The sample does something to a post before it is written.');
  return placed.id;
}

function rewrite(workspace: WorkspaceFile, placed: Placed, text: string): void {
  workspace.run(placed.author, { key: 'core.undo.label.edited' }, (changes) => {
    changes.set(changes.existing('post', idOfPost(placed)), 'base', { text, locale: LOCALE });
  });
}

function handIn(workspace: WorkspaceFile, placed: Placed): void {
  const brand = brandOf(
    { state: (kind, id) => workspace.stateOf(kind, id) },
    workspace.stateOf('post', idOfPost(placed)),
  );
  const checked = checklistFrom(registerValue(brand, 'checklist')).map(({ id }) => id);
  waive(workspace, placed);
  submitPost(workspace, placed.author, idOfPost(placed), { checked, note: '' });
}

/** What blocks is waived for the day by the approver, so that the question can be put to them at all. */
function waive(workspace: WorkspaceFile, placed: Placed): void {
  const { waived } = placed.post;
  if (waived === undefined) return;
  const post = workspace.stateForRules('post', idOfPost(placed));
  const states = { state: workspace.stateForRules.bind(workspace) };
  const found = verdictOf(workspace, states, post).flatMap(({ findings }) => findings);
  const expiresOn = wallAt(workspace.sources.now(), placed.schedule?.zone ?? 'UTC').date;
  const [first] = found.filter(({ severity, waivable }) => severity === 'block' && waivable);
  if (first === undefined) throw new Error('The sample waives what its rules do not find.');
  const { fingerprint } = first;
  const reason = { postId: post.id, fingerprint, category: 'other', reason: waived, expiresOn } as const;
  waiveFinding(workspace, placed.approver, reason);
}

/** Decides where the post waits; approving it goes on through every level. */
function decide(workspace: WorkspaceFile, placed: Placed, verdict: Verdict): void {
  decideAs(workspace, placed, placed.approver, verdict);
  const { status } = deriveStatus(workspace.stateOf('post', idOfPost(placed)));
  if (verdict === 'approve' && status === 'in_review') decideAs(workspace, placed, placed.reviewer, verdict);
}

function decideAs(workspace: WorkspaceFile, placed: Placed, by: Actor, verdict: Verdict): void {
  const { submission } = deriveStatus(workspace.stateOf('post', idOfPost(placed))).standing;
  if (submission === null) throw new Error('The sample decides on a post that was not handed in.');
  decidePost(workspace, by, {
    postId: idOfPost(placed),
    submission: submission.id,
    contentHash: submission.contentHash,
    verdict,
    reason: verdict === 'approve' ? '' : (placed.post.reason ?? ''),
  });
}

function schedulePost(workspace: WorkspaceFile, placed: Placed): void {
  workspace.run(placed.manager, { key: 'core.undo.label.scheduled', values: { count: 1 } }, (changes) => {
    const state = changes.existing('post', idOfPost(placed));
    changes.event(state, 'schedule', { on: true, unapproved: false });
  });
}

function holdPost(workspace: WorkspaceFile, placed: Placed): void {
  workspace.run(placed.manager, { key: 'core.undo.label.held', values: { count: 1 } }, (changes) => {
    const state = changes.existing('post', idOfPost(placed));
    changes.event(state, 'hold', { on: true, reason: placed.post.reason ?? '' });
  });
}

function markPost(
  workspace: WorkspaceFile,
  placed: Placed,
  by: ActingPerson,
  state: 'published' | 'missed' | 'skipped',
  instant: number,
): void {
  workspace.run(by, { key: 'core.undo.label.marked', values: { state } }, (changes) => {
    const post = changes.existing('post', idOfPost(placed));
    // The one it missed had been handed in, and nobody had decided.
    const why = state === 'missed' ? ({ why: 'in_review' } as const) : {};
    changes.event(post, 'publishMark', { state, instant, runKey: null, ...why });
  });
}
