import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holdPosts, schedulePosts } from '#core/approval/commands.ts';
import { updateBrand } from '#core/approval/governance.ts';
import { createChannel } from '#core/brands/commands.ts';
import { channelsOf } from '#core/brands/queries.ts';
import { createCampaign } from '#core/campaigns/commands.ts';
import { createPerson } from '#core/people/commands.ts';
import { peopleOf } from '#core/people/queries.ts';
import { createPost, updatePost } from '#core/posts/commands.ts';
import { detailOf } from '#core/posts/queries.ts';
import { rebuild, stateHash } from '#core/store/rebuild.ts';
import { updateThing } from '#core/store/things.ts';
import { redo, undo, undoStateOf } from '#core/store/undo.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Id } from '#shared/ids.ts';
import { freshWorkspace, type Team, temporaryFolder } from '#tests/helpers/store.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

beforeEach(() => {
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'undo.masthead')));
});

afterEach(() => {
  store.close();
  folder.remove();
});

function written(): Id {
  return createPost(store, team.tobias, team.brand, { text: 'Rye, at last', schedule: noon }).value;
}

const channelIds = (): readonly Id[] => channelsOf(store.read).map(({ id }) => id);

describe('undoing what somebody else has built on', () => {
  it('is refused once by its name, then goes on with what came before, and is done when it can be', () => {
    const earlier = createPost(store, team.tobias, team.brand, { text: 'An earlier one' }).value;
    const postId = written();
    updatePost(store, team.mara, postId, { text: 'Hers' });
    expect(undoStateOf(store, team.tobias.id).undo).toBe('New post');
    expect(() => undo(store, team.tobias)).toThrow(/“New post” was changed again/);
    undo(store, team.tobias);
    expect(() => detailOf(store, earlier)).toThrow(/does not exist/);
    expect(undoStateOf(store, team.tobias.id).undo).toBeNull();
    undo(store, team.mara);
    undo(store, team.tobias);
    expect(() => detailOf(store, postId)).toThrow(/does not exist/);
  });

  it('keeps a post that another person gave its channels', () => {
    const postId = written();
    updatePost(store, team.mara, postId, { channelIds: [String(team.channels[0])] });
    expect(() => undo(store, team.tobias)).toThrow(/changed again/);
    expect(detailOf(store, postId).channelIds).toEqual([team.channels[0]]);
  });

  it('keeps a post that another person put on the schedule or on hold', () => {
    const postId = written();
    schedulePosts(store, team.mara, [postId], true);
    expect(() => undo(store, team.tobias)).toThrow(/changed again/);
    undo(store, team.mara);
    holdPosts(store, team.mara, [postId], { on: true, reason: 'Supplier recall' });
    expect(() => undo(store, team.tobias)).toThrow(/changed again/);
    undo(store, team.mara);
    undo(store, team.tobias);
    expect(() => detailOf(store, postId)).toThrow(/does not exist/);
    redo(store, team.tobias);
    expect(detailOf(store, postId).status).toBe('draft');
  });

  it('keeps a person who has done something since, or who is asked to decide', () => {
    const join = (name: string): Id => createPerson(store, team.mara, { name, role: 'smm' }).value;
    const here = (): readonly Id[] => peopleOf(store.read).map(({ id }) => id);
    const pia = join('Pia');
    updateThing(store, { id: pia, role: 'smm', external: false }, 'brand', team.brand, { about: 'Books' });
    expect(() => undo(store, team.mara)).toThrow(/changed again/);
    const otto = join('Otto');
    const level = {
      id: store.sources.newId(),
      name: 'Legal',
      need: 'any',
      backup: null,
      when: null,
    } as const;
    const levels = [{ ...level, approvers: { people: [otto], roles: [] } }];
    updateBrand(store, { ...team.mara, id: pia }, team.brand, { policy: { ...defaultPolicy, levels } });
    expect(() => undo(store, team.mara)).toThrow(/changed again/);
    expect(here()).toEqual(expect.arrayContaining([pia, otto]));
    join('Quentin');
    undo(store, team.mara);
    expect(here()).toHaveLength(5);
  });

  it('keeps a channel that posts are planned for', () => {
    const channel = { brandId: team.brand, network: 'threads', name: 'Threads', slots: [] } as const;
    const channelId = createChannel(store, team.mara, channel).value;
    const postId = written();
    updatePost(store, team.tobias, postId, { channelIds: [channelId] });
    expect(() => undo(store, team.mara)).toThrow(/changed again|still uses/);
    expect(channelIds()).toContain(channelId);
    undo(store, team.tobias);
    undo(store, team.mara);
    expect(channelIds()).not.toContain(channelId);
  });

  it('puts no post back on a channel that has gone since', () => {
    const channel = { brandId: team.brand, network: 'threads', name: 'Threads', slots: [] } as const;
    const channelId = createChannel(store, team.mara, channel).value;
    const postId = written();
    updatePost(store, team.tobias, postId, { channelIds: [channelId] });
    updatePost(store, team.tobias, postId, { channelIds: [] });
    undo(store, team.mara);
    expect(() => undo(store, team.tobias)).toThrow(/changed again/);
    expect(detailOf(store, postId).channelIds).toEqual([]);
  });

  it('takes back what it can: all but what is still used', () => {
    const label = { key: 'core.undo.label.imported', values: { count: 2, file: 'plan.csv' } } as const;
    const made = store.run(team.mara, label, (changes) => {
      const brand = team.brand;
      const span = { start: '2026-12-01', end: '2026-12-24' };
      const channel = changes.create('channel', { brand, network: 'threads', name: 'Threads', slots: [] });
      const campaign = changes.create('campaign', { brand, name: 'Advent', hue: 'moss', span });
      const post = (text: string): Id =>
        changes.create('post', { brand, base: { text }, stage: 'draft', campaign }, { channels: [channel] });
      return { channel, campaign, used: post('One'), unused: post('Two') };
    }).value;
    updatePost(store, team.tobias, made.used, { text: 'One, and more' });
    expect(undo(store, team.mara).kept).toBe(3);
    expect(detailOf(store, made.used)).toMatchObject({
      channelIds: [made.channel],
      campaignId: made.campaign,
    });
    expect(() => detailOf(store, made.unused)).toThrow(/does not exist/);
    expect(channelIds()).toContain(made.channel);
    redo(store, team.mara);
    expect(detailOf(store, made.unused).channelIds).toEqual([made.channel]);
    const before = stateHash(store.read);
    rebuild(store.writer);
    expect(stateHash(store.read)).toBe(before);
  });

  it('refuses to take back a campaign that another person uses', () => {
    const span = { start: '2026-12-01', end: '2026-12-24' };
    const campaignId = createCampaign(store, team.mara, { brandId: team.brand, name: 'Advent', span }).value;
    const postId = written();
    updatePost(store, team.tobias, postId, { campaignId });
    expect(() => undo(store, team.mara)).toThrow(/changed again|still uses/);
    expect(detailOf(store, postId).campaignId).toBe(campaignId);
  });
});
