import { ASSET_ORDER, assetsOf, inOrder, PINNED, pinnedIn } from '#shared/assets/registers.ts';
import type { PackField, PackFields } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { CreateBody, EntityState } from '#shared/journal/state.ts';
import { membersOf, registerValue } from '#shared/journal/state.ts';
import { compositionOf, VARIANT } from '#shared/posts/composition.ts';
import { disclosureOf, factsIn, factsOf } from '#shared/posts/facts.ts';
import { particularsOf, valueOrNull } from '#shared/posts/particulars.ts';
import type { Intent } from '#shared/posts/post.ts';
import { scheduleOf } from '#shared/posts/status.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** The register, or the set, that each field of a pack lives in. */
export const registerOfField: { readonly [field in PackField]: string } = {
  text: 'base',
  firstComment: 'firstComment',
  parts: 'parts',
  link: 'link',
  // One register for each channel.
  variants: VARIANT,
  schedule: 'schedule',
  channelIds: 'channels',
  campaignId: 'campaign',
  pillarId: 'pillar',
  intent: 'intent',
  facts: 'disclosure',
  audience: 'audience',
  callToAction: 'callToAction',
  sources: 'sources',
  credits: 'credits',
  embargo: 'embargo',
  boost: 'boost',
  notes: 'notes',
  stage: 'stage',
  // The set, their order and the version of each.
  pictures: 'assets',
};

/** A post's fields as a pack carries them. */
export function fieldsOf(post: EntityState): PackFields {
  const text = (register: string): string | null => {
    const value = registerValue(post, register);
    return typeof value === 'string' ? value : null;
  };
  return {
    ...compositionOf(post),
    ...particularsOf(post),
    schedule: scheduleOf(post),
    channelIds: [...membersOf(post, 'channels')],
    campaignId: text('campaign'),
    pillarId: text('pillar'),
    intent: text('intent') as Intent | null,
    facts: [...factsOf(post)],
    notes: text('notes') ?? '',
    stage: text('stage') === 'idea' ? 'idea' : 'draft',
    pictures: assetsOf(post).map((id) => ({ id, hash: pinnedIn(post, id) })),
  };
}

/** The value of a register for a field of a pack; of `text`, with the language it had here. */
export function registerValueFor(field: PackField, fields: PackFields, now: EntityState | null): Json {
  if (field === 'text') {
    const base = now === null ? null : registerValue(now, 'base');
    return { ...(base as { readonly [key: string]: Json } | null), text: fields.text };
  }
  return field === 'facts' ? disclosureOf(fields.facts) : valueOrNull(fields[field] ?? null);
}

type WrittenRow = {
  readonly op_id: Id;
  readonly kind: string;
  readonly register: string | null;
  readonly base: string;
  readonly body: string;
};

/** One operation that wrote a field: its id, those it was based on, and the value it gave where it gave it whole. */
export type Writing = { readonly opId: Id; readonly base: readonly Id[]; readonly value: Json | undefined };

/** The operations that wrote each field of a post, oldest first. */
export function writingsOf(
  connection: Reader | Writer,
  postId: Id,
): ReadonlyMap<PackField, readonly Writing[]> {
  const rows = prepared(
    connection,
    `SELECT op_id, kind, register, base, body FROM log
     WHERE entity_id = ? AND entity = 'post' AND outcome = 'applied'
       AND kind IN ('create', 'set', 'present', 'absent') ORDER BY seq`,
  ).all(postId) as WrittenRow[];
  const fields = Object.keys(registerOfField) as PackField[];
  return new Map(fields.map((field) => [field, writingsOfField(rows, field)]));
}

function writingsOfField(rows: readonly WrittenRow[], field: PackField): readonly Writing[] {
  const register = registerOfField[field];
  const members = new Set<string>();
  const variants = new Map<string, Json>();
  const shown: Shown = { members, pins: new Map(), order: null };
  return rows.flatMap((row) => {
    if (field === 'pictures' ? !writesPictures(row) : !writes(row, register)) return [];
    const value =
      field === 'channelIds'
        ? membersAfter(row, 'channels', members)
        : field === 'variants'
          ? variantsAfter(row, variants)
          : field === 'pictures'
            ? picturesAfter(row, shown)
            : valueGiven(row, field);
    return [{ opId: row.op_id, base: row.base.split(' '), value }];
  });
}

/** Whether an operation writes a register, a member of a set, or one of the registers that make a field together. */
function writes({ kind, register: written }: WrittenRow, register: string): boolean {
  if (kind === 'create' || written === register) return true;
  return written?.startsWith(register === VARIANT ? VARIANT : `${register}/`) === true;
}

/** Variants are written a channel at a time: what they are after an operation is what all so far add up to. */
function variantsAfter(row: WrittenRow, variants: Map<string, Json>): Json {
  const body = JSON.parse(row.body) as Json;
  const written: { readonly [register: string]: Json } =
    row.kind === 'create' ? (body as CreateBody).registers : { [row.register ?? '']: body };
  for (const [register, value] of Object.entries(written)) {
    if (!register.startsWith(VARIANT)) continue;
    if (value === null) variants.delete(register.slice(VARIANT.length));
    else variants.set(register.slice(VARIANT.length), value);
  }
  return Object.fromEntries([...variants].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The pictures of a post are a set, a list for their order, and a register for the version of each. */
type Shown = { readonly members: Set<string>; readonly pins: Map<Id, string>; order: Json };

function writesPictures({ kind, register }: WrittenRow): boolean {
  if (kind === 'create' || register === ASSET_ORDER) return true;
  return register?.startsWith('assets/') === true || register?.startsWith(PINNED) === true;
}

function picturesAfter(row: WrittenRow, shown: Shown): Json {
  const body = JSON.parse(row.body) as Json;
  const isMember = row.kind === 'create' || row.register?.startsWith('assets/') === true;
  if (isMember) membersAfter(row, 'assets', shown.members);
  const written: { readonly [register: string]: Json } =
    row.kind === 'create' ? (body as CreateBody).registers : isMember ? {} : { [row.register ?? '']: body };
  for (const [register, value] of Object.entries(written)) {
    if (register === ASSET_ORDER) shown.order = value;
    if (!register.startsWith(PINNED)) continue;
    if (typeof value === 'string') shown.pins.set(register.slice(PINNED.length), value);
    else shown.pins.delete(register.slice(PINNED.length));
  }
  return inOrder([...shown.members].sort(), shown.order).map((id) => ({
    id,
    hash: shown.pins.get(id) ?? null,
  }));
}

/** A set is written a member at a time: its value after an operation is what all so far add up to. */
function membersAfter(row: WrittenRow, set: string, members: Set<string>): Json {
  if (row.kind === 'create') {
    for (const member of (JSON.parse(row.body) as CreateBody).members[set] ?? []) members.add(member);
  } else {
    const member = row.register?.split('/')[1] ?? '';
    if (row.kind === 'present') members.add(member);
    else members.delete(member);
  }
  return [...members].sort();
}

/** Fields that are an empty text, or an empty list, on a post that was never asked. */
const lines: readonly PackField[] = ['notes', 'firstComment', 'audience', 'callToAction'];
const lists: readonly PackField[] = ['parts', 'sources', 'credits'];

function valueGiven(row: WrittenRow, field: PackField): Json {
  const body = JSON.parse(row.body) as Json;
  const register = registerOfField[field];
  const value = row.kind === 'create' ? ((body as CreateBody).registers[register] ?? null) : body;
  if (field === 'text') return (value as { readonly text?: string } | null)?.text ?? '';
  if (field === 'facts') return [...factsIn(value)];
  if (lines.includes(field)) return value ?? '';
  if (lists.includes(field)) return value ?? [];
  return field === 'stage' ? (value ?? 'draft') : value;
}
