import { submitPost } from '#core/approval/submit.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Role } from '#shared/people/roles.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { type BareCore, dataOf } from './bare-core.ts';

/** A workspace in which everything can be done by somebody, and the person whose turn it is. */
export type World = {
  readonly core: BareCore;
  readonly store: WorkspaceFile;
  readonly actor: Id;
  readonly boss: Id;
  readonly author: Id;
  readonly reviewer: Id;
  readonly brand: Id;
  readonly channel: Id;
  readonly campaign: Id;
  readonly pillar: Id;
};

const zone = 'Europe/Berlin';
/** Whoever runs this, whenever: it is still to come. */
const schedule = { date: '2090-12-12', time: '10:00', zone };

/** Opens an empty workspace and puts a person of this role into it. */
export async function worldOf(core: BareCore, role: Role, external: boolean): Promise<World> {
  const wanted = { brandName: 'Harbour Books', personName: 'Olga', zone, networks: ['facebook'] };
  dataOf(await core.ask('workspace.createEmpty', 'mutation', wanted));
  const open = core.session.workspace;
  if (open === null || open.actorId === null) throw new Error('The workspace did not open.');
  const { store, actorId: boss } = open;
  const brand = String(store.read.prepare('SELECT id FROM brand').pluck().get());
  const channel = String(store.read.prepare('SELECT id FROM channel').pluck().get());
  const make = (
    entity: 'person' | 'campaign' | 'pillar',
    registers: { [name: string]: string | boolean | number | { start: string; end: string } },
    members: { [set: string]: readonly Id[] } = {},
  ): Id =>
    store.run(null, { key: 'core.undo.label.created' }, (changes) =>
      changes.create(entity, { hue: 'pine', ...registers }, members),
    ).value;
  const span = { start: '2026-12-01', end: '2026-12-31' };
  return {
    core,
    store,
    boss,
    actor: make('person', { name: 'The one', role, external }, { brands: [brand] }),
    author: make('person', { name: 'Ada', role: 'cm' }),
    reviewer: make('person', { name: 'Rita', role: 'reviewer' }),
    brand,
    channel,
    campaign: make('campaign', { brand, name: 'Readings', span, shared: true }),
    pillar: make('pillar', { brand, name: 'Craft', target: 50 }),
  };
}

/** A draft with all that it needs to be handed in or scheduled, by the program's own hand. */
export function draftIn({ store, brand, channel, author }: World, by: Id = author): Id {
  return store.run(null, { key: 'core.undo.label.created' }, (changes) =>
    changes.create(
      'post',
      { brand, author: by, base: { text: 'Last tray at five.' }, stage: 'draft', schedule },
      { channels: [channel], assets: [] },
    ),
  ).value;
}

/** Every item of the brand's checklist. */
export function checkedIn({ store, brand }: World): readonly string[] {
  return checklistFrom(registerValue(store.stateForRules('brand', brand), 'checklist')).map(({ id }) => id);
}

/** A post that its author handed in. */
export function inReview(world: World): Id {
  const postId = draftIn(world);
  const by = { id: world.author, role: 'cm', external: false } as const;
  submitPost(world.store, by, postId, { checked: checkedIn(world), note: '' });
  return postId;
}

/** What a decision on a post in review is bound to. */
export function versionOf({ store, brand }: World, postId: Id) {
  const state = store.stateForRules('post', postId);
  const { submission } = deriveStatus(state).standing;
  if (submission === null) throw new Error('The post is not in review.');
  const { id, rulesHash } = submission;
  return { postId, submission: id, contentHash: contentHashOf(state), rulesHash, brand };
}

/** A comment that everybody may read. */
export function commentIn({ store }: World, postId: Id, author: Id): Id {
  const said = {
    post: postId,
    parent: null,
    author,
    body: 'Which tray?',
    visibility: 'shared',
    anchor: null,
  };
  return store.run(null, { key: 'core.undo.label.created' }, (changes) =>
    changes.create('comment', { ...said, resolved: null }, { mentions: [] }),
  ).value;
}
