import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Asset } from '#shared/assets/asset.ts';
import type { ImportReport } from '#shared/assets/report.ts';
import type { MastheadBridge } from '#shared/contract/wire.ts';
import { launchApp, type RunningApp } from '#tests/helpers/app.ts';
import { openSample } from '#tests/helpers/frame.ts';
import { photograph, picture, pngOf, video } from '#tests/helpers/pictures.ts';

let running: RunningApp;
let page: Page;
let folder: string;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-pictures-'));
  running = await launchApp();
  page = running.page;
  await openSample(page);
});
test.afterEach(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks the core as the page does. */
async function ask<Data>(path: string, type: 'query' | 'mutation', input?: unknown): Promise<Data> {
  const answer = await page.evaluate(
    async (request) => {
      const { masthead } = window as unknown as { readonly masthead: MastheadBridge };
      return await masthead.request(request as Parameters<MastheadBridge['request']>[0]);
    },
    { path, type, input },
  );
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data as Data;
}

async function brandId(): Promise<string> {
  return (await ask<{ brands: { id: string }[] }>('workspace.snapshot', 'query')).brands[0]?.id ?? '';
}

/** Chooses files as the system's dialog does. */
async function bring(paths: readonly string[]): Promise<ImportReport> {
  await running.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
  }, paths);
  const from = { kind: 'choose', what: 'files' };
  return await ask('assets.importFiles', 'mutation', { brandId: await brandId(), folder: 'New', from });
}

function put(name: string, bytes: Uint8Array): string {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** What the window sees at an address: the size of the picture there, or null. */
function seen(src: string): Promise<readonly number[] | null> {
  return page.evaluate(
    (address) =>
      new Promise<number[] | null>((done) => {
        const image = new Image();
        image.onload = () => done([image.naturalWidth, image.naturalHeight]);
        image.onerror = () => done(null);
        image.src = address;
      }),
    src,
  );
}

/** The answer to the window's own request for an address, made by what shows it there. */
async function answerTo(address: string, show: (src: string) => Promise<unknown>) {
  const [answer] = await Promise.all([page.waitForResponse(address), show(address)]);
  const { 'content-type': type, 'x-content-type-options': sniff, ...headers } = await answer.allHeaders();
  const policy = headers['content-security-policy'];
  return { status: answer.status(), type, sniff, policy, range: headers['content-range'] };
}

/** Has the window play what lies at an address, and gives how it looks and how long it takes; null where it is no film. */
function played(src: string): Promise<readonly number[] | null> {
  return page.evaluate(
    (address) =>
      new Promise<number[] | null>((done) => {
        const film = document.createElement('video');
        film.onloadedmetadata = () => done([film.videoWidth, film.videoHeight, film.duration]);
        film.onerror = () => done(null);
        film.src = address;
      }),
    src,
  );
}

test.describe('files of the library in the real window', () => {
  test('the sample’s pictures are files, and the calendar shows them', async () => {
    const tile = page.locator('img[src^="app://masthead/asset/thumb/"]').first();
    await expect(tile).toBeVisible();
    expect(await tile.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  });

  test('pictures come in by a process of their own, and are seen by their hash alone', async () => {
    const report = await bring([
      put('shop.jpg', await photograph(2400, 1600)),
      put(
        'logo.svg',
        Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><script>window.hacked=1</script><rect width="90" height="30"/></svg>',
        ),
      ),
      put('clip.mp4', await video('mp4')),
      put('bomb.png', pngOf(20_000, 20_000)),
    ]);
    expect(report.files.map(({ outcome }) => outcome)).toEqual(['stored', 'stored', 'stored', 'refused']);
    const input = { brandId: await brandId(), folder: 'New', sort: 'name' };
    const { assets } = await ask<{ assets: Asset[] }>('assets.list', 'query', input);
    const hashOf = (name: string): string => assets.find((asset) => asset.name === name)?.current?.hash ?? '';
    expect(await seen(`app://masthead/asset/view/${hashOf('shop')}`)).toEqual([853, 1280]);
    expect(await seen(`app://masthead/asset/file/${hashOf('shop')}`)).toEqual([1600, 2400]);
    expect(await answerTo(`app://masthead/asset/file/${hashOf('logo')}`, seen)).toMatchObject({
      status: 200,
      type: 'image/webp',
      sniff: 'nosniff',
    });
    const clip = `app://masthead/asset/file/${hashOf('clip')}`;
    const answer = await answerTo(clip, played);
    expect(answer).toMatchObject({
      status: 206,
      type: 'video/mp4',
      range: expect.stringMatching(/^bytes 0-/),
    });
    expect(answer.policy).toContain('sandbox');
    expect(await played(clip)).not.toBeNull();
  });

  test('nothing else is served: no other hash, no part of a path, no hidden file', async () => {
    const hash =
      (await page.locator('img[src*="/asset/thumb/"]').first().getAttribute('src'))?.slice(-64) ?? '';
    const wrong = [
      `app://masthead/asset/file/${'0'.repeat(64)}`,
      `app://masthead/asset/file/${hash.toUpperCase().replace(/[0-9]/gu, 'A')}`,
      `app://masthead/asset/file/${hash}/..`,
      `app://masthead/asset/file/${hash}?size=big`,
      `app://masthead/asset/other/${hash}`,
      'app://masthead/asset/file/..%2f..%2fetc%2fpasswd',
    ];
    expect(await seen(`app://masthead/asset/thumb/${hash}`)).not.toBeNull();
    // The answers themselves are held by tests/main/shell/protocol.test.ts.
    for (const address of wrong) expect(await seen(address), address).toBeNull();
  });

  test('what is pasted comes in without a path', async () => {
    const png = (await picture(80, 60).png().toBuffer()).toString('base64');
    const offer = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      const { masthead } = window as unknown as { readonly masthead: MastheadBridge };
      return await masthead.offerFiles([new File([bytes], '../../image.png', { type: 'image/png' })]);
    }, png);
    const from = { kind: 'offered', offer };
    const report = await ask<ImportReport>('assets.importFiles', 'mutation', {
      brandId: await brandId(),
      folder: '',
      from,
    });
    expect(report).toMatchObject({ stored: 1 });
    expect(await seen(`app://masthead/asset/file/${'0'.repeat(64)}`)).toBeNull();
  });
});
