import { beforeEach, describe, expect, it, vi } from 'vitest';
import { workshopOver } from '#core/assets/workshop.ts';
import { systemHost } from '#shell/host.ts';
import { Offers } from '#shell/offers.ts';
import {
  answers,
  BrowserWindow,
  callsOf,
  Notification,
  resetFake,
  session,
} from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
beforeEach(resetFake);

const openPost = vi.fn();
const files = {
  offers: new Offers(),
  workshop: workshopOver(() => {
    throw new Error('no process here');
  }),
};
const host = systemHost(() => null, openPost, files);

describe('choosing a file', () => {
  it('gives its path, or null when cancelled', async () => {
    expect(await host.pickFile('import')).toBeNull();
    answers.openPaths = ['/plans/october.csv'];
    expect(await host.pickFile('import')).toBe('/plans/october.csv');
  });

  it('offers the formats that can be read', async () => {
    await host.pickFile('import');
    const options = callsOf('dialog.showOpenDialog')[0]?.args[0] as {
      readonly filters: readonly { extensions: string[] }[];
    };
    expect(options.filters[0]?.extensions).toEqual(expect.arrayContaining(['csv', 'tsv', 'xlsx', 'ics']));
  });

  it('asks in front of the window where there is one', async () => {
    const window = new BrowserWindow({});
    await systemHost(() => window as never, openPost, files).pickFile('workspace');
    expect(callsOf('dialog.showOpenDialog')[0]?.args[0]).toBe(window);
  });

  it('saves under a suggested name, or not at all', async () => {
    expect(await host.pickSavePath('Plan.docx')).toBeNull();
    answers.savePath = '/home/someone/Plan.docx';
    expect(await host.pickSavePath('Plan.docx')).toBe('/home/someone/Plan.docx');
    expect(callsOf('dialog.showSaveDialog')[1]?.args[0]).toMatchObject({
      defaultPath: 'Plan.docx',
      filters: [{ extensions: ['docx'] }],
    });
  });
});

describe('a notification', () => {
  it('opens its post when it is clicked', async () => {
    await host.notify({ title: 'Due now', body: 'Harvest morning', postId: 'post-1' });
    expect(callsOf('notification.show')).toHaveLength(1);
    Notification.all[0]?.emit('click');
    expect(openPost.mock.calls).toEqual([['post-1']]);
  });

  it('is left out where the system has none', async () => {
    answers.notifications = false;
    await host.notify({ title: 'Due now', body: '', postId: null });
    expect(Notification.all).toEqual([]);
  });
});

describe('printing', () => {
  type Filter = (
    details: { readonly url: string },
    answer: (verdict: { readonly cancel: boolean }) => void,
  ) => void;

  async function printed(): Promise<void> {
    await host.printToPdf('<p>Plan</p>', { landscape: true });
  }

  it('gives the bytes of a PDF and leaves no window', async () => {
    expect(await host.printToPdf('<p>Plan</p>', { landscape: true })).toEqual(
      new Uint8Array([37, 80, 68, 70]),
    );
    expect(BrowserWindow.all.map(({ destroyed }) => destroyed)).toEqual([true]);
  });

  it('happens out of sight, without scripts', async () => {
    await printed();
    expect(BrowserWindow.all[0]?.options).toMatchObject({
      show: false,
      webPreferences: { javascript: false, devTools: false },
    });
  });

  it.each([
    'https://example.org/x.png',
    'http://localhost/',
    'file:///etc/passwd',
    'app://masthead/index.html',
    'ws://x',
  ])('loads nothing from %s', async (url) => {
    await printed();
    const verdict = vi.fn();
    const filter = session.partitions[0]?.handlers.get('webRequest.onBeforeRequest') as Filter;
    filter({ url }, verdict);
    expect(verdict.mock.calls).toEqual([[{ cancel: true }]]);
  });

  it('denies every permission, as windows do', async () => {
    await printed();
    expect(session.partitions[0]?.handlers.has('setPermissionRequestHandler')).toBe(true);
  });

  it('leaves no window when it fails', async () => {
    answers.printProblem = 'out of paper';
    await expect(printed()).rejects.toThrow('out of paper');
    expect(BrowserWindow.all.map(({ destroyed }) => destroyed)).toEqual([true]);
  });
});
