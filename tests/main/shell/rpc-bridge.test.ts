import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { openRpcBridge } from '#shell/rpc-bridge.ts';
import { ipcHandlers, resetFake } from '#tests/helpers/fake-electron.ts';
import { hostileAddresses } from '#tests/helpers/hostile-addresses.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
vi.mock('#shell/log.ts', () => ({ log: vi.fn() }));

const answer = vi.fn(async (): Promise<RpcResponse> => ({ ok: true, data: 'done' }));
beforeEach(() => {
  resetFake();
  answer.mockClear();
});

function topFrame(url: string) {
  return { url, parent: null, detached: false };
}

function eventFrom(frame: ReturnType<typeof topFrame> | null, mainFrame: unknown = frame) {
  return { senderFrame: frame, sender: { mainFrame } };
}

const ours = () => eventFrom(topFrame('app://masthead/index.html'));

async function call(event: unknown, value: unknown): Promise<RpcResponse> {
  openRpcBridge(answer);
  const handler = ipcHandlers.get('masthead:rpc');
  if (handler === undefined) throw new Error('Nobody answers the channel.');
  return (await handler(event, value)) as RpcResponse;
}

const request = { path: 'workspace.status', type: 'query', input: undefined };
const procedures = Object.entries(contract).flatMap(([feature, group]) =>
  Object.entries(group).map(([name, { type }]) => ({ path: `${feature}.${name}`, type, input: {} })),
);

const page = topFrame('app://masthead/index.html');
const senders: readonly (readonly [string, unknown])[] = [
  ['a frame that is gone', eventFrom(null)],
  ['a frame of the page', { senderFrame: { ...page, parent: page }, sender: { mainFrame: page } }],
  ['a top frame of another window', eventFrom(page, topFrame('app://masthead/index.html'))],
  ['a detached frame', eventFrom({ ...page, detached: true })],
  [
    'a frame whose address cannot be read any more',
    {
      get senderFrame(): never {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
      sender: {},
    },
  ],
  ...hostileAddresses.map(
    (url) => [`the address ${JSON.stringify(url.slice(0, 60))}`, eventFrom(topFrame(url))] as const,
  ),
];

describe('B.1 item 17: the sender of a call', () => {
  it('is heard when it is the window’s own page', async () => {
    expect(await call(ours(), request)).toEqual({ ok: true, data: 'done' });
  });

  it.each(senders)('is refused when it is %s, for every procedure', async (_who, event) => {
    for (const asked of procedures) {
      const response = await call(event, asked);
      expect(response).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
    }
    expect(answer).not.toHaveBeenCalled();
  });

  it('is told so as a value', async () => {
    expect(await call(eventFrom(null), request)).toMatchObject({ ok: false, error: { code: 'bad-sender' } });
  });
});

describe('the shape of a call', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown;

  it.each([
    ['nothing', undefined],
    ['a text', 'workspace.status'],
    ['a list', [request]],
    ['another type', { ...request, type: 'subscription' }],
    ['no path', { type: 'query', input: 1 }],
    ['a path that is no text', { ...request, path: 7 }],
    ['a path without end', { ...request, path: 'a'.repeat(101) }],
    ['a field too many', { ...request, actor: 'owner' }],
    ['two megabytes of text', { ...request, input: 'x'.repeat(2_000_001) }],
    ['a million entries', { ...request, input: new Array(1_000_000).fill(1) }],
    ['a circle', { ...request, input: circular }],
    ['depth without end', { ...request, input: deep }],
    ['a map', { ...request, input: new Map() }],
    ['bytes', { ...request, input: new Uint8Array(3) }],
    ['a date', { ...request, input: new Date(0) }],
    ['a function', { ...request, input: () => 1 }],
    ['a number beyond numbers', { ...request, input: 10n }],
  ])('is refused when it is %s', async (_what, value) => {
    expect(await call(ours(), value)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(answer).not.toHaveBeenCalled();
  });

  it('may be a long text', async () => {
    expect((await call(ours(), { ...request, input: { text: 'x'.repeat(1_000_000) } })).ok).toBe(true);
  });
});

describe('an answer', () => {
  it('never carries a stack, even when the core breaks', async () => {
    answer.mockRejectedValueOnce(new Error('at secret (/home/someone/file.ts:1:1)'));
    const response = await call(ours(), request);
    expect(response).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(JSON.stringify(response)).not.toContain('secret');
  });

  it('is refused to a page that asks without end, and given again when it has calmed down', async () => {
    const release: (() => void)[] = [];
    answer.mockImplementation(() => new Promise((done) => release.push(() => done({ ok: true, data: 1 }))));
    openRpcBridge(answer);
    const handler = ipcHandlers.get('masthead:rpc');
    const event = ours();
    const waiting = Array.from({ length: 500 }, () => handler?.(event, request));
    expect(await handler?.(event, request)).toMatchObject({ ok: false, error: { code: 'internal' } });
    const other = handler?.(ours(), request);
    await vi.waitFor(() => expect(release).toHaveLength(501));
    for (const finish of release) finish();
    await Promise.all([...waiting, other]);
    answer.mockImplementation(async () => ({ ok: true, data: 'done' }));
    expect(await handler?.(event, request)).toEqual({ ok: true, data: 'done' });
  });
});
