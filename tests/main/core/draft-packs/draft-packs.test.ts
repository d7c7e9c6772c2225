import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulePosts } from '#core/approval/commands.ts';
import { setChannelRules, updateBrand } from '#core/approval/governance.ts';
import { takeInPack } from '#core/draft-packs/commands.ts';
import { comparePack } from '#core/draft-packs/compare.ts';
import { packOf } from '#core/draft-packs/export.ts';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost, removePosts, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { undo } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { PackChoice } from '#shared/contract/draft-packs.ts';
import type { DraftPack } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import type { PostPatch } from '#shared/posts/post.ts';
import { addTeam, freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
/** The SMM's machine, and the CM's with a copy of the same workspace. */
let office: WorkspaceFile;
let laptop: WorkspaceFile;
let team: Team;
let postId: Id;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

beforeEach(() => {
  folder = temporaryFolder();
  const file = join(folder.path, 'office.masthead');
  const made = freshWorkspace(file);
  team = made.team;
  const fields = { text: 'Three ways to eat rye', channelIds: [String(team.channels[0])], schedule: noon };
  postId = createPost(made.workspace, team.tobias, team.brand, fields).value;
  made.workspace.close();
  copyFileSync(file, join(folder.path, 'laptop.masthead'));
  office = openStore(file, testSources(11));
  laptop = openStore(join(folder.path, 'laptop.masthead'), testSources(12));
});

afterEach(() => {
  office.close();
  laptop.close();
  folder.remove();
});

function packFrom(
  store: WorkspaceFile,
  postIds: readonly Id[],
  brandId = team.brand,
  by = team.tobias.id,
): DraftPack {
  const workspace = { store, actorId: by, sample: false, signer: null };
  return packOf({ workspace, actor: actorOf(store.read, by) }, { brandId, postIds, note: '' });
}

const write = (patch: PostPatch): unknown => updatePost(laptop, team.tobias, postId, patch);
const item = (pack = packFrom(laptop, [postId])) => comparePack(office, pack, team.brand).items[0];
const takeIn = (choices: readonly PackChoice[] = [], pack = packFrom(laptop, [postId])) =>
  takeInPack(office, team.mara, pack, {
    brandId: team.brand,
    authorId: team.tobias.id,
    items: pack.posts.map(({ id }) => ({ postId: id, choices })),
  }).value;

describe('drafts from another machine', () => {
  it('change nothing when neither side did', () => {
    expect(item()).toMatchObject({ state: 'unchanged', status: 'draft' });
  });

  it('bring what only they changed, and keep what only we changed', () => {
    write({ text: 'Four ways to eat rye', facts: ['paid'] });
    updatePost(office, team.mara, postId, { campaignId: String(team.campaigns[0]), notes: 'Ask Lew' });
    expect(item()?.state).toBe('updated');
    expect(takeIn()).toEqual({ added: 0, updated: 1 });
    expect(detailOf(office, postId)).toMatchObject({
      text: 'Four ways to eat rye',
      campaignId: team.campaigns[0],
      notes: 'Ask Lew',
    });
    expect(item()).toMatchObject({ state: 'newer_here' });
  });

  it('bring what channels say otherwise, and take back what they say no more', () => {
    const [instagram = ''] = team.channels;
    const own = { text: 'Rye, cut thin', firstComment: null, parts: ['On toast'], format: 'reel' };
    const said = { firstComment: 'Which is yours?', parts: ['One', 'Two'] };
    const link = { url: 'https://harbour.example/rye', utm: null };
    write({ ...said, link, variants: { [instagram]: own } });
    expect(takeIn()).toEqual({ added: 0, updated: 1 });
    expect(detailOf(office, postId)).toMatchObject({ ...said, link, variants: { [instagram]: own } });
    const nothing = { text: null, firstComment: null, parts: null, format: null };
    write({ firstComment: '', link: null, variants: { [instagram]: nothing } });
    expect(item()?.state).toBe('updated');
    takeIn();
    expect(detailOf(office, postId)).toMatchObject({ firstComment: '', link: null, variants: {} });
    expect(item()?.state).toBe('unchanged');
  });

  it('take a post that goes out without an approval off the schedule where they break it, and undo brings both back', () => {
    const [, , x = ''] = team.channels;
    const policy = { ...defaultPolicy, mode: 'none' } as const;
    for (const store of [office, laptop]) {
      updateBrand(store, team.mara, team.brand, { policy });
      updatePost(store, team.tobias, postId, { channelIds: [x] });
    }
    schedulePosts(office, team.mara, [postId], true);
    write({ text: 'a'.repeat(281) });
    takeIn();
    expect(detailOf(office, postId)).toMatchObject({ status: 'draft', text: 'a'.repeat(281) });
    undo(office, team.mara);
    expect(detailOf(office, postId)).toMatchObject({ status: 'scheduled', text: 'Three ways to eat rye' });
  });

  it('say before they come in what they break of the rules of our channels', () => {
    const [, , x = ''] = team.channels;
    expect(item()?.findings).toEqual([]);
    write({ text: 'a'.repeat(281), channelIds: [x] });
    expect(item()?.findings).toEqual([expect.stringMatching(/^X takes 280 characters/)]);
    const premium = [{ rule: 'textMax', value: 25_000 }];
    setChannelRules(office, team.mara, x, premium, 'The account pays for Premium');
    expect(item()?.findings).toEqual([]);
  });

  it('bring what is known of a post beside its words, each thing by itself', () => {
    const source = {
      url: 'https://example.org/rye',
      supports: 'Keeps for a week',
      checkedBy: team.tobias.id,
      checkedOn: '2026-12-01',
    };
    const embargo = { date: '2026-12-08', time: '09:00', zone: 'Europe/Berlin' };
    updatePost(office, team.mara, postId, { callToAction: 'Order by Thursday' });
    write({ audience: 'Regulars', sources: [source], credits: ['Photo: Ines'], embargo });
    write({ boost: { amount: 120.5, currency: 'EUR' } });
    takeIn();
    expect(detailOf(office, postId)).toMatchObject({
      audience: 'Regulars',
      callToAction: 'Order by Thursday',
      sources: [source],
      credits: ['Photo: Ines'],
      embargo,
      boost: { amount: 120.5, currency: 'EUR' },
    });
    write({ audience: '', sources: [], boost: null });
    takeIn();
    expect(detailOf(office, postId)).toMatchObject({ audience: '', sources: [], boost: null, embargo });
    expect(item()?.state).toBe('newer_here');
  });

  it('take a scheduled post off the schedule when they move it to a moment that is over', () => {
    updatePost(office, team.mara, postId, { channelIds: [String(team.channels[2])] });
    schedulePosts(office, team.mara, [postId], true);
    expect(detailOf(office, postId).status).toBe('scheduled');
    write({ schedule: { ...noon, date: '2020-01-01' } });
    takeIn();
    expect(detailOf(office, postId)).toMatchObject({ date: '2020-01-01', status: 'draft' });
  });

  it('do not move a post to before an embargo of ours; with one of theirs it comes as it was there', () => {
    const until = (date: string) => ({ date, time: '09:00', zone: 'Europe/Berlin' });
    updatePost(office, team.mara, postId, { embargo: until('2026-12-08') });
    write({ schedule: { ...noon, date: '2026-12-05' } });
    expect(() => takeIn()).toThrow('embargo');
    expect(detailOf(office, postId).date).toBe('2026-12-09');
    write({ embargo: until('2026-12-07') });
    takeIn([{ field: 'embargo', take: 'theirs' }]);
    expect(detailOf(office, postId)).toMatchObject({ date: '2026-12-05', embargo: until('2026-12-07') });
  });

  it('without them, from a Masthead that did not know of them, say nothing of them', () => {
    write({ audience: 'Regulars', text: 'Rye, three ways' });
    const { audience: _audience, ...fields } = packFrom(laptop, [postId]).posts[0]?.fields ?? {};
    const [post] = packFrom(laptop, [postId]).posts;
    const old = { ...packFrom(laptop, [postId]), posts: [{ ...post, fields }] } as DraftPack;
    updatePost(office, team.mara, postId, { audience: 'Bakers' });
    expect(item(old)?.fields.map(({ field }) => field)).not.toContain('audience');
    takeIn([], old);
    expect(detailOf(office, postId)).toMatchObject({ text: 'Rye, three ways', audience: 'Bakers' });
  });

  it('name who checked a source only where they are known here', () => {
    const checked = {
      url: 'https://example.org',
      supports: '',
      checkedBy: team.tobias.id,
      checkedOn: '2026-12-01',
    };
    write({ sources: [checked] });
    const pack = packFrom(laptop, [postId]);
    const stranger = '0190a5a0-0000-7000-8000-0000000000ee';
    const theirs = JSON.parse(JSON.stringify(pack).replaceAll(team.tobias.id, stranger)) as DraftPack;
    const renamed = { ...theirs, people: [{ id: stranger, name: 'Nobody here' }] };
    takeIn([], renamed);
    expect(detailOf(office, postId).sources).toEqual([{ ...checked, checkedBy: null, checkedOn: null }]);
  });

  it('ask where both changed the same field, and write nothing until told', () => {
    write({ text: 'Theirs', schedule: { ...noon, time: '15:00' } });
    updatePost(office, team.mara, postId, { text: 'Ours' });
    const text = item()?.fields.find(({ field }) => field === 'text');
    expect(text).toMatchObject({
      side: 'both',
      base: { text: 'Three ways to eat rye' },
      mine: { text: 'Ours' },
      theirs: { text: 'Theirs' },
    });
    expect(() => takeIn()).toThrow(/Both sides changed/);
    expect(detailOf(office, postId)).toMatchObject({ text: 'Ours', time: '12:00' });
    takeIn([{ field: 'text', take: 'text', text: 'Ours and theirs' }]);
    expect(detailOf(office, postId)).toMatchObject({ text: 'Ours and theirs', time: '15:00' });
  });

  it('know after taking in once where both parted, also for drafts of a workspace of their own', () => {
    const own = openStore(join(folder.path, 'own.masthead'), testSources(13));
    const theirs = addTeam(own);
    const id = createPost(own, theirs.tobias, theirs.brand, { text: 'First' }).value;
    const first = packFrom(own, [id], theirs.brand, theirs.tobias.id);
    expect(takeIn([], first)).toEqual({ added: 1, updated: 0 });
    expect(detailOf(office, id)).toMatchObject({ text: 'First', authorId: team.tobias.id });
    updatePost(own, theirs.tobias, id, { text: 'Second' });
    const second = packFrom(own, [id], theirs.brand, theirs.tobias.id);
    expect(item(second)).toMatchObject({ state: 'updated' });
    takeIn([], second);
    updatePost(office, team.mara, id, { text: 'Second, ours' });
    updatePost(own, theirs.tobias, id, { text: 'Third' });
    const third = packFrom(own, [id], theirs.brand, theirs.tobias.id);
    expect(item(third)?.fields.find(({ field }) => field === 'text')).toMatchObject({
      side: 'both',
      base: { text: 'Second' },
    });
    own.close();
  });

  it('are undone in one step, back to what was here', () => {
    write({ text: 'Theirs', intent: 'promote', channelIds: team.channels.slice(0, 2) });
    takeIn();
    undo(office, team.mara);
    expect(detailOf(office, postId)).toMatchObject({
      text: 'Three ways to eat rye',
      intent: null,
      channelIds: [team.channels[0]],
    });
  });

  it('leave alone what was deleted here', () => {
    write({ text: 'Theirs' });
    removePosts(office, team.mara, [postId]);
    expect(item()?.state).toBe('deleted');
    expect(() => takeIn()).toThrow(/deleted here/);
  });

  it('say that an approval or a review would be lost', () => {
    write({ text: 'Theirs' });
    expect(item()?.unsettles).toBe(false);
  });

  it('carry no internal notes of people who may not see them', () => {
    updatePost(laptop, team.tobias, postId, { notes: 'Secret' });
    const workspace = { store: laptop, actorId: team.tobias.id, sample: false, signer: null };
    const actor = { ...actorOf(laptop.read, team.tobias.id), external: true };
    const pack = packOf({ workspace, actor }, { brandId: team.brand, postIds: [postId], note: '' });
    expect(JSON.stringify(pack)).not.toContain('Secret');
    expect(comparePack(office, pack, team.brand).items[0]?.state).toBe('unchanged');
  });
});
