import type { CampaignHue } from '#shared/campaigns/hues.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import type { MessageKey } from '#shared/messages/index.ts';
import type { ChangeSet } from './change-set.ts';
import { prepared } from './prepared.ts';
import type { ActingPerson, Committed, WorkspaceFile } from './workspace-file.ts';

/** What the workspace is built of beside posts: brands and what they keep, and people. All change alike. */
type Thing = Extract<
  EntityKind,
  'brand' | 'channel' | 'campaign' | 'pillar' | 'person' | 'snippet' | 'hashtags' | 'template'
>;

const labels: { readonly [thing in Thing]: readonly [created: MessageKey, edited: MessageKey] } = {
  brand: ['core.undo.label.brandCreated', 'core.undo.label.brandEdited'],
  channel: ['core.undo.label.channelCreated', 'core.undo.label.channelEdited'],
  campaign: ['core.undo.label.campaignCreated', 'core.undo.label.campaignEdited'],
  pillar: ['core.undo.label.pillarCreated', 'core.undo.label.pillarEdited'],
  person: ['core.undo.label.personCreated', 'core.undo.label.personEdited'],
  snippet: ['core.undo.label.snippetCreated', 'core.undo.label.snippetEdited'],
  hashtags: ['core.undo.label.hashtagsCreated', 'core.undo.label.hashtagsEdited'],
  template: ['core.undo.label.templateCreated', 'core.undo.label.templateEdited'],
};

/** Makes a thing with its first registers. */
export function createThing(
  store: WorkspaceFile,
  actor: ActingPerson,
  thing: Thing,
  name: string,
  registers: { readonly [register: string]: Json },
): Committed<Id> {
  return store.run(actor, { key: labels[thing][0], values: { name } }, (changes) => {
    const brand = registers['brand'];
    if (typeof brand === 'string') changes.existing('brand', brand);
    return changes.create(thing, { name, ...registers });
  });
}

/**
 * Changes a thing's registers to what the patch says; fields it leaves out stay as they are.
 * @param follow adds what follows from the change to the same step; the thing it is given is as it was before
 */
export function updateThing<Followed = void>(
  store: WorkspaceFile,
  actor: ActingPerson,
  thing: Thing,
  id: Id,
  patch: { readonly [register: string]: Json | undefined },
  follow?: (changes: ChangeSet, before: EntityState) => Followed,
): Committed<Followed> {
  const name = patch['name'] ?? registerValue(store.stateOf(thing, id), 'name');
  return store.run(actor, { key: labels[thing][1], values: { name: String(name) } }, (changes) => {
    const state = changes.existing(thing, id);
    for (const [register, value] of Object.entries(patch)) {
      const unchanged = value === undefined || (value === false && registerValue(state, register) === null);
      if (!unchanged) changes.set(state, register, value);
    }
    return follow?.(changes, state) as Followed;
  });
}

/** The colours that things of a kind have, in the workspace or in one brand; archived ones keep theirs. */
export function huesOf(
  store: WorkspaceFile,
  table: Extract<Thing, 'brand' | 'campaign' | 'pillar' | 'person'>,
  brandId?: Id,
): readonly CampaignHue[] {
  const where = brandId === undefined ? '' : 'WHERE brand_id = ?';
  const select = prepared(store.read, `SELECT hue FROM ${table} ${where} ORDER BY id`).pluck();
  return select.all(...(brandId === undefined ? [] : [brandId])) as CampaignHue[];
}
