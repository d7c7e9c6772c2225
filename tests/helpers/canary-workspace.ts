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

/** Fills a workspace whose first person is its owner with secrets, and two people from outside. */
export function fillWithCanaries(store: WorkspaceFile, owner: Id): CanaryWorkspace {
  const boss = { id: owner, role: 'owner', external: false } as const;
  const make = (
    entity: 'brand' | 'campaign' | 'channel' | 'pillar' | 'person' | 'post' | 'comment' | 'asset' | 'package',
    registers: object,
    members: { [set: string]: readonly string[] } = {},
  ): Id =>
    store.run(null, { key: 'core.undo.label.edited', values: { name: CANARY } }, (changes) =>
      changes.create(entity, registers as Parameters<typeof changes.create>[1], members),
    ).value;
  const secret = (what: string): string => `${CANARY} ${what}`;
  const schedule = (day: number) => ({ date: `2026-12-${day}`, time: '10:00', zone: 'Europe/Berlin' });
  // Whoever runs this, whenever: what is handed in still has time.
  const later = { date: '2090-12-12', time: '10:00', zone: 'Europe/Berlin' };

  const brand = String(store.read.prepare('SELECT id FROM brand').pluck().get());
  const channel = String(store.read.prepare('SELECT id FROM channel').pluck().get());
  const otherBrand = make('brand', {
    name: secret('brand'),
    about: secret('about'),
    hue: 'pine',
    zone: 'UTC',
  });
  const span = { start: '2026-12-01', end: '2026-12-31' };
  const thing = (of: Id, name: string) => ({ brand: of, name, hue: 'moss' });
  const campaign = make('campaign', { ...thing(brand, 'Readings'), span, shared: true });
  const hiddenCampaign = make('campaign', { ...thing(brand, secret('campaign')), span });
  const pillar = make('pillar', { ...thing(brand, 'Craft'), target: 50 });
  const otherPillar = make('pillar', { ...thing(otherBrand, secret('pillar')), target: 50 });
  const otherChannel = make('channel', {
    brand: otherBrand,
    network: 'x',
    name: secret('channel'),
    slots: [],
  });

  const person = (name: string, role: Role, brands: readonly Id[]) => ({
    id: make('person', { name, role, hue: 'pine', external: true }, { brands }),
    role,
    external: true as const,
  });
  const cm = person('Cora', 'cm', [brand]);
  const reviewer = person('Rita', 'reviewer', [brand]);
  const stranger = person(secret('person'), 'reviewer', [otherBrand]);
  const half = person('Hal', 'cm', [brand, otherBrand]);
  const inside = make('person', {
    name: 'Ilse',
    role: 'cm',
    hue: 'pine',
    delegation: { to: stranger.id, from: 1, until: Number.MAX_SAFE_INTEGER },
  });

  const picture = { brand, name: secret('picture'), alt: secret('alt'), thumb: 'data:image/png;base64,AAAA' };
  const hiddenAsset = make('asset', picture);
  const post = (text: string, more: object, assets: readonly Id[] = []): Id =>
    make(
      'post',
      { brand, author: inside, base: { text }, stage: 'draft', notes: secret('notes'), ...more },
      { channels: [channel], assets },
    );
  const plainPost = post('Rye on Friday', { schedule: schedule(10), pillar });
  const sharedPost = post('A reading at six', { schedule: schedule(11), campaign });
  const reviewPost = post('Handed in', { schedule: later });
  const ownPost = post('Written by Cora', {
    author: cm.id,
    campaign: hiddenCampaign,
    schedule: schedule(13),
  });
  const hiddenPost = post(secret('hidden post'), { campaign: hiddenCampaign, schedule: later }, [
    hiddenAsset,
  ]);
  const hiddenIdea = post(secret('hidden idea'), { campaign: hiddenCampaign, stage: 'idea' });
  const otherBrandPost = make(
    'post',
    {
      brand: otherBrand,
      author: owner,
      base: { text: secret('other brand') },
      stage: 'draft',
      schedule: later,
    },
    { channels: [otherChannel] },
  );
  const checklist = checklistFrom(registerValue(store.stateOf('brand', brand), 'checklist'));
  const checked = checklist.map(({ id }) => id);
  submitPost(store, boss, reviewPost, { checked, note: 'Please look' });
  submitPost(store, boss, hiddenPost, { checked, note: secret('note to the approver') });
  submitPost(store, boss, otherBrandPost, { checked: [], note: secret('note') });

  const comment = (of: Id, body: string, visibility: 'internal' | 'shared', parent: Id | null = null): Id =>
    make(
      'comment',
      { post: of, parent, author: owner, body, visibility, anchor: null, resolved: null },
      { mentions: [cm.id, reviewer.id] },
    );
  const sharedComment = comment(plainPost, 'Which Friday?', 'shared');
  const internal = comment(plainPost, secret('internal comment'), 'internal');
  const internalInReview = comment(reviewPost, secret('internal in review'), 'internal');
  const answerInside = comment(plainPost, secret('internal answer'), 'internal', sharedComment);
  const onHidden = comment(hiddenPost, secret('shared on hidden'), 'shared');
  const onOther = comment(otherBrandPost, secret('shared on other'), 'shared');
  const sent = make('package', {
    brand: otherBrand,
    recipient: stranger.id,
    items: [],
    secret: secret('package'),
    digest: secret('digest'),
    sentBy: owner,
  });
  keepText(store, boss, plainPost, 'text', secret('half a sentence'));
  keepText(store, boss, plainPost, 'notes', secret('half a note'));
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
      comment: sharedComment,
      inside,
    },
    hidden: [
      otherBrand,
      hiddenCampaign,
      otherPillar,
      otherChannel,
      stranger.id,
      hiddenAsset,
      hiddenPost,
      hiddenIdea,
      otherBrandPost,
      internal,
      internalInReview,
      answerInside,
      onHidden,
      onOther,
      sent,
    ].filter((id) => id !== half.id),
    hiddenPost,
    otherBrandPost,
  };
}
