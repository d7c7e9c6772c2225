import type { Id } from '#shared/ids.ts';
import { assetInputs } from './asset-inputs.ts';
import { type BareCore, dataOf } from './bare-core.ts';
import { libraryInputs } from './library-inputs.ts';
import { voiceInputs } from './voice-inputs.ts';

type Snapshot = {
  readonly brands: readonly { readonly id: Id }[];
  readonly channels: readonly { readonly id: Id }[];
  readonly campaigns: readonly { readonly id: Id }[];
  readonly pillars: readonly { readonly id: Id }[];
  readonly people: readonly { readonly id: Id; readonly role: string }[];
};

type Inputs = { readonly [path: string]: unknown };

/** Things of the open workspace that inputs can name. */
type Known = {
  readonly brandId: Id | undefined;
  readonly channelId: Id | undefined;
  readonly campaignId: Id | undefined;
  readonly pillarId: Id | undefined;
  readonly personId: Id | undefined;
  readonly postId: Id | undefined;
};

const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

async function knownTo(core: BareCore): Promise<Known> {
  const snapshot = dataOf<Snapshot>(await core.ask('workspace.snapshot', 'query'));
  const brandId = snapshot.brands[0]?.id;
  const rail = dataOf<{ posts: { id: Id }[] }>(await core.ask('calendar.rail', 'query', { brandId }));
  return {
    brandId,
    channelId: snapshot.channels[0]?.id,
    campaignId: snapshot.campaigns[0]?.id,
    pillarId: snapshot.pillars[0]?.id,
    personId: snapshot.people[1]?.id,
    postId: rail.posts[0]?.id,
  };
}

function structureInputs({ brandId, channelId, campaignId, pillarId, personId }: Known): Inputs {
  const slots = [{ weekday: 1, time: '12:00' }];
  const span = { start: '2026-12-01', end: '2026-12-24' };
  return {
    'workspace.status': undefined,
    'workspace.snapshot': undefined,
    'workspace.openSample': { reset: false },
    'workspace.createEmpty': {
      brandName: 'Harbour Books',
      personName: 'Ada',
      zone: 'Europe/Berlin',
      networks: ['instagram'],
    },
    'workspace.openFile': undefined,
    'workspace.openRecent': { file: '/nowhere/else.masthead' },
    'workspace.close': undefined,
    'people.create': {
      name: 'Ada',
      role: 'cm',
      external: true,
      brandIds: [brandId],
      firstPassphrase: 'correct horse',
    },
    'people.update': {
      personId,
      patch: { name: 'Ada', role: 'cm', archived: false, external: false, brandIds: [brandId] },
    },
    'people.setDelegation': { personId, delegation: { to: brandId, from: 1, until: 2 } },
    'people.setPassphrase': { current: 'correct horse', next: 'battery staple' },
    'people.resetPassphrase': { personId, first: 'correct horse' },
    'people.locks': undefined,
    'people.setIdleMinutes': { minutes: 5 },
    'lock.unlock': { name: 'Ada', passphrase: 'correct horse' },
    'lock.lock': undefined,
    'lock.switchTo': { personId, passphrase: 'correct horse' },
    'lock.active': undefined,
    'brands.create': { name: 'Harbour Books', zone: 'Europe/Berlin' },
    'brands.update': {
      brandId,
      patch: {
        name: 'Harbour Books',
        about: 'Three shops',
        hue: 'pine',
        zone: 'Europe/Berlin',
        country: 'DE',
        policy: { mode: 'optional', dateMove: 'keeps' },
        mix: { promote: 30 },
        archived: false,
      },
    },
    'channels.create': { brandId, network: 'instagram', name: '@harbour', slots },
    'channels.update': { channelId, patch: { name: '@harbour', slots, archived: false } },
    'channels.setRules': {
      channelId,
      rules: [{ rule: 'textMax', value: 2000 }],
      reason: 'The account is a large one.',
    },
    'campaigns.create': { brandId, name: 'Readings', span, hue: 'moss' },
    'campaigns.update': {
      campaignId,
      patch: { name: 'Readings', hue: 'moss', span, utm: { ...noUtm, source: 'news' }, archived: false },
    },
    'pillars.create': { brandId, name: 'Craft', target: 20 },
    'pillars.update': { pillarId, patch: { name: 'Craft', hue: 'moss', target: 20, archived: false } },
  };
}

const noUtm = { source: '', medium: '', campaign: '', term: '', content: '' };

/** What a post says beside its base text, and what is known of it. */
function composed({ channelId, personId }: Known) {
  const utm = { source: '{network}', medium: 'social', campaign: 'readings', term: '', content: 'tray' };
  return {
    firstComment: 'Where do you buy yours?',
    parts: ['The second of three.', 'And the last.'],
    link: { url: 'https://harbour.example/bread', utm },
    variants: {
      [String(channelId)]: { text: 'Shorter.', firstComment: 'First!', parts: ['Two.'], format: 'reel' },
    },
    audience: 'Early risers',
    callToAction: 'Come by before five',
    sources: [
      {
        url: 'https://harbour.example/hours',
        supports: 'When we close',
        checkedBy: personId,
        checkedOn: '2026-12-01',
      },
    ],
    credits: ['Photo: Lew'],
    embargo: { date: '2026-12-08', time: '09:00', zone: 'Europe/Berlin' },
    boost: { amount: 40, currency: 'EUR' },
  };
}

function postInputs(known: Known): Inputs {
  const { brandId, channelId, campaignId, pillarId, postId } = known;
  const fields = {
    ...composed(known),
    text: 'Last tray at five.',
    notes: 'Ask Lew.',
    schedule,
    channelIds: [channelId],
    assetIds: [],
    assetVersions: {},
    campaignId,
    pillarId,
    intent: 'inform',
    stage: 'draft',
  };
  return {
    'history.undo': undefined,
    'history.redo': undefined,
    'history.state': undefined,
    'posts.get': { postId },
    'posts.search': { brandId, words: 'bread' },
    'posts.usedBefore': { brandId },
    'posts.create': { brandId, fields },
    'posts.update': { postId, patch: { ...fields, archived: false, facts: ['paid'] } },
    'posts.keepText': { postId, field: 'text', text: 'Last tray' },
    'posts.reschedule': { moves: [{ postId, schedule }] },
    'posts.createMany': { brandId, posts: [{ text: 'One of several', schedule }] },
    'posts.duplicate': { copies: [{ postId, schedule }] },
    'posts.remove': { postIds: [postId] },
    'posts.submit': { postId },
    'posts.summaries': { postIds: [postId] },
    'posts.withdraw': { postId },
    'posts.decide': {
      schedule,
      postId,
      submission: postId,
      contentHash: '0'.repeat(64),
      rulesHash: '0'.repeat(64),
      verdict: 'approve',
      reason: 'Clear.',
    },
    'posts.decideMany': {
      posts: [{ postId, submission: postId, contentHash: '0'.repeat(64), rulesHash: '0'.repeat(64) }],
    },
    'posts.schedule': { postIds: [postId], on: true },
    'posts.hold': { postIds: [postId], on: true, reason: 'Wait for the supplier.' },
    'posts.mark': { postId, state: 'skipped' },
    'calendar.range': { brandId, from: '2026-12-01', to: '2026-12-31' },
    'calendar.rail': { brandId },
    'calendar.nearest': { brandId, from: '2026-12-01', to: '2026-12-31' },
    'calendar.nextFreeSlot': {
      brandId,
      channelIds: [channelId],
      from: '2026-12-01',
      sameDay: true,
      campaignId,
    },
    'board.cards': { brandId, from: '2026-12-01', to: '2026-12-31', by: 'status', filters: {}, more: {} },
    'jobs.late': undefined,
    'review.counts': { brandId },
    'review.inbox': { brandId },
    'review.open': { postId },
    'review.expectation': { postId },
    'review.history': { postId },
  };
}

function commentInputs({ brandId, postId }: Known): Inputs {
  const anchor = { quote: 'last tray', before: 'The ', after: ' at five.', start: 4 };
  const commentId = '0190a5a0-0000-7000-8000-0000000000c1';
  return {
    'comments.list': { postId },
    'comments.counts': { brandId },
    'comments.mentions': undefined,
    'comments.add': {
      postId,
      parentId: commentId,
      body: 'Which tray?',
      visibility: 'internal',
      anchor,
      mentions: [commentId],
    },
    'comments.edit': { commentId, body: 'Which tray is it?', mentions: [commentId] },
    'comments.remove': { commentId },
    'comments.resolve': { commentId, resolved: true },
  };
}

/** What a person could have answered in a dry run. */
function importAnswers(channelId: Id | undefined) {
  return {
    dateOrder: 'dmy',
    year: 2026,
    networks: { insta: 'instagram' },
    channelOf: { instagram: channelId },
    fallbackNetworks: ['instagram'],
    rows: {
      '2': {
        skip: false,
        keep: true,
        text: 'Last tray at five.',
        date: '2026-12-09',
        time: '12:00',
        zone: 'Europe/Berlin',
        networks: ['instagram'],
        channelIds: [channelId],
      },
    },
  };
}

const auditFilters = { kinds: ['decisions'], from: '2026-12-01', to: '2026-12-31', words: 'tray' };

function fileInputs({ brandId, channelId, campaignId, pillarId, personId, postId }: Known): Inputs {
  const answers = importAnswers(channelId);
  const filters = {
    channelIds: [channelId],
    campaignIds: [campaignId],
    pillarIds: [pillarId],
    statuses: ['draft'],
    personIds: [personId],
    text: 'tray',
  };
  const importId = '0190a5a0-0000-7000-8000-000000000001';
  const mapping = { profile: 'buffer', columns: [{ role: 'text', by: 'header', sure: 'sure' }] };
  return {
    'documents.exportMonth': { brandId, month: '2026-12', format: 'csv', filters },
    'documents.preview': { brandId, month: '2026-12', filters },
    'documents.cancel': undefined,
    'documents.reveal': undefined,
    'packages.prepare': { postIds: [postId] },
    'packages.export': { postIds: [postId], recipientId: personId, note: 'By Friday, please.' },
    'packages.reveal': undefined,
    'packages.read': { text: 'MASTHEAD-DECISION 1' },
    'packages.import': { text: 'MASTHEAD-DECISION 1', postIds: [postId] },
    'packages.list': { brandId },
    'draftPacks.mine': { brandId },
    'draftPacks.export': { brandId, postIds: [postId], note: 'Before the holidays' },
    'draftPacks.read': { brandId, dropped: { name: 'a.masthead-drafts', text: 'masthead-drafts-1 0' } },
    'draftPacks.commit': {
      packId: importId,
      authorId: personId,
      items: [{ postId, choices: [{ field: 'text', take: 'text', text: 'Both at once' }] }],
    },
    'audit.entries': {
      filters: { ...auditFilters, brandId, personId, postId },
      before: 1_000_000,
      limit: 20,
    },
    'audit.ofPost': { postId, before: 1_000_000, limit: 20 },
    'audit.changes': { group: importId, filters: auditFilters, after: 0 },
    'audit.verify': undefined,
    'audit.export': { format: 'json', filters: auditFilters },
    'audit.reveal': undefined,
    'imports.open': { brandId },
    'imports.openBytes': { brandId, name: 'plan.csv', base64: 'YSxiCjEsMgo=' },
    'imports.reread': {
      importId,
      options: { encoding: 'utf-8', delimiter: ';', headerRow: 1, sheet: 'Plan', today: '2026-12-01' },
    },
    'imports.dryRun': { importId, mapping, answers },
    'imports.rows': { importId, problemsOnly: false, offset: 0, limit: 50 },
    'imports.commit': { importId, mapping, answers, onlyIfAll: false },
    'imports.saveLeftOut': { importId },
    'imports.close': { importId },
  };
}

/** For every procedure of the contract an input that it accepts, with every field given, so that each can be spoilt. */
export async function validInputs(core: BareCore): Promise<Inputs> {
  const known = await knownTo(core);
  return {
    ...structureInputs(known),
    ...postInputs(known),
    ...libraryInputs(known),
    ...assetInputs(known),
    ...voiceInputs(known),
    ...commentInputs(known),
    ...fileInputs(known),
  };
}
