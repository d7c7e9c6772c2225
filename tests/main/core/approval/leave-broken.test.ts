import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { defaultPolicy } from '#shared/approval/policy.ts';
import type { Changed } from '#shared/contract/changes.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail, PostPatch } from '#shared/posts/post.ts';
import { bringAsset } from '#tests/helpers/bring-asset.ts';
import { type CoreSession, openCore, storeOf } from '#tests/helpers/core-session.ts';
import { picture } from '#tests/helpers/pictures.ts';
import { stoppingGuideline } from '#tests/helpers/voice-world.ts';

let core: CoreSession;
let store: WorkspaceFile;

const noon = { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' };

const act = <Answer = unknown>(path: string, input: unknown): Promise<Answer> =>
  core.ask<Answer>(path, 'mutation', input);

beforeEach(async () => {
  core = openCore(5);
  store = storeOf(core);
  const policy = { ...defaultPolicy, mode: 'none' };
  await act('brands.update', { brandId: core.team.brand, patch: { policy } });
});

afterEach(() => core.close());

/** A post on Facebook that is on the schedule without an approval. */
async function scheduled(fields: PostPatch): Promise<Id> {
  const channelIds = [String(core.team.channels[1])];
  const post = { brandId: core.team.brand, fields: { channelIds, schedule: noon, ...fields } };
  const { id } = await act<{ id: Id }>('posts.create', post);
  await act('posts.schedule', { postIds: [id], on: true });
  expect(await statusOf(id)).toBe('scheduled');
  return id;
}

async function statusOf(postId: Id): Promise<string> {
  return (await core.ask<PostDetail>('posts.get', 'query', { postId })).status;
}

const choose = (ruleId: string, choice: object) =>
  act('voice.choose', { brandId: core.team.brand, ruleId, choice });

async function adopt(content = stoppingGuideline, guidelineId: Id | null = null): Promise<Id> {
  const draft = { brandId: core.team.brand, guidelineId, content, note: '' };
  return (await act<{ id: Id }>('voice.write', draft)).id;
}

async function pictureWith(alt: string, width = 60): Promise<Id> {
  const { id: assetId } = await bringAsset(core, 'loaf.png', await picture(width, 20).png().toBuffer());
  await act('assets.update', { assetId, patch: { alt } });
  return assetId;
}

/** What the window was told of posts that left the schedule, by everything since the events so far. */
async function leftBy(work: () => Promise<unknown>): Promise<Left> {
  const before = core.events.length;
  await work();
  const changes = core.events
    .slice(before)
    .flatMap((event): readonly Changed[] => (event.kind === 'changed' ? [event.changed] : []));
  const all = (of: keyof Left): readonly Id[] => changes.flatMap((changed) => changed[of] ?? []);
  return { unscheduled: all('unscheduled'), needApproval: all('needApproval') };
}

type Left = { readonly [of in 'unscheduled' | 'needApproval']: readonly Id[] };

/** How many posts it was told to have left the schedule because they are broken, and none for another reason. */
async function toldBy(work: () => Promise<unknown>): Promise<number> {
  const { unscheduled, needApproval } = await leftBy(work);
  expect(needApproval).toEqual([]);
  return unscheduled.length;
}

/** Breaks posts in a way, and proves that they leave, that it is said, and that undo and redo take both along. */
async function leavesBy(postIds: readonly Id[], work: () => Promise<unknown>): Promise<void> {
  const statuses = (): Promise<readonly string[]> => Promise.all(postIds.map(statusOf));
  const groups = (): unknown => store.read.prepare('SELECT count(*) FROM change_group').pluck().get();
  const before = Number(groups());
  expect(await toldBy(work)).toBe(postIds.length);
  expect(Number(groups()) - before).toBe(1);
  expect(await statuses()).toEqual(postIds.map(() => 'draft'));
  await act('history.undo', undefined);
  expect(await statuses()).toEqual(postIds.map(() => 'scheduled'));
  expect(await toldBy(() => act('history.redo', undefined))).toBe(postIds.length);
  expect(await statuses()).toEqual(postIds.map(() => 'draft'));
}

describe('a post that goes out without an approval leaves the schedule in the same step', () => {
  it('when its own words are written over the limit', async () => {
    const postId = await scheduled({ text: 'A fine rye.', channelIds: [String(core.team.channels[2])] });
    await act('posts.update', { postId, patch: { text: 'A finer rye.' } });
    expect(await statusOf(postId)).toBe('scheduled');
    await leavesBy([postId], () => act('posts.update', { postId, patch: { text: 'x'.repeat(281) } }));
  });

  it('when the alt text of its picture goes, and no other picture’s', async () => {
    await choose('a11y.alt-missing', { level: 'block' });
    const [assetId, other] = [
      await pictureWith('A dark loaf on a board.'),
      await pictureWith('A bun on a plate.', 70),
    ];
    const postId = await scheduled({ text: 'A fine rye.', assetIds: [assetId] });
    const unaware = await scheduled({ text: 'A fine bun.' });
    await act('assets.update', { assetId: other, patch: { alt: '' } });
    expect(await statusOf(postId)).toBe('scheduled');
    await leavesBy([postId], () => act('assets.update', { assetId, patch: { alt: '' } }));
    expect(await statusOf(unaware)).toBe('scheduled');
  });

  it('when the permission for its picture goes, of many at once', async () => {
    const assetId = await pictureWith('A dark loaf on a board.');
    const permitted = (permission: string) =>
      act('assets.updateMany', { assetIds: [assetId], patch: { permission }, addTags: [], removeTags: [] });
    await permitted('Lew, by letter');
    const postId = await scheduled({ text: 'A fine rye. Photo by @lew', assetIds: [assetId] });
    await leavesBy([postId], () => permitted(''));
  });

  it('when a figure of its channel is set', async () => {
    const postId = await scheduled({ text: 'A fine rye, and more words than that.' });
    const elsewhere = await scheduled({
      text: 'A fine rye, and more.',
      channelIds: [String(core.team.channels[2])],
    });
    await leavesBy([postId], () =>
      act('channels.setRules', {
        channelId: core.team.channels[1],
        rules: [{ rule: 'textMax', value: 10 }],
        reason: 'A small account.',
      }),
    );
    expect(await statusOf(elsewhere)).toBe('scheduled');
  });

  it('when the brand adopts a guideline, weighs a rule otherwise, or takes a change of one back', async () => {
    const postIds = [
      await scheduled({ text: 'Last tray at five.' }),
      await scheduled({ text: 'The last tray.' }),
    ];
    const sound = await scheduled({ text: 'A fine rye.' });
    await leavesBy(postIds, () => adopt());
    await act('history.undo', undefined);
    const guidelineId = await adopt({ ...stoppingGuideline, severity: 'warn' });
    expect(await statusOf(String(postIds[0]))).toBe('scheduled');
    await leavesBy(postIds, () => adopt(stoppingGuideline, guidelineId));
    expect(await statusOf(sound)).toBe('scheduled');
  });

  it('when a stop for everything is declared, and comes back when it is over only by undo', async () => {
    const postId = await scheduled({ text: 'A fine rye.' });
    await leavesBy([postId], () => choose('crit.crisis-hold', { options: { hold: 'yes' } }));
    await choose('crit.crisis-hold', { options: { hold: 'no' } });
    expect(await statusOf(postId)).toBe('draft');
  });

  it('when an exception is taken back, by a reviewer too', async () => {
    await adopt();
    core.actAs(core.team.tobias.id);
    const channelIds = [String(core.team.channels[1])];
    const fields = { text: 'Last tray at five.', channelIds, schedule: noon };
    const { id: postId } = await act<{ id: Id }>('posts.create', { brandId: core.team.brand, fields });
    type Verdict = readonly { readonly findings: readonly { readonly fingerprint: string }[] }[];
    const { channels } = await core.ask<{ channels: Verdict }>('voice.verdict', 'query', { postId });
    const fingerprint = String(channels[0]?.findings[0]?.fingerprint);
    core.actAs(core.team.ines.id);
    const why = { category: 'quote', reason: 'A customer said so, in these words.', expiresOn: null };
    await act('voice.waive', { postId, fingerprint, ...why });
    core.actAs(core.team.tobias.id);
    await act('posts.schedule', { postIds: [postId], on: true });
    core.actAs(core.team.ines.id);
    await leavesBy([postId], () => act('voice.unwaive', { postId, fingerprint }));
  });

  it('when an undo or a redo breaks it', async () => {
    await adopt();
    const { id: postId } = await act<{ id: Id }>('posts.create', {
      brandId: core.team.brand,
      fields: { text: 'Last tray at five.', channelIds: [String(core.team.channels[1])], schedule: noon },
    });
    await act('posts.update', { postId, patch: { text: 'A late tray at five.' } });
    core.actAs(core.team.tobias.id);
    await act('posts.schedule', { postIds: [postId], on: true });
    core.actAs(core.team.mara.id);
    expect(await toldBy(() => act('history.undo', undefined))).toBe(1);
    expect(await statusOf(postId)).toBe('draft');
    await act('history.redo', undefined);
    expect(await statusOf(postId)).toBe('scheduled');
  });
});

describe('a post that lacks an approval by now', () => {
  const demand = (mode: string) => {
    const policy = { ...defaultPolicy, mode };
    return act('brands.update', { brandId: core.team.brand, patch: { policy } });
  };

  it('is told as that, and not as broken, when it comes back from being deleted', async () => {
    core.actAs(core.team.tobias.id);
    const postId = await scheduled({ text: 'A fine rye.' });
    await act('posts.remove', { postIds: [postId] });
    core.actAs(core.team.mara.id);
    await demand('required');
    core.actAs(core.team.tobias.id);
    const told = await leftBy(() => act('history.undo', undefined));
    expect(told).toEqual({ unscheduled: [], needApproval: [postId] });
    expect(await statusOf(postId)).toBe('draft');
  });

  it('is told by a redo of the policy that demands it', async () => {
    const postId = await scheduled({ text: 'A fine rye.' });
    await demand('required');
    await act('history.undo', undefined);
    expect(await statusOf(postId)).toBe('scheduled');
    const told = await leftBy(() => act('history.redo', undefined));
    expect(told).toEqual({ unscheduled: [], needApproval: [postId] });
  });

  it('is not spoken of where somebody took it off, or deleted it, and does so again', async () => {
    const [off, gone] = [await scheduled({ text: 'A fine rye.' }), await scheduled({ text: 'A bun.' })];
    for (const work of [
      () => act('posts.schedule', { postIds: [off], on: false }),
      () => act('posts.remove', { postIds: [gone] }),
    ]) {
      await work();
      await act('history.undo', undefined);
      const told = await leftBy(() => act('history.redo', undefined));
      expect(told).toEqual({ unscheduled: [], needApproval: [] });
    }
    expect(await statusOf(off)).toBe('draft');
  });
});

describe('a post that keeps its place but is not about to go out', () => {
  const hold = (postId: Id, on: boolean) =>
    act('posts.hold', { postIds: [postId], on, reason: on ? 'Recall' : '' });
  const mark = (postId: Id, state: string) => act('posts.mark', { postId, state });
  const archive = (postId: Id, archived: boolean) => act('posts.update', { postId, patch: { archived } });
  const operations = (): number => Number(store.read.prepare('SELECT count(*) FROM log').pluck().get());

  it('is neither counted nor written to by a rule that breaks it, and does not come back broken', async () => {
    const [held, skipped, archived, planned] = [
      await scheduled({ text: 'Last tray at five.' }),
      await scheduled({ text: 'The last tray.' }),
      await scheduled({ text: 'One last tray.' }),
      await scheduled({ text: 'Our last tray.' }),
    ];
    await hold(held, true);
    await mark(skipped, 'skipped');
    await archive(archived, true);
    const all = [held, skipped, archived, planned];
    const before = operations();
    expect(await toldBy(() => adopt())).toBe(1);
    const eventOf = (postId: Id) => store.stateForRules('post', postId).events.at(-1)?.kind;
    expect(all.map(eventOf)).toEqual(['hold', 'publishMark', 'schedule', 'schedule']);
    // The guideline, its group, and the one post.
    expect(operations() - before).toBe(3);
    expect(await Promise.all(all.map(statusOf))).toEqual(['on_hold', 'skipped', 'archived', 'draft']);
    expect(await toldBy(() => hold(held, false))).toBe(1);
    expect(await toldBy(() => mark(skipped, 'planned'))).toBe(1);
    expect(await toldBy(() => archive(archived, false))).toBe(1);
    expect(await Promise.all(all.map(statusOf))).toEqual(['draft', 'draft', 'draft', 'draft']);
  });

  it('comes back to its place when it is sound by then', async () => {
    const postId = await scheduled({ text: 'Last tray at five.' });
    await hold(postId, true);
    await adopt();
    await act('posts.update', { postId, patch: { text: 'A tray at five.' } });
    expect(await toldBy(() => hold(postId, false))).toBe(0);
    expect(await statusOf(postId)).toBe('scheduled');
  });

  it('does not come back broken when its review is withdrawn', async () => {
    const postId = await scheduled({ text: 'A fine rye.' });
    await act('posts.submit', { postId });
    expect(await statusOf(postId)).toBe('in_review');
    await choose('crit.crisis-hold', { options: { hold: 'yes' } });
    expect(await statusOf(postId)).toBe('in_review');
    await act('posts.withdraw', { postId });
    expect(await statusOf(postId)).toBe('draft');
  });
});
