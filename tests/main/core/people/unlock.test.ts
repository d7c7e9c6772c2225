import { createPublicKey, verify } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Signer } from '#core/approval/decide.ts';
import { peopleOf } from '#core/people/queries.ts';
import { openFile, statusOf } from '#core/workspace/open.ts';
import type { DecideBody } from '#shared/approval/events.ts';
import { decisionStatement } from '#shared/approval/statement.ts';
import type { Locks } from '#shared/contract/people.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import type { WorkspaceStatus } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { testSources } from '#tests/helpers/store.ts';

const MINUTE = 60_000;
const mine = 'salt and tide tables';
const first = 'first words for you';

/** Sources whose clock goes where a test puts it. */
function movableSources() {
  const base = testSources(7);
  const clock = { shift: 0 };
  return { clock, sources: { ...base, now: () => base.now() + clock.shift } };
}

let core: CoreSession;
let clock: { shift: number };
let owner: Id;

beforeEach(async () => {
  const made = movableSources();
  clock = made.clock;
  core = openCore(7, made.sources);
  owner = storeOf(core).run(
    null,
    { key: 'core.undo.label.personCreated', values: { name: 'Olga' } },
    (changes) => changes.create('person', { name: 'Olga', role: 'owner', hue: 'pine' }),
  ).value;
  core.session.become(owner, null);
});

afterEach(() => core.close());

const ask = (path: string, input?: unknown): Promise<RpcResponse> => core.request(path, 'mutation', input);

async function refusalOf(
  asked: Promise<RpcResponse>,
): Promise<{ code: string; message: string; field?: string }> {
  const response = await asked;
  if (response.ok) throw new Error('It was accepted.');
  return response.error as { code: string; message: string; field?: string };
}

const unlock = (name: string, passphrase: string) => ask('lock.unlock', { name, passphrase });
const locks = (): Promise<Locks> => core.ask<Locks>('people.locks', 'query');
const protect = () => core.ask('people.setPassphrase', 'mutation', { current: null, next: mine });
const publicKeyOf = (person: Id) =>
  peopleOf(storeOf(core).readAll).find(({ id }) => id === person)?.publicKey ?? null;

describe('a workspace where nobody has a passphrase', () => {
  it('lets people change over freely, and says that decisions can be made in another’s name', async () => {
    const { tobias } = core.team;
    expect(await locks()).toMatchObject({
      protected: false,
      unsafe: true,
      withPassphrase: [],
      mayGive: true,
    });
    expect(
      await core.ask('lock.switchTo', 'mutation', { personId: tobias.id, passphrase: null }),
    ).toMatchObject({
      state: 'open',
      mustChange: false,
    });
    expect(core.session.workspace?.actorId).toBe(tobias.id);
    expect(await refusalOf(ask('lock.lock'))).toMatchObject({ code: 'wrong-state' });
  });

  it('gets its first passphrase from somebody who can let the others in, and from nobody else', async () => {
    const { tobias, mara } = core.team;
    core.session.become(tobias.id, null);
    const refused = await refusalOf(ask('people.setPassphrase', { current: null, next: mine }));
    expect(refused).toMatchObject({ code: 'not-allowed' });
    expect(refused.message).toContain('Olga');
    core.session.become(owner, null);
    expect(await refusalOf(ask('people.resetPassphrase', { personId: mara.id, first }))).toMatchObject({
      code: 'wrong-state',
    });
    expect(await locks()).toMatchObject({ protected: false });
  });
});

describe('a protected workspace', () => {
  beforeEach(async () => {
    await protect();
  });

  it('opens locked, and a locked window learns nothing but the file', async () => {
    const { file } = storeOf(core);
    core.session.closeWorkspace();
    openFile(core.session, file);
    expect(await core.ask('workspace.status', 'query')).toEqual({ state: 'locked', file, name: 'test' });
    const refused = await refusalOf(core.request('workspace.snapshot', 'query'));
    expect(refused.code).toBe('locked');
    expect(JSON.stringify(refused)).not.toMatch(/Mara|Olga|Harbour/);
    expect(
      await core.ask<WorkspaceStatus>('lock.unlock', 'mutation', { name: ' olga', passphrase: mine }),
    ).toMatchObject({ state: 'open', mustChange: false });
    expect(core.session.workspace?.actorId).toBe(owner);
    expect(core.session.workspace?.signer?.publicKey).toBe(publicKeyOf(owner));
  });

  it('answers a wrong passphrase, an unknown name and somebody without a passphrase with the same words', async () => {
    await ask('lock.lock');
    const answers = [
      await refusalOf(unlock('Olga', 'not the passphrase')),
      await refusalOf(unlock('Nobody', mine)),
      await refusalOf(unlock('Tobias', mine)),
      await refusalOf(ask('lock.switchTo', { personId: owner, passphrase: 'not the passphrase' })),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(core.session.workspace?.actorId).toBeNull();
  });

  it('takes the same passphrase however its letters are composed', async () => {
    await core.ask('people.setPassphrase', 'mutation', { current: mine, next: 'caf\u00e9 at the pier' });
    await ask('lock.lock');
    expect((await unlock('Olga', 'cafe\u0301 at the pier')).ok).toBe(true);
  });

  it('lets nobody in without one, and says whom to ask', async () => {
    const { tobias } = core.team;
    const refused = await refusalOf(ask('lock.switchTo', { personId: tobias.id, passphrase: null }));
    expect(refused.message).toContain('Olga');
    expect(refused.message).toContain('Tobias');
    expect(core.session.workspace?.actorId).toBe(owner);
  });

  it('makes whoever got a first passphrase choose their own before they do anything', async () => {
    const { tobias, brand } = core.team;
    await core.ask('people.resetPassphrase', 'mutation', { personId: tobias.id, first });
    expect(await locks()).toMatchObject({ withFirst: [tobias.id] });
    expect((await unlock('Tobias', first)).ok && (await core.ask('workspace.status', 'query'))).toMatchObject(
      {
        state: 'open',
        mustChange: true,
      },
    );
    expect(core.session.workspace?.signer).toBeNull();
    expect((await core.request('calendar.rail', 'query', { brandId: brand })).ok).toBe(true);
    const write = ask('posts.create', { brandId: brand, fields: { text: 'Too early' } });
    expect(await refusalOf(write)).toMatchObject({ code: 'wrong-state' });
    const same = ask('people.setPassphrase', { current: first, next: first });
    expect(await refusalOf(same)).toMatchObject({ field: 'next' });
    await core.ask('people.setPassphrase', 'mutation', { current: first, next: 'my own words now' });
    expect(publicKeyOf(tobias.id)).not.toBeNull();
    expect(core.session.workspace?.signer?.publicKey).toBe(publicKeyOf(tobias.id));
    expect((await ask('posts.create', { brandId: brand, fields: { text: 'Now' } })).ok).toBe(true);
    await ask('lock.lock');
    expect((await unlock('Tobias', first)).ok).toBe(false);
    expect((await unlock('Tobias', 'my own words now')).ok).toBe(true);
  });

  it('lets an owner reset a forgotten passphrase, in the journal and beyond undo; the key starts anew', async () => {
    const { mara } = core.team;
    await core.ask('people.resetPassphrase', 'mutation', { personId: mara.id, first });
    await unlock('Mara', first);
    await core.ask('people.setPassphrase', 'mutation', { current: first, next: 'mara remembers' });
    const before = publicKeyOf(mara.id);
    await unlock('Olga', mine);
    await core.ask('people.resetPassphrase', 'mutation', { personId: mara.id, first: 'again a first one' });
    expect(publicKeyOf(mara.id)).toBeNull();
    await expect(core.ask('history.undo', 'mutation')).rejects.toThrow();
    expect((await unlock('Mara', 'mara remembers')).ok).toBe(false);
    await unlock('Mara', 'again a first one');
    await core.ask('people.setPassphrase', 'mutation', { current: 'again a first one', next: 'mara knows' });
    expect(publicKeyOf(mara.id)).not.toBe(before);
    const written = storeOf(core)
      .read.prepare("SELECT group_concat(body) FROM log WHERE entity = 'person'")
      .pluck()
      .get();
    for (const secret of [mine, first, 'mara remembers', 'mara knows', 'again a first one']) {
      expect(String(written)).not.toContain(secret);
    }
    expect(String(written)).toContain(before);
  });

  it('keeps whoever manages people from letting somebody in: with that they could decide in their name', async () => {
    const { mara, ines } = core.team;
    await core.ask('people.resetPassphrase', 'mutation', { personId: mara.id, first });
    await unlock('Mara', first);
    await core.ask('people.setPassphrase', 'mutation', { current: first, next: 'mara remembers' });
    expect(await refusalOf(ask('people.resetPassphrase', { personId: ines.id, first }))).toMatchObject({
      code: 'not-allowed',
    });
    const newcomer = { name: 'Lena', role: 'reviewer', firstPassphrase: first };
    expect(await refusalOf(ask('people.create', newcomer))).toMatchObject({ code: 'not-allowed' });
    expect((await ask('people.create', { ...newcomer, firstPassphrase: null })).ok).toBe(true);
  });

  it('lets a new person in with the first passphrase they were given', async () => {
    await core.ask('people.create', 'mutation', { name: 'Lena', role: 'creator', firstPassphrase: first });
    expect((await unlock('Lena', first)).ok).toBe(true);
    expect(statusOf(core.session)).toMatchObject({ state: 'open', mustChange: true });
  });

  it('never loses the last person who could let the others in', async () => {
    const { mara } = core.team;
    await core.ask('people.resetPassphrase', 'mutation', { personId: mara.id, first });
    const second = await core.ask<{ id: Id }>('people.create', 'mutation', { name: 'Oskar', role: 'owner' });
    const leave = (): Promise<RpcResponse> =>
      ask('people.update', { personId: owner, patch: { archived: true } });
    expect((await refusalOf(leave())).message).toMatch(/let the others in/);
    await core.ask('people.resetPassphrase', 'mutation', { personId: second.id, first });
    expect((await leave()).ok).toBe(true);
    // Who left is not left in either.
    expect(await refusalOf(core.request('workspace.snapshot', 'query'))).toMatchObject({ code: 'locked' });
    expect(statusOf(core.session).state).toBe('locked');
  });

  it('takes the passphrase one has before it takes another', async () => {
    const change = ask('people.setPassphrase', { current: 'a wrong guess', next: 'something else' });
    expect(await refusalOf(change)).toMatchObject({ code: 'not-allowed', field: 'current' });
    const without = ask('people.setPassphrase', { current: null, next: 'something else' });
    expect(await refusalOf(without)).toMatchObject({ field: 'current' });
    const before = publicKeyOf(owner);
    await core.ask('people.setPassphrase', 'mutation', { current: mine, next: 'something else' });
    expect(publicKeyOf(owner)).toBe(before);
  });
});

describe('guessing', () => {
  beforeEach(async () => {
    await protect();
    await ask('lock.lock');
  });

  const guess = (times: number, name = 'Olga'): Promise<unknown> =>
    Array.from({ length: times }).reduce<Promise<unknown>>(
      (before) => before.then(() => unlock(name, 'a wrong guess')),
      Promise.resolve(),
    );

  it('is slowed down from the fifth wrong try on, and a right one does not get through the wait', async () => {
    await guess(5);
    const waiting = await refusalOf(unlock('Olga', mine));
    expect(waiting.message).toMatch(/Wait \d+ seconds/);
    clock.shift += MINUTE;
    expect((await unlock('Olga', mine)).ok).toBe(true);
  });

  it('doubles the wait with each further wrong try, to a quarter of an hour at most', async () => {
    await guess(5);
    const waits: number[] = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const { message } = await refusalOf(unlock('Olga', mine));
      waits.push(Number(/Wait (\d+)/.exec(message)?.[1]));
      clock.shift += 16 * MINUTE;
      await guess(1);
    }
    // The test's clock goes on by itself, a second with every look.
    const rounded = waits.map((wait) => Math.ceil(wait / 30) * 30);
    expect(rounded).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  it('counts names that nobody has as well', async () => {
    await guess(5, 'Nobody');
    expect((await refusalOf(unlock('Olga', mine))).message).toMatch(/Wait/);
  });

  it('is not made easier by asking all at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => refusalOf(unlock('Olga', 'a wrong guess'))),
    );
    expect(all.filter(({ message }) => /Wait/.test(message)).length).toBe(15);
  });

  it('waits on after a restart', async () => {
    await guess(5);
    const { file } = storeOf(core);
    core.session.closeWorkspace();
    openFile(core.session, file);
    expect((await refusalOf(unlock('Olga', mine))).message).toMatch(/Wait/);
  });

  it('waits no shorter for a clock that was set back, and no year for one that ran ahead', async () => {
    await guess(5);
    clock.shift -= 24 * 60 * MINUTE;
    expect((await refusalOf(unlock('Olga', mine))).message).toMatch(/Wait/);
    clock.shift += MINUTE;
    expect((await unlock('Olga', mine)).ok).toBe(true);
    await ask('lock.lock');
    clock.shift += 365 * 24 * 60 * MINUTE;
    await guess(5);
    clock.shift -= 365 * 24 * 60 * MINUTE;
    expect((await refusalOf(unlock('Olga', mine))).message).toMatch(/Wait/);
    clock.shift += MINUTE;
    expect((await unlock('Olga', mine)).ok).toBe(true);
  });

  it('at somebody else is not forgotten for one’s own right passphrase', async () => {
    const { tobias } = core.team;
    await unlock('Olga', mine);
    await core.ask('people.resetPassphrase', 'mutation', { personId: tobias.id, first });
    await guess(4);
    expect((await unlock('Tobias', first)).ok).toBe(true);
    await guess(1);
    expect((await refusalOf(unlock('Olga', mine))).message).toMatch(/Wait/);
  });
});

describe('the lock', () => {
  beforeEach(async () => {
    await protect();
  });

  it('closes by itself after as long without input as the workspace says', async () => {
    await core.ask('people.setIdleMinutes', 'mutation', { minutes: 3 });
    expect(await locks()).toMatchObject({ idleMinutes: 3 });
    clock.shift += 2 * MINUTE;
    await core.ask('lock.active', 'mutation');
    clock.shift += 2 * MINUTE;
    core.session.wake();
    expect(core.session.workspace?.actorId).toBe(owner);
    clock.shift += 2 * MINUTE;
    core.session.wake();
    expect(core.session.workspace?.actorId).toBeNull();
    expect(core.session.workspace?.signer).toBeNull();
    expect(core.events.at(-1)).toEqual({ kind: 'workspace' });
    expect(await core.ask('lock.active', 'mutation')).toEqual({ locked: true });
  });

  it('closes by itself as well when the clock was set back', async () => {
    await core.ask('people.setIdleMinutes', 'mutation', { minutes: 3 });
    await core.ask('lock.active', 'mutation');
    clock.shift -= 600 * MINUTE;
    core.session.wake();
    expect(core.session.workspace?.actorId).toBe(owner);
    clock.shift += 4 * MINUTE;
    core.session.wake();
    expect(core.session.workspace?.actorId).toBeNull();
  });

  it('closes when the screen is locked, and tells the window nothing more', async () => {
    core.session.lockAway();
    expect(core.session.workspace?.actorId).toBeNull();
    const told = core.events.length;
    core.session.emitChanged({ concepts: ['posts'], postIds: [] });
    expect(core.events.length).toBe(told);
  });

  it('names no post in a notification while it is closed', async () => {
    const notices: unknown[] = [];
    const host = core.session.discreetHost;
    Object.assign(core.host, { notify: async (notice: unknown) => void notices.push(notice) });
    const discreet = core.session.discreetHost;
    await discreet.notify({ title: 'A post is due', body: 'Secret words', postId: null });
    core.session.lockAway();
    await core.session.discreetHost.notify({ title: 'A post is due', body: 'Secret words', postId: null });
    expect(host).toBeDefined();
    expect(notices).toEqual([
      { title: 'A post is due', body: 'Secret words', postId: null },
      { title: 'A post is due', body: '', postId: null },
    ]);
  });
});

describe('the key of a person without a passphrase', () => {
  /** What a window still holds from before. */
  let staleSigner: Signer | null = null;
  beforeEach(() => {
    staleSigner = null;
  });

  async function decide(): Promise<{ readonly postId: Id; readonly body: DecideBody }> {
    const { tobias, ines, brand, channels } = core.team;
    core.session.become(tobias.id, null);
    const schedule = { date: '2026-12-20', time: '10:00', zone: 'Europe/Berlin' };
    const fields = { text: 'Rye on Friday', schedule, channelIds: [channels[0]] };
    const { id } = await core.ask<{ id: Id }>('posts.create', 'mutation', { brandId: brand, fields });
    await core.ask('posts.submit', 'mutation', { postId: id });
    core.session.become(ines.id, staleSigner);
    const { submission, rulesHash } = await core.ask<PostDetail>('posts.get', 'query', { postId: id });
    const input = { postId: id, submission: submission?.id, contentHash: submission?.contentHash, rulesHash };
    await core.ask('posts.decide', 'mutation', { ...input, verdict: 'approve', reason: '' });
    const log = "SELECT body FROM log WHERE kind = 'decide' AND entity_id = ?";
    return {
      postId: id,
      body: JSON.parse(String(storeOf(core).readAll.prepare(log).pluck().get(id))) as DecideBody,
    };
  }

  function isSigned(postId: Id, { signature, ...body }: DecideBody): boolean {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: body.key ?? '' }, format: 'jwk' });
    const statement = Buffer.from(decisionStatement(postId, body), 'utf8');
    return verify(null, statement, key, Buffer.from(signature ?? '', 'base64url'));
  }

  it('is made with their first decision, which it signs, and is the same for the next', async () => {
    const { ines } = core.team;
    const one = await decide();
    expect(publicKeyOf(ines.id)).toBe(one.body.key);
    expect(isSigned(one.postId, one.body)).toBe(true);
    const two = await decide();
    expect(two.body.key).toBe(one.body.key);
    expect(isSigned(two.postId, two.body)).toBe(true);
  });

  it('is the one that the journal has, also when another program gave them a new one meanwhile', async () => {
    const { ines } = core.team;
    await decide();
    const stale = core.session.workspace?.signer ?? null;
    Object.assign(core.host, { openSecret: async () => null });
    const elsewhere = await decide();
    expect(publicKeyOf(ines.id)).toBe(elsewhere.body.key);
    staleSigner = stale;
    const here = await decide();
    expect(stale?.publicKey).not.toBe(elsewhere.body.key);
    expect(here.body.key).toBe(publicKeyOf(ines.id));
    expect(isSigned(here.postId, here.body)).toBe(true);
  });

  it('is not made for a decision that is refused', async () => {
    const { ines, brand } = core.team;
    const { id } = await core.ask<{ id: Id }>('posts.create', 'mutation', { brandId: brand, fields: {} });
    core.session.become(ines.id, null);
    const seq = () => storeOf(core).readAll.prepare('SELECT max(seq) FROM log').pluck().get();
    const before = seq();
    const hash = '0'.repeat(64);
    const version = { postId: id, submission: id, contentHash: hash, rulesHash: hash };
    const input = { ...version, verdict: 'approve', reason: '' };
    expect((await ask('posts.decide', input)).ok).toBe(false);
    expect(seq()).toBe(before);
    expect(publicKeyOf(ines.id)).toBeNull();
    expect(storeOf(core).readAll.prepare('SELECT count(*) FROM person_secret').pluck().get()).toBe(0);
  });
});
