import { beforeEach, describe, expect, it, vi } from 'vitest';
import { guardContents, hardenBeforeReady, mustRefuseStart } from '#shell/hardening.ts';
import { answers, app, calls, callsOf, FakeWebContents, resetFake } from '#tests/helpers/fake-electron.ts';
import { hostileAddresses } from '#tests/helpers/hostile-addresses.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
beforeEach(resetFake);

type Prevention = {
  readonly url: string;
  readonly isMainFrame: boolean;
  readonly preventDefault: () => void;
};

function guarded(): FakeWebContents {
  const contents = new FakeWebContents();
  guardContents(contents as never);
  return contents;
}

function isPrevented(contents: FakeWebContents, name: string, url: string, isMainFrame = true): boolean {
  const preventDefault = vi.fn();
  contents.emit(name, { url, isMainFrame, preventDefault } satisfies Prevention);
  return preventDefault.mock.calls.length > 0;
}

describe('B.1 item 4: sandbox', () => {
  it('is on for every renderer before anything else is set up', () => {
    hardenBeforeReady();
    expect(calls[0]?.name).toBe('app.enableSandbox');
  });

  it('resolves no host name, whoever asks', () => {
    hardenBeforeReady();
    expect(app.commandLine.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('guards every contents that is ever made', () => {
    hardenBeforeReady();
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    expect(isPrevented(contents, 'will-navigate', 'https://example.org/')).toBe(true);
    expect(contents.openHandler).toBeDefined();
  });
});

describe('B.1 item 12: webviews', () => {
  it('are never attached', () => {
    expect(isPrevented(guarded(), 'will-attach-webview', '')).toBe(true);
  });
});

describe('B.1 item 13: navigation', () => {
  const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const;

  it.each(ways)('%s to a hostile address is prevented', (way) => {
    const contents = guarded();
    const passed = [...hostileAddresses, 'https://example.org/'].filter(
      (url) => !isPrevented(contents, way, url),
    );
    expect(passed).toEqual([]);
  });

  it.each(ways)('%s within the app passes', (way) => {
    expect(isPrevented(guarded(), way, 'app://masthead/index.html?x')).toBe(false);
  });

  it('frames go nowhere, not even to the app', () => {
    expect(isPrevented(guarded(), 'will-frame-navigate', 'app://masthead/index.html', false)).toBe(true);
  });

  it('a file dropped on the window does not replace it', () => {
    expect(isPrevented(guarded(), 'will-navigate', 'file:///home/someone/plan.csv')).toBe(true);
    expect(callsOf('shell.openExternal')).toEqual([]);
  });
});

describe('B.1 item 14: new windows', () => {
  it('are denied for every address, the app’s own too', () => {
    const contents = guarded();
    const actions = [...hostileAddresses, 'app://masthead/index.html', 'https://example.org/'].map(
      (url) => contents.openHandler?.({ url }).action,
    );
    expect(new Set(actions)).toEqual(new Set(['deny']));
    expect(callsOf('new BrowserWindow')).toEqual([]);
  });
});

describe('B.1 extras: debugging switches', () => {
  it.each(['remote-debugging-port', 'remote-debugging-pipe', 'js-flags'])(
    '%s stops a packaged start',
    (name) => {
      answers.isPackaged = true;
      expect(mustRefuseStart()).toBe(false);
      app.commandLine.appendSwitch(name, '9222');
      expect(mustRefuseStart()).toBe(true);
      answers.isPackaged = false;
      expect(mustRefuseStart()).toBe(false);
    },
  );
});
