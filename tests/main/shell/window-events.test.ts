import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readWindowEvent } from '#shell/core-events.ts';
import { sendToWindow } from '#shell/window-events.ts';
import { BrowserWindow, callsOf, resetFake } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
vi.mock('#shell/log.ts', () => ({ log: vi.fn() }));
beforeEach(resetFake);

const event = { kind: 'openPost', postId: 'post-1' } as const;

describe('telling a window', () => {
  it('reaches its page on the one channel', () => {
    sendToWindow(new BrowserWindow({}) as never, event);
    expect(callsOf('webContents.send').map(({ args }) => args)).toEqual([['masthead:event', event]]);
  });

  it('waits for a page that is still loading', () => {
    const window = new BrowserWindow({});
    window.webContents.loading = true;
    sendToWindow(window as never, event);
    expect(callsOf('webContents.send')).toEqual([]);
    window.webContents.emit('did-finish-load');
    expect(callsOf('webContents.send')).toHaveLength(1);
  });

  it('tells no other page, and no window that is gone', () => {
    const elsewhere = new BrowserWindow({});
    elsewhere.webContents.url = 'https://example.org/';
    const gone = new BrowserWindow({});
    gone.destroy();
    for (const window of [elsewhere, gone, null]) sendToWindow(window as never, event);
    expect(callsOf('webContents.send')).toEqual([]);
  });
});

describe('an event of the core', () => {
  it('is passed on in its own shape only', () => {
    expect(readWindowEvent({ kind: 'workspace' })).toEqual({ kind: 'workspace' });
    for (const value of [
      null,
      'workspace',
      { kind: 'script', code: '1' },
      { kind: 'workspace', stack: 'at' },
    ]) {
      expect(readWindowEvent(value)).toBeNull();
    }
  });
});
