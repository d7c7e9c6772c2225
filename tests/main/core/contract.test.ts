import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import { can, type Role, roles } from '#shared/people/roles.ts';
import { type BareCore, dataOf, hashOf, startCore, traceOf } from '#tests/helpers/bare-core.ts';
import { validInputs } from '#tests/helpers/contract-inputs.ts';
import {
  naughtyStrings,
  type Path,
  placesIn,
  replacedAt,
  valueAt,
  wrongValues,
} from '#tests/helpers/hostile-values.ts';
import { temporaryFolder } from '#tests/helpers/store.ts';

const procedures: readonly { readonly path: string; readonly procedure: Procedure }[] = Object.entries(
  contract,
).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, procedure]) => ({ path: `${feature}.${name}`, procedure })),
);

/** Places where any words are welcome, and naughty strings are just words. Everything else must be one exact thing. */
const freeText = [
  'assets.crop alt',
  'assets.importBytes base64',
  'assets.importBytes folder',
  'assets.importBytes name',
  'assets.importFiles folder',
  'assets.list folder',
  'assets.list search',
  'assets.list tags.0',
  'assets.moveFolder from',
  'assets.moveFolder to',
  'assets.setPoster base64',
  'assets.update patch.alt',
  'assets.update patch.credit',
  'assets.update patch.folder',
  'assets.update patch.name',
  'assets.update patch.permission',
  'assets.update patch.source',
  'assets.update patch.tags.0',
  'assets.update patch.territory',
  'assets.updateMany addTags.0',
  'assets.updateMany patch.credit',
  'assets.updateMany patch.folder',
  'assets.updateMany patch.permission',
  'assets.updateMany patch.source',
  'assets.updateMany patch.territory',
  'assets.updateMany removeTags.0',
  'audit.changes filters.words',
  'audit.entries filters.words',
  'audit.export filters.words',
  'brands.create name',
  'brands.update patch.about',
  'brands.update patch.name',
  'campaigns.create name',
  'campaigns.update patch.name',
  'campaigns.update patch.utm.campaign',
  'campaigns.update patch.utm.content',
  'campaigns.update patch.utm.medium',
  'campaigns.update patch.utm.source',
  'campaigns.update patch.utm.term',
  'channels.create name',
  'channels.setRules reason',
  'channels.update patch.name',
  'comments.add anchor.after',
  'comments.add anchor.before',
  'comments.add anchor.quote',
  'comments.add body',
  'comments.edit body',
  'documents.exportMonth filters.text',
  'documents.preview filters.text',
  'draftPacks.commit items.0.choices.0.text',
  'draftPacks.export note',
  'draftPacks.read dropped.name',
  'draftPacks.read dropped.text',
  'imports.commit answers.channelOf.instagram',
  'imports.commit answers.rows.2.channelIds.0',
  'imports.commit answers.rows.2.text',
  'imports.commit mapping.profile',
  'imports.dryRun answers.channelOf.instagram',
  'imports.dryRun answers.rows.2.channelIds.0',
  'imports.dryRun answers.rows.2.text',
  'imports.dryRun mapping.profile',
  // Some naughty strings happen to be base64, and some to be a delimiter.
  'imports.openBytes base64',
  'imports.openBytes name',
  'imports.reread options.delimiter',
  'imports.reread options.sheet',
  'library.createHashtags name',
  'library.createHashtags tags.0',
  'library.createHashtags tags.1',
  'library.createSnippet name',
  'library.createSnippet text',
  'library.createTemplate body.firstComment',
  'library.createTemplate body.link.url',
  'library.createTemplate body.link.utm.campaign',
  'library.createTemplate body.link.utm.content',
  'library.createTemplate body.link.utm.medium',
  'library.createTemplate body.link.utm.source',
  'library.createTemplate body.link.utm.term',
  'library.createTemplate body.parts.0',
  'library.createTemplate body.text',
  'library.createTemplate body.variants.ID.firstComment',
  'library.createTemplate body.variants.ID.format',
  'library.createTemplate body.variants.ID.parts.0',
  'library.createTemplate body.variants.ID.text',
  'library.createTemplate fields.0.hint',
  'library.createTemplate fields.0.name',
  'library.createTemplate name',
  'library.keepWord word',
  'library.updateHashtags patch.name',
  'library.updateHashtags patch.tags.0',
  'library.updateHashtags patch.tags.1',
  'library.updateSnippet patch.name',
  'library.updateSnippet patch.text',
  'library.updateTemplate patch.body.firstComment',
  'library.updateTemplate patch.body.link.url',
  'library.updateTemplate patch.body.link.utm.campaign',
  'library.updateTemplate patch.body.link.utm.content',
  'library.updateTemplate patch.body.link.utm.medium',
  'library.updateTemplate patch.body.link.utm.source',
  'library.updateTemplate patch.body.link.utm.term',
  'library.updateTemplate patch.body.parts.0',
  'library.updateTemplate patch.body.text',
  'library.updateTemplate patch.body.variants.ID.firstComment',
  'library.updateTemplate patch.body.variants.ID.format',
  'library.updateTemplate patch.body.variants.ID.parts.0',
  'library.updateTemplate patch.body.variants.ID.text',
  'library.updateTemplate patch.fields.0.hint',
  'library.updateTemplate patch.fields.0.name',
  'library.updateTemplate patch.name',
  'library.useTemplate values.title',
  'lock.switchTo passphrase',
  'lock.unlock name',
  'lock.unlock passphrase',
  'packages.export note',
  'packages.import text',
  'packages.read text',
  'people.create firstPassphrase',
  'people.create name',
  'people.resetPassphrase first',
  'people.setPassphrase current',
  'people.setPassphrase next',
  'people.update patch.name',
  'pillars.create name',
  'pillars.update patch.name',
  'posts.create fields.audience',
  'posts.create fields.boost.currency',
  'posts.create fields.callToAction',
  'posts.create fields.credits.0',
  'posts.create fields.firstComment',
  'posts.create fields.link.url',
  'posts.create fields.link.utm.campaign',
  'posts.create fields.link.utm.content',
  'posts.create fields.link.utm.medium',
  'posts.create fields.link.utm.source',
  'posts.create fields.link.utm.term',
  'posts.create fields.notes',
  'posts.create fields.parts.0',
  'posts.create fields.parts.1',
  'posts.create fields.sources.0.supports',
  'posts.create fields.sources.0.url',
  'posts.create fields.text',
  'posts.create fields.variants.ID.firstComment',
  'posts.create fields.variants.ID.format',
  'posts.create fields.variants.ID.parts.0',
  'posts.create fields.variants.ID.text',
  'posts.createMany posts.0.text',
  'posts.decide contentHash',
  'posts.decide reason',
  'posts.decide rulesHash',
  'posts.decideMany posts.0.contentHash',
  'posts.decideMany posts.0.rulesHash',
  'posts.hold reason',
  'posts.keepText text',
  'posts.search words',
  'posts.update patch.audience',
  'posts.update patch.boost.currency',
  'posts.update patch.callToAction',
  'posts.update patch.credits.0',
  'posts.update patch.firstComment',
  'posts.update patch.link.url',
  'posts.update patch.link.utm.campaign',
  'posts.update patch.link.utm.content',
  'posts.update patch.link.utm.medium',
  'posts.update patch.link.utm.source',
  'posts.update patch.link.utm.term',
  'posts.update patch.notes',
  'posts.update patch.parts.0',
  'posts.update patch.parts.1',
  'posts.update patch.sources.0.supports',
  'posts.update patch.sources.0.url',
  'posts.update patch.text',
  'posts.update patch.variants.ID.firstComment',
  'posts.update patch.variants.ID.format',
  'posts.update patch.variants.ID.parts.0',
  'posts.update patch.variants.ID.text',
  // Some naughty strings happen to be what a rule or a fingerprint could be called.
  'voice.choose choice.options.texts.0',
  'voice.choose ruleId',
  'voice.compare text',
  'voice.propose content.detail.terms.0.instead.0',
  'voice.propose content.detail.terms.0.why',
  'voice.propose content.detail.terms.0.word',
  'voice.propose content.examples.0.note',
  'voice.propose content.examples.0.text',
  'voice.propose content.examples.1.note',
  'voice.propose content.examples.1.text',
  'voice.propose content.rules.0.body.tokens.0',
  'voice.propose content.rules.0.id',
  'voice.propose content.rules.0.link',
  'voice.propose content.rules.0.message',
  'voice.propose content.rules.0.scope',
  'voice.propose content.text',
  'voice.propose content.title',
  'voice.propose note',
  'voice.reportSlow ruleId',
  'voice.reportSlow texts.0',
  'voice.trial content.detail.terms.0.instead.0',
  'voice.trial content.detail.terms.0.why',
  'voice.trial content.detail.terms.0.word',
  'voice.trial content.examples.0.note',
  'voice.trial content.examples.0.text',
  'voice.trial content.examples.1.note',
  'voice.trial content.examples.1.text',
  'voice.trial content.rules.0.body.tokens.0',
  'voice.trial content.rules.0.id',
  'voice.trial content.rules.0.link',
  'voice.trial content.rules.0.message',
  'voice.trial content.rules.0.scope',
  'voice.trial content.text',
  'voice.trial content.title',
  'voice.tryAgain ruleId',
  'voice.unwaive fingerprint',
  'voice.waive fingerprint',
  'voice.waive reason',
  'voice.write content.detail.terms.0.instead.0',
  'voice.write content.detail.terms.0.why',
  'voice.write content.detail.terms.0.word',
  'voice.write content.examples.0.note',
  'voice.write content.examples.0.text',
  'voice.write content.examples.1.note',
  'voice.write content.examples.1.text',
  'voice.write content.rules.0.body.tokens.0',
  'voice.write content.rules.0.id',
  'voice.write content.rules.0.link',
  'voice.write content.rules.0.message',
  'voice.write content.rules.0.scope',
  'voice.write content.text',
  'voice.write content.title',
  'voice.write note',
  'workspace.createEmpty brandName',
  'workspace.createEmpty personName',
  'workspace.openRecent file',
];

const folder = temporaryFolder();
let core: BareCore;
let inputs: { readonly [path: string]: unknown };
const { stackTraceLimit } = Error;
beforeAll(async () => {
  // A stack for each of forty thousand refusals would take longer than the refusals.
  Error.stackTraceLimit = 0;
  core = startCore(folder.path);
  dataOf(await core.ask('workspace.openSample', 'mutation', { reset: false }));
  inputs = await validInputs(core);
}, 60_000);
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
  core.session.closeWorkspace();
  folder.remove();
});

const counted = { requests: 0, refused: 0 };

/** Sends something that must be refused as bad input. */
async function expectRefused(
  path: string,
  type: Procedure['type'],
  input: unknown,
  said: string,
): Promise<void> {
  counted.requests += 1;
  const response = await core.ask(path, type, input);
  // One comparison by hand: tens of thousands of expectations would cost more than the requests.
  if (response.ok || response.error.code !== 'bad-input') {
    expect(response, said).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  }
  counted.refused += 1;
}

/** As a person of this role: everything the role does not cover is refused, and nothing is written. */
async function expectCapabilities(role: Role): Promise<void> {
  const before = traceOf(core);
  for (const { path, procedure } of procedures) {
    if (procedure.needs === null || can({ role, external: false }, procedure.needs)) continue;
    const response = await core.ask(path, procedure.type, inputs[path]);
    expect(response.ok ? 'accepted' : response.error.code, `${path} as ${role}`).toBe('not-allowed');
    expect(traceOf(core)).toBe(before);
  }
}

/** A place in words; a channel that is a key is one among many. */
const named = (path: string, place: Path): string =>
  `${path} ${place.map((key) => (isId(String(key)) ? 'ID' : key)).join('.')}`;
const isId = (key: string): boolean => /^[0-9a-f-]{36}$/u.test(key);

async function spoilPlace(path: string, procedure: Procedure, place: Path): Promise<boolean> {
  const valid = inputs[path];
  let tookWords = false;
  for (const [name, wrong] of Object.entries(wrongValues)) {
    await expectRefused(
      path,
      procedure.type,
      replacedAt(valid, place, wrong),
      `${named(path, place)}: ${name}`,
    );
  }
  if (typeof valueAt(valid, place) !== 'string') {
    await expectRefused(
      path,
      procedure.type,
      replacedAt(valid, place, 'words'),
      `${named(path, place)}: words`,
    );
    return false;
  }
  for (const words of naughtyStrings) {
    const input = replacedAt(valid, place, words);
    if (procedure.input.safeParse(input).success) tookWords = true;
    else await expectRefused(path, procedure.type, input, `${named(path, place)}: ${words.slice(0, 60)}`);
  }
  return tookWords;
}

describe('the contract', { timeout: 240_000 }, () => {
  it('has an example of a good input for every procedure', () => {
    expect(Object.keys(inputs).sort()).toEqual(procedures.map(({ path }) => path).sort());
    for (const { path, procedure } of procedures) {
      expect(procedure.input.safeParse(inputs[path]).error?.issues, path).toBeUndefined();
    }
  });

  it('refuses wrong types and naughty strings at every place of every input, and writes nothing', async () => {
    const before = hashOf(core);
    const tookWords: string[] = [];
    for (const { path, procedure } of procedures) {
      for (const place of placesIn(inputs[path])) {
        const trace = traceOf(core);
        if (await spoilPlace(path, procedure, place)) tookWords.push(named(path, place));
        expect(traceOf(core), named(path, place)).toBe(trace);
      }
    }
    expect(tookWords.sort()).toEqual(freeText);
    expect(hashOf(core)).toBe(before);
    expect(core.faults).toEqual([]);
    console.log(
      `${counted.requests} hostile inputs at ${procedures.length} procedures, ${counted.refused} refused, 0 writes`,
    );
  });

  it('refuses inputs with a field too many', async () => {
    const before = traceOf(core);
    for (const { path, procedure } of procedures) {
      const valid = inputs[path];
      const input = valid === undefined ? { extra: 1 } : { ...(valid as object), actorId: 'somebody else' };
      await expectRefused(path, procedure.type, input, path);
    }
    expect(traceOf(core)).toBe(before);
  });

  it('refuses what is not a request at all', async () => {
    const before = traceOf(core);
    const notRequests: readonly unknown[] = [
      ...Object.values(wrongValues),
      ...naughtyStrings.slice(0, 50),
      null,
      undefined,
      [],
      { path: 'workspace.status' },
      { path: 'workspace.status', type: 'subscription', input: undefined },
      { path: 'workspace.status', type: 'query', input: undefined, actor: 'mara' },
      { path: ['workspace', 'status'], type: 'query', input: undefined },
    ];
    for (const request of notRequests) {
      const response = await core.send(request);
      expect(response.ok ? 'accepted' : response.error.code).toBe('bad-input');
    }
    expect(traceOf(core)).toBe(before);
    expect(core.faults).toEqual([]);
  });

  it('knows no procedure but its own', async () => {
    const before = traceOf(core);
    const strangers = [
      '__proto__',
      'constructor',
      'toString',
      'posts',
      'posts.__proto__',
      'posts.get.constructor',
      '_def',
    ];
    for (const path of [...strangers, ...naughtyStrings]) {
      for (const type of ['query', 'mutation'] as const) {
        const response = await core.ask(path, type, {});
        expect(response.ok ? 'accepted' : response.error.code, path.slice(0, 60)).toMatch(
          /^(unknown-procedure|bad-input)$/,
        );
      }
    }
    expect(traceOf(core)).toBe(before);
    expect(core.faults).toEqual([]);
  });

  it('does not let a query be called as a mutation, nor the other way round', async () => {
    for (const { path, procedure } of procedures) {
      const before = traceOf(core);
      const response = await core.ask(path, procedure.type === 'query' ? 'mutation' : 'query', inputs[path]);
      expect(response.ok ? 'accepted' : response.error.code, path).toBe('unknown-procedure');
      expect(traceOf(core)).toBe(before);
    }
  });

  it('demands the capability that it names, from every role that lacks it', async () => {
    const workspace = core.session.workspace;
    if (workspace === null) throw new Error('The sample is not open.');
    const mara = workspace.actorId;
    const { store } = workspace;
    for (const role of roles) {
      // By the program itself: nobody here is an owner, and only an owner makes one.
      const person = { name: `The ${role}`, role, hue: 'pine' };
      const key = 'core.undo.label.personCreated';
      const made = store.run(null, { key, values: { name: person.name } }, (changes) =>
        changes.create('person', person),
      );
      const before = hashOf(core);
      workspace.actorId = made.value;
      await expectCapabilities(role);
      workspace.actorId = mara;
      expect(hashOf(core)).toBe(before);
    }
  });

  it('takes any words where words are welcome, and gives exactly these back', async () => {
    const postId = (inputs['posts.update'] as { postId: string }).postId;
    const outcome = { same: 0, refused: 0 };
    for (const text of naughtyStrings) {
      const response = await core.ask('posts.update', 'mutation', { postId, patch: { text, notes: text } });
      if (!response.ok) {
        expect([response.error.code, response.error.field]).toEqual(['bad-input', 'patch.text']);
        outcome.refused += 1;
        continue;
      }
      const post = dataOf<{ text: string; notes: string }>(await core.ask('posts.get', 'query', { postId }));
      expect([post.text, post.notes]).toEqual([text, text]);
      outcome.same += 1;
    }
    // Half a surrogate pair (twice), a NUL, and two hundred thousand characters cannot be a post's text.
    expect(outcome).toEqual({ same: naughtyStrings.length - 4, refused: 4 });
  });

  it('survives naughty words in names and in searches', async () => {
    const brandId = (inputs['posts.search'] as { brandId: string }).brandId;
    const { campaignId } = inputs['campaigns.update'] as { campaignId: string };
    for (const words of naughtyStrings) {
      const found = await core.ask('posts.search', 'query', { brandId, words });
      expect(found.ok || found.error.code === 'bad-input', words.slice(0, 60)).toBe(true);
      const renamed = await core.ask('campaigns.update', 'mutation', { campaignId, patch: { name: words } });
      if (!renamed.ok) {
        expect([renamed.error.code, renamed.error.field]).toEqual(['bad-input', 'patch.name']);
        continue;
      }
      const { campaigns } = dataOf<{ campaigns: { id: string; name: string }[] }>(
        await core.ask('workspace.snapshot', 'query'),
      );
      expect(campaigns.find(({ id }) => id === campaignId)?.name).toBe(words.trim());
    }
    expect(core.faults.map((fault) => (fault as Error).stack)).toEqual([]);
  });

  it('answers nothing but the first screen while no workspace is open', async () => {
    const closed = startCore(temporaryFolder().path);
    for (const { path, procedure } of procedures) {
      if (procedure.needs === null) continue;
      const response = await closed.ask(path, procedure.type, inputs[path]);
      expect(response.ok ? 'accepted' : response.error.code, path).toBe('no-workspace');
    }
    expect(closed.hostCalls).toEqual([]);
  });
});
