import { submitPost } from '#core/approval/submit.ts';
import { keepText } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import type { Role } from '#shared/people/roles.ts';

/** A word that stands in everything internal and nowhere else. */
export const CANARY = 'zanzibar';

/** Every id that somebody from outside must never be sent, and some that they may. */
export type CanaryWorkspace = {
  readonly cm: { readonly id: Id; readonly role: Role; readonly external: true };
  readonly reviewer: { readonly id: Id; readonly role: Role; readonly external: true };
  readonly owner: Id;
  /** Of what they see. */
  readonly seen: {
    readonly brand: Id;
    readonly channel: Id;
    readonly campaign: Id;
    readonly pillar: Id;
    readonly plainPost: Id;
    readonly sharedPost: Id;
    /** In review, decided on by the reviewer. */
    readonly reviewPost: Id;
    /** The CM's own, in the campaign that is not shared. Only the CM sees it. */
    readonly ownPost: Id;
    readonly comment: Id;
    readonly inside: Id;
  };
  readonly hidden: readonly Id[];
  readonly hiddenPost: Id;
  readonly otherBrandPost: Id;
};

const secret = (what: string): string => `${CANARY} ${what}`;
const schedule = (day: number) => ({ date: `2026-12-${day}`, time: '10:00', zone: 'Europe/Berlin' });
// Whoever runs this, whenever: what is handed in still has time.
const later = { date: '2090-12-12', time: '10:00', zone: 'Europe/Berlin' };

type Kind = 'brand' | 'campaign' | 'channel' | 'pillar' | 'person' | 'post' | 'comment' | 'asset' | 'package';
type Make = (entity: Kind, registers: object, members?: { [set: string]: readonly string[] }) => Id;

/** Makes things as the program does, each in an action whose label holds the word. */
function makerOf(store: WorkspaceFile): Make {
  return (entity, registers, members = {}) =>
    store.run(null, { key: 'core.undo.label.edited', values: { name: CANARY } }, (changes) =>
      changes.create(entity, registers as Parameters<typeof changes.create>[1], members),
    ).value;
}

/** What posts belong to: their own brand's, and another brand's and a campaign that nobody outside may know. */
function structureIn(store: WorkspaceFile, make: Make) {
  const brand = String(store.read.prepare('SELECT id FROM brand').pluck().get());
  const channel = String(store.read.prepare('SELECT id FROM channel').pluck().get());
  const hue = 'pine';
  const otherBrand = make('brand', { name: secret('brand'), about: secret('about'), hue, zone: 'UTC' });
  const span = { start: '2026-12-01', end: '2026-12-31' };
  const thing = (of: Id, name: string) => ({ brand: of, name, hue: 'moss' });
  const slots = { network: 'x', slots: [] };
  return {
    brand,
    channel,
    otherBrand,
    campaign: make('campaign', { ...thing(brand, 'Readings'), span, shared: true }),
    hiddenCampaign: make('campaign', { ...thing(brand, secret('campaign')), span }),
    pillar: make('pillar', { ...thing(brand, 'Craft'), target: 50 }),
    otherPillar: make('pillar', { ...thing(otherBrand, secret('pillar')), target: 50 }),
    otherChannel: make('channel', { brand: otherBrand, name: secret('channel'), ...slots }),
  };
}
type Structure = ReturnType<typeof structureIn>;

/** Two people from outside who see the brand, one who sees another, and one from inside who is absent. */
function peopleIn(make: Make, { brand, otherBrand }: Structure) {
  const person = (name: string, role: Role, brands: readonly Id[]) => ({
    id: make('person', { name, role, hue: 'pine', external: true }, { brands }),
    role,
    external: true as const,
  });
  const cm = person('Cora', 'cm', [brand]);
  const reviewer = person('Rita', 'reviewer', [brand]);
  const stranger = person(secret('person'), 'reviewer', [otherBrand]);
  // Sees both brands, and so is nobody's secret.
  person('Hal', 'cm', [brand, otherBrand]);
  const delegation = { to: stranger.id, from: 1, until: Number.MAX_SAFE_INTEGER };
  const inside = make('person', { name: 'Ilse', role: 'cm', hue: 'pine', delegation });
  return { cm, reviewer, stranger, inside };
}
type People = ReturnType<typeof peopleIn>;

function postsIn(make: Make, things: Structure, { cm, inside }: People, owner: Id) {
  const { brand, channel, campaign, hiddenCampaign, pillar, otherBrand, otherChannel } = things;
  const picture = { brand, name: secret('picture'), alt: secret('alt'), thumb: 'data:image/png;base64,AAAA' };
  const hiddenAsset = make('asset', picture);
  const post = (text: string, more: object, assets: readonly Id[] = []): Id =>
    make(
      'post',
      { brand, author: inside, base: { text }, stage: 'draft', notes: secret('notes'), ...more },
      { channels: [channel], assets },
    );
  const elsewhere = { brand: otherBrand, author: owner, base: { text: secret('other brand') } };
  return {
    hiddenAsset,
    plainPost: post('Rye on Friday', { schedule: schedule(10), pillar }),
    sharedPost: post('A reading at six', { schedule: schedule(11), campaign }),
    reviewPost: post('Handed in', { schedule: later }),
    ownPost: post('Written by Cora', { author: cm.id, campaign: hiddenCampaign, schedule: schedule(13) }),
    hiddenPost: post(secret('hidden post'), { campaign: hiddenCampaign, schedule: later }, [hiddenAsset]),
    hiddenIdea: post(secret('hidden idea'), { campaign: hiddenCampaign, stage: 'idea' }),
    otherBrandPost: make(
      'post',
      { ...elsewhere, stage: 'draft', schedule: later },
      { channels: [otherChannel] },
    ),
  };
}
type Posts = ReturnType<typeof postsIn>;

function commentsIn(make: Make, posts: Posts, people: People, owner: Id) {
  const { plainPost, reviewPost, hiddenPost, otherBrandPost } = posts;
  const mentions = [people.cm.id, people.reviewer.id];
  const comment = (of: Id, body: string, visibility: 'internal' | 'shared', parent: Id | null = null): Id =>
    make(
      'comment',
      { post: of, parent, author: owner, body, visibility, anchor: null, resolved: null },
      { mentions },
    );
  const shared = comment(plainPost, 'Which Friday?', 'shared');
  return {
    shared,
    hidden: [
      comment(plainPost, secret('internal comment'), 'internal'),
      comment(reviewPost, secret('internal in review'), 'internal'),
      comment(plainPost, secret('internal answer'), 'internal', shared),
      comment(hiddenPost, secret('shared on hidden'), 'shared'),
      comment(otherBrandPost, secret('shared on other'), 'shared'),
    ],
  };
}

/** Fills a workspace whose first person is its owner with secrets, and two people from outside. */
export function fillWithCanaries(store: WorkspaceFile, owner: Id): CanaryWorkspace {
  const boss = { id: owner, role: 'owner', external: false } as const;
  const make = makerOf(store);
  const things = structureIn(store, make);
  const people = peopleIn(make, things);
  const posts = postsIn(make, things, people, owner);
  const checklist = checklistFrom(registerValue(store.stateOf('brand', things.brand), 'checklist'));
  const checked = checklist.map(({ id }) => id);
  submitPost(store, boss, posts.reviewPost, { checked, note: 'Please look' });
  submitPost(store, boss, posts.hiddenPost, { checked, note: secret('note to the approver') });
  submitPost(store, boss, posts.otherBrandPost, { checked: [], note: secret('note') });
  const comments = commentsIn(make, posts, people, owner);
  const sent = make('package', {
    brand: things.otherBrand,
    recipient: people.stranger.id,
    items: [],
    secret: secret('package'),
    digest: secret('digest'),
    sentBy: owner,
  });
  keepText(store, boss, posts.plainPost, 'text', secret('half a sentence'));
  keepText(store, boss, posts.plainPost, 'notes', secret('half a note'));
  const { brand, channel, campaign, pillar, otherBrand, hiddenCampaign, otherPillar, otherChannel } = things;
  const { plainPost, sharedPost, reviewPost, ownPost, hiddenPost, hiddenIdea, otherBrandPost, hiddenAsset } =
    posts;
  const { cm, reviewer, stranger, inside } = people;
  const comment = comments.shared;
  return {
    cm,
    reviewer,
    owner,
    seen: {
      brand,
      channel,
      campaign,
      pillar,
      plainPost,
      sharedPost,
      reviewPost,
      ownPost,
      comment,
      inside,
    },
    hidden: [
      ...[otherBrand, hiddenCampaign, otherPillar, otherChannel, stranger.id, hiddenAsset],
      ...[hiddenPost, hiddenIdea, otherBrandPost, ...comments.hidden, sent],
    ],
    hiddenPost,
    otherBrandPost,
  };
}
