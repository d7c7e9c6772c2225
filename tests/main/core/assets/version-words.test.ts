import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { submitPost } from '#core/approval/submit.ts';
import { createPost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { waiveFinding } from '#core/voice/waivers.ts';
import { altWriters, currentVersionOf, SAID, saidOf, VERSION } from '#shared/assets/registers.ts';
import type { Id } from '#shared/ids.ts';
import { registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { decideOn } from '#tests/helpers/deciding.ts';
import { photograph } from '#tests/helpers/pictures.ts';
import type { Team } from '#tests/helpers/store.ts';
import { actorIn, adoptGuideline, verdictNow } from '#tests/helpers/voice-world.ts';

let core: CoreSession;
let store: WorkspaceFile;
let team: Team;
beforeEach(() => {
  core = openCore(5);
  store = storeOf(core);
  ({ team } = core);
});
afterEach(() => core.close());

type Made = { readonly hash: string };
const area = { x: 0, y: 0, width: 200, height: 200 };
const target = { width: 200, height: 300, bytes: null };
const inUse = { hash: null, inUse: true, postIds: [] };

const asset = (id: Id) => store.stateOf('asset', id);
const wordsOf = (id: Id, hash: string | null): string => saidOf(asset(id), hash).alt;
const crop = (assetId: Id, alt: string, more: object = {}) =>
  core.ask<Made>('assets.crop', 'mutation', { assetId, ...inUse, area, alt, ...more });
const smaller = (assetId: Id, more: object = {}) =>
  core.ask<Made>('assets.fit', 'mutation', { assetId, ...inUse, target, ...more });
const describeAs = (assetId: Id, alt: string, hash?: string) =>
  core.ask('assets.update', 'mutation', { assetId, patch: { alt }, ...(hash === undefined ? {} : { hash }) });
const use = (assetId: Id, hash: string) =>
  core.ask('assets.useVersion', 'mutation', { assetId, hash, postIds: [] });

/** A picture of a street, and the version that it came as. */
async function street(alt: string): Promise<{ readonly id: Id; readonly whole: string }> {
  const { id, current } = await bringAsset(core, 'street.jpg', await photograph(600, 400));
  await describeAs(id, alt);
  return { id, whole: current?.hash ?? '' };
}

/** A post of Tobias's that shows the version in use. */
function postWith(assetId: Id): Id {
  const schedule = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };
  const channelIds = [String(team.channels[1])];
  const fields = { text: 'Soup at one.', channelIds, assetIds: [assetId], schedule };
  return createPost(store, team.tobias, team.brand, fields).value;
}

function approve(postId: Id): void {
  submitPost(store, team.tobias, postId);
  decideOn(store, team.ines, postId);
  expect(statusOf(postId)).toBe('approved');
}

const statusOf = (postId: Id): string => detailOf(store, postId).status;

describe('an approval is void when a version that the post pins is drawn again, with other words', () => {
  it('as the same crop', async () => {
    const { id, whole } = await street('A street');
    const postId = postWith(id);
    const cut = { hash: whole, inUse: false, postIds: [postId] };
    const first = await crop(id, 'A lamp', cut);
    approve(postId);
    await crop(id, 'A lamp', { hash: whole });
    // Said again in the same words: what was approved is what goes out.
    expect(statusOf(postId)).toBe('approved');
    await use(id, whole);
    const again = await crop(id, 'A dog', { hash: whole });
    expect(again.hash).toBe(first.hash);
    expect(wordsOf(id, first.hash)).toBe('A dog');
    expect(detailOf(store, postId)).toMatchObject({ status: 'draft', approvalVoided: true });
  });

  it('made as small', async () => {
    const { id, whole } = await street('A street');
    const postId = postWith(id);
    const { hash } = await smaller(id, { inUse: false, postIds: [postId] });
    approve(postId);
    await describeAs(id, 'A street at noon', whole);
    expect([statusOf(postId), wordsOf(id, hash)]).toEqual(['approved', 'A street']);
    await smaller(id);
    expect([statusOf(postId), wordsOf(id, hash)]).toEqual(['draft', 'A street at noon']);
  });
});

describe('words of a version are those of whoever wrote them', () => {
  const writers = (id: Id, hash: string | null): readonly Id[] =>
    altWriters(asset(id), wordsOf(id, hash), (opId) => {
      const found = store.writer.prepare('SELECT person FROM log WHERE op_id = ?').pluck().get(opId);
      return typeof found === 'string' ? found : null;
    });
  const raise = 'A last tray on a street';

  function waive(postId: Id): void {
    const found = verdictNow(store, postId)
      .flatMap(({ findings }) => findings)
      .find(({ place, severity }) => severity === 'block' && place?.passage.of === 'alt');
    waiveFinding(store, actorIn(store, team.mara.id), {
      postId,
      fingerprint: String(found?.fingerprint),
      category: 'quote',
      reason: 'A customer said so, in these words.',
      expiresOn: null,
    });
  }

  it('whoever crops for use: nobody waives what they wrote themselves, and others do', async () => {
    adoptGuideline(store, team);
    const { id, whole } = await street(raise);
    const postId = postWith(id);
    expect(() => waive(postId)).toThrow(t('voiceLibrary.refusal.secondPerson'));
    core.actAs(team.tobias.id);
    await crop(id, 'A lamp');
    expect([wordsOf(id, whole), writers(id, whole)]).toEqual([raise, [team.mara.id]]);
    expect(() => waive(postId)).toThrow(t('voiceLibrary.refusal.secondPerson'));
    // The words are Tobias's once he wrote them.
    await describeAs(id, 'The last tray of Tobias', whole);
    expect(writers(id, whole)).toEqual([team.tobias.id]);
    waive(postId);
  });

  it('whoever says where to look, puts it back in use or makes it smaller', async () => {
    const { id, whole } = await street(raise);
    core.actAs(team.tobias.id);
    const cut = await crop(id, 'A lamp');
    const patch = { focal: { x: 0.2, y: 0.2 } };
    await core.ask('assets.update', 'mutation', { assetId: id, patch, hash: whole });
    expect(writers(id, whole)).toEqual([team.mara.id]);
    const small = await smaller(id, { hash: whole });
    await describeAs(id, 'A street', whole);
    await use(id, cut.hash);
    expect(wordsOf(id, small.hash)).toBe(raise);
    expect(writers(id, small.hash)).toContain(team.mara.id);
    expect(writers(id, cut.hash)).toEqual([team.tobias.id]);
    await use(id, small.hash);
    expect(writers(id, null)).toContain(team.mara.id);
  });

  it('and what is saved as it was is no step', async () => {
    const { id, whole } = await street(raise);
    core.actAs(team.tobias.id);
    await crop(id, 'A lamp');
    const steps = () => store.writer.prepare('SELECT count(*) FROM log').pluck().get();
    const before = steps();
    await describeAs(id, raise, whole);
    expect(steps()).toBe(before);
  });

  it('as earlier builds kept them: those of whoever the register is stamped by', async () => {
    const { id, whole } = await street(raise);
    const other = 'ab'.repeat(32);
    const label = { key: 'core.undo.label.assetEdited', values: { name: 'street' } } as const;
    store.run(team.tobias, label, (changes) => {
      const state = changes.existing('asset', id);
      const version = registerValue(state, `${VERSION}${whole}`);
      changes.set(state, `${VERSION}${other}`, version);
      changes.set(state, 'current', other);
      changes.set(state, `${SAID}${whole}`, { alt: 'As it was', altFor: whole, focal: null });
    });
    expect(currentVersionOf(asset(id))?.hash).toBe(other);
    expect([wordsOf(id, whole), writers(id, whole)]).toEqual(['As it was', [team.tobias.id]]);
  });
});
