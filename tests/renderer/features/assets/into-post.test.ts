import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPost, isUntouchedDraft } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { takeFilesInto } from '#renderer/features/assets/into-post.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { deferred, type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';

let bridge: FakeBridge;
let assetIds: string[];
let imported: ReturnType<typeof deferred<RpcResponse>>;

beforeEach(() => {
  assetIds = ['a'];
  imported = deferred<RpcResponse>();
  bridge = fakeBridge(({ path }) => {
    if (path === 'assets.importFiles') return imported.promise;
    if (path === 'posts.create') return ok({ id: 'post', group: null });
    return ok({ assetIds });
  });
  Object.assign(window.masthead, { offerFiles: async () => 'offer' });
  const actor = { capabilities: ['post.write'] };
  useWorkspace.setState({ brandId: 'brand', snapshot: { actor, channels: [] } } as never);
});
afterEach(() => bridge.remove());

const files = [{ name: 'oven.jpg' } as File];
const post = { id: 'post', brandId: 'brand' };
const report = (...ids: string[]) => ok({ files: ids.map((assetId) => ({ assetId })), suggestions: [] });

test('files that were dropped come behind what was chosen while they came in', async () => {
  const chosen: string[][] = [];
  const done = takeFilesInto(post, files, (ids) => chosen.push(ids));
  assetIds = ['b', 'a'];
  imported.resolve(report('c', 'a'));
  await done;
  expect(chosen).toEqual([['b', 'a', 'c']]);
});

test('nothing is chosen when nothing came in', async () => {
  const chosen: string[][] = [];
  const done = takeFilesInto(post, files, (ids) => chosen.push(ids));
  imported.resolve(ok(null));
  await done;
  expect(chosen).toEqual([]);
});

test('a new post is not an untouched one while files are on their way to it', async () => {
  await createPost();
  expect(isUntouchedDraft('post')).toBe(true);
  const done = takeFilesInto(post, files, () => undefined);
  expect(isUntouchedDraft('post')).toBe(false);
  imported.resolve(ok(null));
  await done;
  expect(isUntouchedDraft('post')).toBe(true);
});
