import { verdictOf } from '#core/voice/verdict.ts';
import { contract } from '#shared/contract/index.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import type { Id } from '#shared/ids.ts';
import { can, type RoleHolder, roles } from '#shared/people/roles.ts';
import { plainComposition as noComposition } from '#shared/posts/composition.ts';
import { WAIVER } from '#shared/voice/waiver.ts';
import { dataOf, startCore } from './bare-core.ts';
import {
  checkedIn,
  commentIn,
  draftIn,
  inReview,
  versionOf,
  type World,
  worldOf,
} from './capability-world.ts';
import { validInputs } from './contract-inputs.ts';
import { hashOfEveryTable } from './every-table.ts';
import { temporaryFolder } from './store.ts';
import { trayGuideline } from './voice-inputs.ts';

/** What came of walking the table of procedure x role x inside or outside. */
export type CapabilityCount = {
  readonly tried: number;
  readonly right: number;
  /** Each cell that did not come out as it should, in words. */
  readonly wrong: readonly string[];
};

/** Makes what a procedure needs, as the workspace is at its turn, and gives the input. */
type Prepare = (world: World) => unknown | Promise<unknown>;

const day = { date: '2090-12-13', time: '11:00', zone: 'Europe/Berlin' };
const month = { from: '2026-12-01', to: '2026-12-31' };

const people: { readonly [path: string]: Prepare } = {
  'people.create': () => ({ name: 'Newcomer', role: 'cm' }),
  'people.update': ({ author }) => ({ personId: author, patch: { name: 'Ada the second' } }),
  'people.setDelegation': ({ actor, reviewer }) => ({
    personId: actor,
    delegation: { to: reviewer, from: 1, until: 2 },
  }),
  'people.setPassphrase': () => ({ current: null, next: 'salt and tide tables' }),
  'people.resetPassphrase': ({ author }) => ({ personId: author, first: 'first words for you' }),
  'people.setIdleMinutes': () => ({ minutes: 5 }),
};

const structure: { readonly [path: string]: Prepare } = {
  'brands.update': ({ brand }) => ({ brandId: brand, patch: { about: 'Three shops' } }),
  'channels.create': ({ brand }) => ({ brandId: brand, network: 'x', name: '@harbour', slots: [] }),
  'channels.update': ({ channel }) => ({ channelId: channel, patch: { name: '@harbour' } }),
  'campaigns.update': ({ campaign }) => ({ campaignId: campaign, patch: { name: 'Late readings' } }),
  'pillars.update': ({ pillar }) => ({ pillarId: pillar, patch: { target: 40 } }),
};

const words = { name: 'Opening hours', text: 'We close at {hour}.' };
const gaps = {
  ...noComposition,
  text: 'New: {{title}}',
  channelIds: [],
  pillarId: null,
  intent: null,
  facts: [],
};

/** Something in the library, put there by the program. */
function inLibrary({ store, brand }: World, kind: 'snippet' | 'hashtags' | 'template'): Id {
  const first = {
    snippet: { text: 'Rye' },
    hashtags: { tags: ['rye'] },
    template: { body: gaps, fields: [] },
  };
  const label = { key: 'core.undo.label.templateCreated', values: { name: 'Rye' } } as const;
  return store.run(null, label, (changes) =>
    changes.create(kind, { brand, name: 'Rye', ...first[kind] } as Parameters<typeof changes.create>[1]),
  ).value;
}

const library: { readonly [path: string]: Prepare } = {
  'library.createSnippet': ({ brand }) => ({ brandId: brand, ...words }),
  'library.updateSnippet': (world) => ({ snippetId: inLibrary(world, 'snippet'), patch: words }),
  'library.createHashtags': ({ brand }) => ({ brandId: brand, name: 'Bread', tags: ['bread'] }),
  'library.updateHashtags': (world) => ({
    groupId: inLibrary(world, 'hashtags'),
    patch: { tags: ['bread'] },
  }),
  'library.createTemplate': ({ brand }) => ({ brandId: brand, name: 'Shelf', body: gaps, fields: [] }),
  'library.updateTemplate': (world) => ({
    templateId: inLibrary(world, 'template'),
    patch: { name: 'Shelf' },
  }),
  'library.remove': (world) => ({ kind: 'snippet', id: inLibrary(world, 'snippet') }),
  'library.useTemplate': (world) => ({
    templateId: inLibrary(world, 'template'),
    values: { title: 'The tide tables' },
    schedule: null,
  }),
};

const posts: { readonly [path: string]: Prepare } = {
  'posts.create': ({ brand }) => ({ brandId: brand, fields: { text: 'One more' } }),
  'posts.createMany': ({ brand }) => ({ brandId: brand, posts: [{ text: 'One of several' }] }),
  'posts.update': (world) => ({ postId: draftIn(world), patch: { text: 'Rewritten' } }),
  'posts.keepText': (world) => ({ postId: draftIn(world), field: 'text', text: 'Half a' }),
  'posts.reschedule': (world) => ({ moves: [{ postId: draftIn(world), schedule: day }] }),
  'posts.duplicate': (world) => ({ copies: [{ postId: draftIn(world), schedule: null }] }),
  'posts.remove': (world) => ({ postIds: [draftIn(world)] }),
  'posts.submit': (world) => ({ postId: draftIn(world), checked: checkedIn(world) }),
  'posts.withdraw': (world) => ({ postId: inReview(world) }),
  'posts.decide': (world) => {
    const { brand: _brand, ...version } = versionOf(world, inReview(world));
    return { ...version, verdict: 'approve', reason: '' };
  },
  'posts.decideMany': (world) => {
    const { brand: _brand, ...version } = versionOf(world, inReview(world));
    return { posts: [version] };
  },
  'posts.schedule': (world) => ({ postIds: [draftIn(world)], on: true }),
  'posts.hold': (world) => ({ postIds: [draftIn(world)], on: true, reason: 'Wait for the supplier.' }),
  'posts.mark': (world) => ({ postId: draftIn(world), state: 'skipped' }),
  'posts.get': (world) => ({ postId: draftIn(world) }),
  'posts.summaries': (world) => ({ postIds: [draftIn(world)] }),
  'calendar.nextFreeSlot': ({ brand, channel }) => ({
    brandId: brand,
    channelIds: [channel],
    from: month.from,
    sameDay: false,
  }),
  'review.open': (world) => ({ postId: inReview(world) }),
  'review.expectation': (world) => ({ postId: inReview(world) }),
  'review.history': (world) => ({ postId: inReview(world) }),
};

const said: { readonly [path: string]: Prepare } = {
  'comments.list': (world) => ({ postId: draftIn(world) }),
  'comments.add': (world) => ({
    postId: draftIn(world),
    parentId: null,
    body: 'Which tray?',
    visibility: 'shared',
    anchor: null,
    mentions: [],
  }),
  'comments.edit': (world) => ({
    commentId: commentIn(world, draftIn(world), world.actor),
    body: 'Which one?',
    mentions: [],
  }),
  'comments.remove': (world) => ({ commentId: commentIn(world, draftIn(world), world.actor) }),
  'comments.resolve': (world) => ({
    commentId: commentIn(world, draftIn(world), world.author),
    resolved: true,
  }),
};

/** The hash of a file that lies nowhere. */
const aFile = 'ab'.repeat(32);

/** A picture of the library that the person whose turn it is may see, because they brought it. */
function pictureIn({ store, brand, actor }: World): Id {
  const version = { mime: 'image/png', bytes: 1, width: 80, height: 60, seconds: null, animated: false };
  const from = { codec: null, located: false, fileName: 'tray.png', at: 1, by: actor };
  const label = { key: 'core.undo.label.assetsImported', values: { count: 1 } } as const;
  const registers = {
    brand,
    name: 'Tray',
    addedBy: actor,
    current: aFile,
    [`version:${aFile}`]: { ...version, ...from },
  };
  return store.run(null, label, (changes) => changes.create('asset', registers)).value;
}

const chosen = { kind: 'choose', what: 'files' };
const pictures: { readonly [path: string]: Prepare } = {
  'assets.get': (world) => ({ assetId: pictureIn(world) }),
  'assets.usedIn': (world) => ({ assetId: pictureIn(world) }),
  'assets.update': (world) => ({ assetId: pictureIn(world), patch: { alt: 'A tray' } }),
  'assets.updateMany': (world) => ({
    assetIds: [pictureIn(world)],
    patch: { credit: 'Lew' },
    addTags: ['bread'],
  }),
  'assets.addVersion': (world) => ({ assetId: pictureIn(world), from: chosen }),
  'assets.useVersion': (world) => ({ assetId: pictureIn(world), hash: aFile, postIds: [] }),
  'assets.crop': (world) => ({
    assetId: pictureIn(world),
    hash: aFile,
    area: { x: 0, y: 0, width: 40, height: 40 },
    alt: 'A tray',
    inUse: true,
    postIds: [],
  }),
  'assets.fit': (world) => ({
    assetId: pictureIn(world),
    hash: aFile,
    target: { width: 40, height: 40, bytes: null },
    inUse: true,
    postIds: [],
  }),
  'assets.remove': (world) => ({ assetIds: [pictureIn(world)] }),
  'assets.exportFile': (world) => ({ assetId: pictureIn(world), hash: null }),
};

/** A guideline that holds, or is only proposed by whoever's turn it is. */
function guidelineIn({ store, brand, actor }: World, as: 'adopted' | 'proposal'): Id {
  const said = { content: trayGuideline, by: actor, at: 1, note: '' };
  const registers = { brand, [as]: as === 'adopted' ? { ...said, version: 1 } : said };
  const label = { key: 'voiceLibrary.undo.adopted', values: { title: 'Trays' } } as const;
  return store.run(null, label, (changes) =>
    changes.create('guideline', registers as Parameters<typeof changes.create>[1]),
  ).value;
}

/** A draft in which the check finds something, and what. */
function foundIn(world: World): { readonly postId: Id; readonly fingerprint: string } {
  guidelineIn(world, 'adopted');
  const postId = draftIn(world);
  const states = { state: world.store.stateForRules.bind(world.store) };
  const [verdict] = verdictOf(world.store, states, world.store.stateForRules('post', postId));
  const found = verdict?.findings.find(({ guidelineId }) => guidelineId !== null);
  if (found === undefined) throw new Error('The guideline found nothing.');
  return { postId, fingerprint: found.fingerprint };
}

/** The same, waived by the program. */
function waivedIn(world: World): { readonly postId: Id; readonly fingerprint: string } {
  const found = foundIn(world);
  world.store.run(null, { key: 'voiceLibrary.undo.waived' }, (changes) =>
    changes.set(changes.existing('post', found.postId), `${WAIVER}${found.fingerprint}`, {
      fingerprint: found.fingerprint,
    }),
  );
  return found;
}

const proposed = { guidelineId: null, content: trayGuideline, note: '' };
const voices: { readonly [path: string]: Prepare } = {
  'voice.propose': ({ brand }) => ({ ...proposed, brandId: brand }),
  'voice.write': ({ brand }) => ({ ...proposed, content: { ...trayGuideline, rules: [] }, brandId: brand }),
  'voice.spokeUp': (world) => ({ guidelineId: guidelineIn(world, 'adopted'), days: 30 }),
  'voice.history': (world) => ({ guidelineId: guidelineIn(world, 'adopted') }),
  'voice.adopt': (world) => ({ guidelineId: guidelineIn(world, 'proposal'), at: 1 }),
  'voice.drop': (world) => ({ guidelineId: guidelineIn(world, 'proposal') }),
  'voice.setOwner': (world) => ({ guidelineId: guidelineIn(world, 'adopted'), ownerId: world.boss }),
  'voice.archive': (world) => ({ guidelineId: guidelineIn(world, 'adopted'), on: true }),
  'voice.acknowledge': (world) => ({ guidelineId: guidelineIn(world, 'adopted'), version: 1 }),
  'voice.verdict': (world) => ({ postId: draftIn(world) }),
  'voice.compare': (world) => ({ postId: draftIn(world), text: 'Bread.' }),
  'voice.waive': (world) => ({
    ...foundIn(world),
    category: 'quote',
    reason: 'A customer said so, in these words.',
    expiresOn: null,
  }),
  'voice.unwaive': waivedIn,
  'voice.style': (world) => ({ styleId: styleIn(world) }),
  'voice.switchStyle': (world) => ({ styleId: styleIn(world), on: true }),
  'voice.removeStyle': (world) => ({ styleId: styleIn(world) }),
  'voice.exportStyle': withGuideline,
  'voice.exportLibrary': withGuideline,
};

/** A brand that has something to write into a file. */
function withGuideline(world: World): { readonly brandId: Id } {
  guidelineIn(world, 'adopted');
  return { brandId: world.brand };
}

/** A style that the brand has taken in; it is off. */
function styleIn({ store, brand }: World): Id {
  const registers = {
    brand,
    name: 'House',
    on: false,
    rules: { rules: [], accepted: [], rejected: [] },
    notes: [],
    importedAt: 1,
  };
  const label = { key: 'voiceFiles.undo.kept', values: { name: 'House' } } as const;
  return store.run(null, label, (changes) => changes.create('style', registers)).value;
}

type Plan = { readonly importId: Id; readonly mapping: unknown };

const plans = new WeakMap<World, Promise<Plan>>();

/** A plan in the reader. It is opened once, by somebody who may: a file is read in a thread of its own each time. */
function openPlan(world: World): Promise<Plan> {
  const plan = plans.get(world) ?? readPlan(world);
  plans.set(world, plan);
  return plan;
}

async function readPlan({ core, brand, boss, actor }: World): Promise<Plan> {
  core.session.become(boss, null);
  const base64 = Buffer.from('Date,Text\n2090-12-12,Last tray at five\n').toString('base64');
  const opened = await core.ask('imports.openBytes', 'mutation', {
    brandId: brand,
    name: 'plan.csv',
    base64,
  });
  core.session.become(actor, null);
  return dataOf(opened);
}

const answers = { rows: {} };
const files: { readonly [path: string]: Prepare } = {
  'documents.exportMonth': ({ brand }) => ({ brandId: brand, month: '2026-12', format: 'csv' }),
  'documents.preview': ({ brand }) => ({ brandId: brand, month: '2026-12' }),
  'packages.prepare': (world) => ({ postIds: [inReview(world)] }),
  'packages.export': (world) => ({ postIds: [inReview(world)], recipientId: world.reviewer, note: '' }),
  'packages.read': () => ({ text: null }),
  'draftPacks.export': (world) => ({ brandId: world.brand, postIds: [draftIn(world)], note: '' }),
  'draftPacks.read': ({ brand }) => ({ brandId: brand, dropped: null }),
  'imports.reread': async (world) => ({
    importId: (await openPlan(world)).importId,
    options: { headerRow: 1 },
  }),
  'imports.dryRun': async (world) => ({ ...only(await openPlan(world)), answers }),
  'imports.rows': async (world) => ({
    importId: (await openPlan(world)).importId,
    problemsOnly: false,
    offset: 0,
    limit: 10,
  }),
  'imports.commit': async (world) => ({ ...only(await openPlan(world)), answers, onlyIfAll: false }),
  'imports.saveLeftOut': async (world) => ({ importId: (await openPlan(world)).importId }),
  'imports.close': async (world) => ({ importId: (await openPlan(world)).importId }),
  'audit.ofPost': (world) => ({ postId: draftIn(world) }),
};

function only({ importId, mapping }: Plan) {
  return { importId, mapping };
}

const prepared = { ...people, ...structure, ...library, ...posts, ...pictures, ...said, ...files, ...voices };

function mayWaive(holder: RoleHolder): boolean {
  return can(holder, 'post.write') || can(holder, 'voice.waive');
}

/** What beside its capability a procedure asks of a person. The first passphrases of a workspace are its owner's. */
const alsoAsks: { readonly [path: string]: (holder: RoleHolder) => boolean } = {
  'people.setPassphrase': (holder) => can(holder, 'people.reset'),
  'people.resetPassphrase': (holder) => can(holder, 'people.reset'),
  // What only warns is waived by everybody who writes.
  'voice.waive': mayWaive,
  'voice.unwaive': mayWaive,
  // The journal is inside, also that of a post they see.
  'audit.ofPost': ({ external }) => !external,
};

/** Procedures that say no to everybody here for a reason of their own: what they take comes from another machine, or was not done yet. */
const needsMore: { readonly [path: string]: string } = {
  'history.undo': 'wrong-state',
  'history.redo': 'wrong-state',
  'packages.import': 'bad-input',
  'draftPacks.commit': 'not-found',
  // No rule is set aside, and none is called that.
  'voice.tryAgain': 'not-found',
  'voice.reportSlow': 'not-found',
  'voice.keepStyle': 'not-found',
  'voice.importLibrary': 'not-found',
  // Their file is not there.
  'assets.crop': 'file-problem',
  'assets.fit': 'file-problem',
  'assets.exportFile': 'file-problem',
  'assets.setPoster': 'not-found',
};

type Cell = { readonly path: string; readonly procedure: Procedure; readonly holder: RoleHolder };

/** Passphrases last, and one's own before others': they change who can come in. */
const lastOnes = ['people.setPassphrase', 'people.resetPassphrase'];

const procedures: readonly { readonly path: string; readonly procedure: Procedure }[] = Object.entries(
  contract,
)
  .flatMap(([feature, group]) =>
    Object.entries(group).map(([name, procedure]: [string, Procedure]) => ({
      path: `${feature}.${name}`,
      procedure,
    })),
  )
  .filter(({ procedure }) => procedure.needs !== null)
  .toSorted((a, b) => lastOnes.indexOf(a.path) - lastOnes.indexOf(b.path));

/** Why a cell is wrong, or null. */
async function tryCell(world: World, fallback: unknown, cell: Cell): Promise<string | null> {
  const { path, procedure, holder } = cell;
  const { core, store } = world;
  const canTry = !path.startsWith('imports.') || can(holder, 'import.run');
  const input = canTry && path in prepared ? await prepared[path]?.(world) : fallback;
  const before = hashOfEveryTable(store);
  const response = await core.ask(path, procedure.type, input);
  const name = `${path} as ${holder.external ? 'external ' : ''}${holder.role}`;
  const may = procedure.needs !== null && can(holder, procedure.needs) && (alsoAsks[path]?.(holder) ?? true);
  if (response.ok) return may ? null : `${name}: let through`;
  if (hashOfEveryTable(store) !== before) return `${name}: refused, and something was written`;
  const { code, message } = response.error;
  if (!may) return code === 'not-allowed' ? null : `${name}: refused as ${code} (${message})`;
  return code === needsMore[path] ? null : `${name}: may, and was refused as ${code} (${message})`;
}

async function tryPerson(holder: RoleHolder): Promise<CapabilityCount> {
  const folder = temporaryFolder();
  const core = startCore(folder.path);
  try {
    const world = await worldOf(core, holder.role, holder.external);
    // What every input can name: a draft without a day.
    const idea = { brandId: world.brand, fields: { text: 'Without a day' } };
    dataOf(await core.ask('posts.create', 'mutation', idea));
    const fallback = await validInputs(core);
    const wrong: string[] = [];
    core.session.become(world.actor, null);
    for (const { path, procedure } of procedures) {
      const reason = await tryCell(world, fallback[path], { path, procedure, holder });
      if (reason !== null) wrong.push(reason);
    }
    for (const fault of core.faults) wrong.push(`a fault: ${String(fault)}`);
    return { tried: procedures.length, right: procedures.length - wrong.length, wrong };
  } finally {
    core.session.closeWorkspace();
    folder.remove();
  }
}

/**
 * Walks the whole table: every procedure that needs a capability, as a person of every role, from inside and from
 * outside. A cell is right when whoever may succeeds, and whoever may not is refused while no table changes.
 */
export async function walkCapabilities(): Promise<CapabilityCount> {
  const counts: CapabilityCount[] = [];
  for (const role of roles) {
    for (const external of [false, true]) counts.push(await tryPerson({ role, external }));
  }
  return {
    tried: counts.reduce((sum, { tried }) => sum + tried, 0),
    right: counts.reduce((sum, { right }) => sum + right, 0),
    wrong: counts.flatMap(({ wrong }) => wrong),
  };
}
