import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MastheadBridge } from '#shared/contract/wire.ts';
import { calls, exposed, ipcRenderer } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));

let bridge: MastheadBridge;
beforeAll(async () => {
  await import('../../src/preload/index.ts');
  bridge = exposed.get('masthead') as MastheadBridge;
});
beforeEach(() => {
  calls.length = 0;
});

/** Every value that can be reached from the bridge, with its path. */
function reachable(value: unknown, path = 'masthead'): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => reachable(inner, `${path}.${name}`));
}

describe('B.1 item 20: what the page is given', () => {
  it('is one object of three functions and two plain facts, and nothing else', () => {
    expect([...exposed.keys()]).toEqual(['masthead']);
    const kinds = reachable(bridge).map(([path, value]) => `${path}: ${typeof value}`);
    expect(kinds.sort()).toEqual([
      'masthead.locale: string',
      'masthead.offerFiles: function',
      'masthead.onEvent: function',
      'masthead.platform: string',
      'masthead.request: function',
    ]);
  });

  it('asks on the one channel, whatever it is given', async () => {
    await bridge.request({ path: 'workspace.status', type: 'query', input: undefined });
    expect(calls.map(({ name, args }) => [name, args[0]])).toEqual([['ipcRenderer.invoke', 'masthead:rpc']]);
  });

  it('hands over values, never the event of Electron', () => {
    const heard: unknown[][] = [];
    const off = bridge.onEvent((...args) => heard.push(args));
    ipcRenderer.emit('masthead:event', { sender: ipcRenderer, ports: [] }, { kind: 'workspace' });
    expect(heard).toEqual([[{ kind: 'workspace' }]]);
    off();
  });

  it('stops when told to, and leaves no listener behind', () => {
    const listener = vi.fn();
    const other = vi.fn();
    const off = bridge.onEvent(listener);
    bridge.onEvent(other);
    off();
    off();
    ipcRenderer.emit('masthead:event', {}, { kind: 'workspace' });
    expect(listener).not.toHaveBeenCalled();
    expect(other).toHaveBeenCalledOnce();
    expect(ipcRenderer.listenerCount('masthead:event')).toBe(1);
  });

  it('reports no start-up marks unless they are measured', () => {
    expect(calls.filter(({ name }) => name === 'ipcRenderer.send')).toEqual([]);
  });
});
