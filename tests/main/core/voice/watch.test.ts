import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '#core/open-store.ts';
import { actorOf } from '#core/people/queries.ts';
import { createPost, removePosts, updatePost } from '#core/posts/commands.ts';
import type { WorkspaceFile } from '#core/store/workspace-file.ts';
import { writeGuideline } from '#core/voice/commands.ts';
import { guidelinesOf } from '#core/voice/queries.ts';
import { spokeUp } from '#core/voice/spoke-up.ts';
import { statisticsOf } from '#core/voice/statistics.ts';
import { verdictOf } from '#core/voice/verdict.ts';
import { waiveFinding } from '#core/voice/waivers.ts';
import { VoiceWatch } from '#core/voice/watch.ts';
import type { Id } from '#shared/ids.ts';
import { freshWorkspace, type Team, temporaryFolder, testSources } from '#tests/helpers/store.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

let folder: ReturnType<typeof temporaryFolder>;
let store: WorkspaceFile;
let team: Team;
let watch: VoiceWatch;

const rethrow = (error: unknown): void => {
  throw error;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  folder = temporaryFolder();
  ({ workspace: store, team } = freshWorkspace(join(folder.path, 'watch.masthead')));
  const content = { ...trayGuideline, rules: [], effectiveOn: null };
  const draft = { brandId: team.brand, guidelineId: null, content, note: '' };
  writeGuideline(store, actorOf(store.readAll, team.mara.id), draft);
  watch = new VoiceWatch(store, rethrow);
});

afterEach(() => {
  watch.stop();
  store.close();
  folder.remove();
  vi.useRealTimers();
});

const post = (text: string): Id =>
  createPost(store, team.tobias, team.brand, { text, channelIds: team.channels.slice(0, 2) }).value;
const quiet = (): void => void vi.advanceTimersByTime(60_000);
const ours = () =>
  statisticsOf(store, team.brand, 30).map(({ found, fixed, waived, open }) => [found, fixed, waived, open]);

describe('what becomes of findings', () => {
  it('is noted once it is quiet: found, mended, waived, and found again', () => {
    const mended = post('Last tray at five.');
    const waived = post('Our last tray is for Lena.');
    expect(ours()).toEqual([]);
    quiet();
    expect(ours()).toEqual([[2, 0, 0, 2]]);
    updatePost(store, team.tobias, mended, { text: 'The late tray is rye.' });
    const states = { state: store.stateForRules.bind(store) };
    const [found] = verdictOf(store, states, store.stateForRules('post', waived))[0]?.findings ?? [];
    waiveFinding(store, team.mara, {
      postId: waived,
      fingerprint: String(found?.fingerprint),
      category: 'quote',
      reason: 'A customer said so, in these words.',
      expiresOn: null,
    });
    quiet();
    expect(ours()).toEqual([[2, 1, 1, 0]]);
    updatePost(store, team.tobias, mended, { text: 'Last tray at five.' });
    quiet();
    expect(ours()).toEqual([[2, 0, 1, 1]]);
    removePosts(store, team.tobias, [mended]);
    quiet();
    expect(ours()).toEqual([[1, 0, 1, 0]]);
  });

  it('waits while somebody writes, and is made up for after a restart', () => {
    for (let index = 0; index < 40; index += 1) {
      post(`Last tray at five, said ${index} times.`);
      vi.advanceTimersByTime(1000);
    }
    expect(ours()).toEqual([]);
    watch.stop();
    quiet();
    expect(ours()).toEqual([]);
    const { file } = store;
    store.close();
    store = openStore(file, testSources(2));
    watch = new VoiceWatch(store, rethrow);
    quiet();
    expect(ours()).toEqual([[40, 0, 0, 40]]);
  });

  it('is told of each guideline with its posts, the latest first, as far back as asked', () => {
    const first = post('Last tray at five.');
    quiet();
    const second = post('Our last tray is for Lena. The last tray, really.');
    quiet();
    updatePost(store, team.tobias, first, { text: 'The late tray is rye.' });
    quiet();
    const [guidelineId] = guidelinesOf(store.writer, team.brand).map(({ id }) => id);
    const told = spokeUp(store, String(guidelineId), 30);
    expect(told.count).toBe(2);
    expect(told.posts.map(({ postId, words, ended }) => [postId, words.toLowerCase(), ended])).toEqual([
      [second, 'last tray', null],
      [first, 'last tray', 'fixed'],
    ]);
    removePosts(store, team.tobias, [second]);
    quiet();
    expect(spokeUp(store, String(guidelineId), 30)).toMatchObject({ count: 1, posts: [{ postId: first }] });
  });
});
