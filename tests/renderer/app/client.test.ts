import { afterEach, describe, expect, it } from 'vitest';
import { ApiError, api, reasonOf } from '#renderer/app/client.ts';
import { useSaving } from '#renderer/app/saving.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { deferred, type FakeBridge, fakeBridge, ok } from '#tests/helpers/fake-bridge.ts';

let bridge: FakeBridge | null = null;
afterEach(() => bridge?.remove());

describe('the client', () => {
  it('sends path, kind and input, and gives back the data', async () => {
    bridge = fakeBridge(() => ok({ posts: [] }));
    const input = { brandId: 'b', words: 'bread' };
    expect(await api.posts.search.query(input)).toEqual({ posts: [] });
    expect(bridge.asked).toEqual([{ path: 'posts.search', type: 'query', input }]);
  });

  it('throws a refusal as a value with code, words and field', async () => {
    const error = { code: 'bad-input', message: 'Say what should change.', field: 'reason' } as const;
    bridge = fakeBridge(() => ({ ok: false, error }));
    const refusal = await api.history.undo.mutate().catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(ApiError);
    expect(refusal).toMatchObject(error);
    expect(reasonOf(refusal)).toBe(error.message);
  });

  it('says so when the core does not answer at all', async () => {
    bridge = fakeBridge(() => Promise.reject(new Error('channel closed')));
    const refusal = await api.history.undo.mutate().catch((thrown: unknown) => thrown);
    expect(reasonOf(refusal)).toMatch(/did not answer/);
  });

  it('counts commands under way, and only commands', async () => {
    const core = deferred<RpcResponse>();
    bridge = fakeBridge(() => core.promise);
    const asked = [api.history.state.query(), api.history.undo.mutate()];
    await Promise.resolve();
    expect(useSaving.getState().pending).toBe(1);
    core.resolve(ok({}));
    await Promise.all(asked);
    expect(useSaving.getState().pending).toBe(0);
  });
});
