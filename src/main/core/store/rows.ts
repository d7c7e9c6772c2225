import { defaultPolicy } from '#shared/approval/policy.ts';
import { standOf } from '#shared/approval/stand.ts';
import { levelOf } from '#shared/approval/standing.ts';
import { assertNever } from '#shared/assert-never.ts';
import { assetsOf, pinnedIn } from '#shared/assets/registers.ts';
import { ownRulesOf } from '#shared/channels/own-rules.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcTime, hlcZero } from '#shared/journal/hlc.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import { type EntityState, isAlive, membersOf, registerValue } from '#shared/journal/state.ts';
import { answersOf } from '#shared/packages/sent.ts';
import { type Composition, compositionOf } from '#shared/posts/composition.ts';
import {
  excerptOf,
  ownExcerptsOf,
  type PostStatus,
  type ReviewStand,
  wordsBeyondExcerpt,
} from '#shared/posts/post.ts';
import { type DerivedStatus, deriveStatus, isLetOutUnapproved, scheduleOf } from '#shared/posts/status.ts';
import { instantOf } from '#shared/time/instant.ts';
import { guidelineOf } from '#shared/voice/guideline.ts';
import { assetCells, assetColumns } from './asset-row.ts';
import type { Cell } from './cell.ts';

/** One projected row: its table, and its values in the order of the table's columns. */
export type Row = { readonly table: string; readonly values: readonly Cell[] };

/** Columns of each projected table, in the order in which `rowOf` gives their values; the first is the key. */
export const projectedTables: { readonly [table: string]: readonly string[] } = {
  person: ['id', 'name', 'role', 'hue', 'archived', 'external', 'brand_ids', 'delegation', 'public_key'],
  brand: ['id', 'name', 'about', 'hue', 'zone', 'policy', 'mix', 'archived', 'checklist', 'country'],
  channel: ['id', 'brand_id', 'network', 'name', 'slots', 'archived', 'rules'],
  campaign: [
    'id',
    'brand_id',
    'name',
    'hue',
    'start_date',
    'end_date',
    'archived',
    'shared',
    'policy',
    'utm',
  ],
  pillar: ['id', 'brand_id', 'name', 'hue', 'target', 'archived'],
  asset: ['id', ...assetColumns],
  post: [
    'id',
    'brand_id',
    'excerpt',
    'date',
    'time',
    'zone',
    'instant',
    'status',
    'channel_ids',
    'campaign_id',
    'pillar_id',
    'intent',
    'author_id',
    'asset_id',
    'approval_voided',
    'due_at',
    'created_at',
    'updated_at',
    'review',
    'unapproved',
    'stand',
    'more_text',
    'audience',
    'call_to_action',
    'assets',
    'own_excerpts',
  ],
  snippet: ['id', 'brand_id', 'name', 'body'],
  hashtags: ['id', 'brand_id', 'name', 'tags'],
  template: ['id', 'brand_id', 'name', 'body', 'fields'],
  guideline: ['id', 'brand_id', 'adopted', 'proposal', 'owner_id', 'archived', 'acknowledged'],
  style: ['id', 'brand_id', 'name', 'enabled', 'rules', 'notes', 'imported_at'],
  comment: [
    'id',
    'post_id',
    'parent_id',
    'author_id',
    'body',
    'visibility',
    'anchor',
    'mentions',
    'resolved_by',
    'created_at',
    'updated_at',
  ],
  package: [
    'id',
    'brand_id',
    'recipient_id',
    'items',
    'secret',
    'digest',
    'sent_by',
    'sent_at',
    'note',
    'answers',
  ],
};

/** The table that holds the rows of a kind of entity; null for kinds that have none. */
export function tableOf(kind: EntityKind): string | null {
  return kind === 'group' || kind === 'workspace' ? null : kind;
}

/** The row that the state of an entity projects to; null when it has none, for instance because it is deleted. */
export function rowOf(state: EntityState): Row | null {
  if (!isAlive(state)) return null;
  switch (state.entity) {
    case 'person':
      return row(state, 'person', [
        text(state, 'name'),
        text(state, 'role'),
        text(state, 'hue'),
        flag(state, 'archived'),
        flag(state, 'external'),
        JSON.stringify(membersOf(state, 'brands')),
        jsonOrNull(state, 'delegation'),
        reference(state, 'key'),
      ]);
    case 'brand':
      return brandRow(state);
    case 'channel':
      return row(state, 'channel', [
        text(state, 'brand'),
        text(state, 'network'),
        text(state, 'name'),
        json(state, 'slots', []),
        flag(state, 'archived'),
        JSON.stringify(ownRulesOf(state)),
      ]);
    case 'campaign':
      return campaignRow(state);
    case 'pillar':
      return pillarRow(state);
    case 'asset':
      return row(state, 'asset', assetCells(state));
    case 'post':
      return postRow(state);
    case 'comment':
      return commentRow(state);
    case 'package':
      return packageRow(state);
    case 'snippet':
      return row(state, 'snippet', [text(state, 'brand'), text(state, 'name'), text(state, 'text')]);
    case 'hashtags':
      return row(state, 'hashtags', [text(state, 'brand'), text(state, 'name'), json(state, 'tags', [])]);
    case 'template':
      return templateRow(state);
    case 'guideline':
      return guidelineRow(state);
    case 'style':
      return row(state, 'style', [
        text(state, 'brand'),
        text(state, 'name'),
        flag(state, 'on'),
        json(state, 'rules', {}),
        json(state, 'notes', []),
        Number(registerValue(state, 'importedAt') ?? 0),
      ]);
    case 'group':
    case 'workspace':
      return null;
    default:
      return assertNever(state.entity);
  }
}

function row(state: EntityState, table: string, values: readonly Cell[]): Row {
  return { table, values: [state.id, ...values] };
}

function brandRow(state: EntityState): Row {
  return row(state, 'brand', [
    text(state, 'name'),
    text(state, 'about'),
    text(state, 'hue'),
    text(state, 'zone'),
    json(state, 'policy', defaultPolicy),
    json(state, 'mix', {}),
    flag(state, 'archived'),
    json(state, 'checklist', []),
    reference(state, 'country'),
  ]);
}

function campaignRow(state: EntityState): Row {
  const span = registerValue(state, 'span') as { readonly start: string; readonly end: string };
  return row(state, 'campaign', [
    text(state, 'brand'),
    text(state, 'name'),
    text(state, 'hue'),
    span.start,
    span.end,
    flag(state, 'archived'),
    flag(state, 'shared'),
    jsonOrNull(state, 'policy'),
    jsonOrNull(state, 'utm'),
  ]);
}

function pillarRow(state: EntityState): Row {
  return row(state, 'pillar', [
    text(state, 'brand'),
    text(state, 'name'),
    text(state, 'hue'),
    Number(registerValue(state, 'target') ?? 0),
    flag(state, 'archived'),
  ]);
}

function guidelineRow(state: EntityState): Row {
  return row(state, 'guideline', [
    text(state, 'brand'),
    jsonOrNull(state, 'adopted'),
    jsonOrNull(state, 'proposal'),
    reference(state, 'owner'),
    flag(state, 'archived'),
    JSON.stringify(guidelineOf(state).acknowledged),
  ]);
}

function templateRow(state: EntityState): Row {
  return row(state, 'template', [
    text(state, 'brand'),
    text(state, 'name'),
    json(state, 'body', {}),
    json(state, 'fields', []),
  ]);
}

/** Statuses whose time, when it comes, means something: due, or missed. */
export const awaited: readonly PostStatus[] = ['in_review', 'changes_requested', 'approved', 'scheduled'];

function postRow(state: EntityState): Row {
  const schedule = scheduleOf(state);
  const instant = schedule === null ? null : instantOf(schedule);
  const derived = deriveStatus(state);
  const { status, approvalVoided } = derived;
  const stand = standOf(state, derived);
  const composition = compositionOf(state);
  const times = stampTimes(state);
  const shown = assetsOf(state);
  return row(state, 'post', [
    text(state, 'brand'),
    excerptOf(composition.text),
    schedule?.date ?? null,
    schedule?.time ?? null,
    schedule?.zone ?? null,
    instant,
    status,
    JSON.stringify(membersOf(state, 'channels')),
    reference(state, 'campaign'),
    reference(state, 'pillar'),
    reference(state, 'intent'),
    reference(state, 'author'),
    shown[0] ?? null,
    approvalVoided === null ? 0 : 1,
    awaited.includes(status) ? instant : null,
    times.first,
    times.last,
    reviewCell(derived),
    isLetOutUnapproved(derived) ? 1 : 0,
    stand === null ? null : JSON.stringify(stand),
    wordsBeyondExcerpt(composition),
    text(state, 'audience'),
    text(state, 'callToAction'),
    JSON.stringify(shown.map((id) => [id, pinnedIn(state, id)])),
    ownExcerptsCell(composition, membersOf(state, 'channels')),
  ]);
}

function ownExcerptsCell(composition: Composition, channelIds: readonly Id[]): string | null {
  const own = ownExcerptsOf(composition, channelIds);
  return own === null ? null : JSON.stringify(own);
}

function reviewCell({ status, standing: { submission } }: DerivedStatus): string | null {
  if (submission === null || status !== 'in_review') return null;
  const stand: ReviewStand = {
    submission: submission.id,
    by: submission.person,
    at: hlcTime(submission.hlc),
    level: submission.level,
    levels: submission.levels.length,
    levelName: levelOf(submission).name,
    since: hlcTime(submission.since),
  };
  return JSON.stringify(stand);
}

function commentRow(state: EntityState): Row {
  const times = stampTimes(state);
  return row(state, 'comment', [
    text(state, 'post'),
    reference(state, 'parent'),
    text(state, 'author'),
    text(state, 'body'),
    text(state, 'visibility'),
    jsonOrNull(state, 'anchor'),
    JSON.stringify(membersOf(state, 'mentions')),
    reference(state, 'resolved'),
    times.first,
    hlcTime(state.registers['body']?.stamp[0] ?? hlcZero),
  ]);
}

function packageRow(state: EntityState): Row {
  return row(state, 'package', [
    text(state, 'brand'),
    text(state, 'recipient'),
    json(state, 'items', []),
    text(state, 'secret'),
    text(state, 'digest'),
    text(state, 'sentBy'),
    stampTimes(state).first,
    text(state, 'note'),
    JSON.stringify(answersOf(state).map(({ at, by, items }) => ({ at, by, items }))),
  ]);
}

function stampTimes(state: EntityState): { readonly first: number; readonly last: number } {
  let first = '~';
  let last = '';
  const see = (hlc: string): void => {
    if (hlc < first) first = hlc;
    if (hlc > last) last = hlc;
  };
  for (const name in state.registers) see(state.registers[name]?.stamp[0] ?? first);
  for (const set in state.members) {
    for (const member in state.members[set]) see(state.members[set]?.[member]?.stamp[0] ?? first);
  }
  for (const event of state.events) see(event.stamp[0]);
  return { first: hlcTime(first), last: hlcTime(last) };
}

function text(state: EntityState, register: string): string {
  const value = registerValue(state, register);
  return typeof value === 'string' ? value : '';
}

function reference(state: EntityState, register: string): string | null {
  const value = registerValue(state, register);
  return typeof value === 'string' ? value : null;
}

function flag(state: EntityState, register: string): 0 | 1 {
  return registerValue(state, register) === true ? 1 : 0;
}

function jsonOrNull(state: EntityState, register: string): string | null {
  const value = registerValue(state, register);
  return value === null ? null : JSON.stringify(value);
}

function json(state: EntityState, register: string, whenUnset: Json): string {
  return JSON.stringify(registerValue(state, register) ?? whenUnset);
}
