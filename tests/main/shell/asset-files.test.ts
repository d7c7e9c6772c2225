import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileResponse, partOf } from '#shell/asset-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'masthead-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'clip');
writeFileSync(path, 'abcdefghij');
const headers = (type: string): Headers => new Headers({ 'content-type': type });
const answer = (range: string | null, file = { path, type: 'video/mp4' }): Promise<Response> =>
  fileResponse(file, range, headers);

describe('the part of a file that is asked for', () => {
  it.each([
    ['bytes=0-3', { start: 0, end: 3 }],
    ['bytes=4-', { start: 4, end: 9 }],
    ['bytes=-2', { start: 8, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=8-99', { start: 8, end: 9 }],
    ['bytes=10-', 'beyond'],
    ['bytes=-0', 'beyond'],
    ['bytes=5-2', null],
    ['bytes=-', null],
    ['bytes=0-1,4-5', null],
    ['lines=1-2', null],
    [`bytes=${'9'.repeat(40)}-`, null],
  ] as const)('%s', (range, part) => expect(partOf(range, 10)).toEqual(part));

  it('is sent, with where it belongs', async () => {
    const part = await answer('bytes=2-4');
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      'cde',
    ]);
    const whole = await answer(null);
    expect([whole.status, whole.headers.get('content-length'), await whole.text()]).toEqual([
      200,
      '10',
      'abcdefghij',
    ]);
    expect((await answer('bytes=50-')).status).toBe(416);
  });

  it('of a file that is not there is nothing', async () => {
    expect((await answer(null, { path: join(folder, 'gone'), type: 'image/png' })).status).toBe(404);
    expect((await answer(null, { path: folder, type: 'image/png' })).status).toBe(404);
    expect((await fileResponse(null, null, headers)).status).toBe(404);
  });
});
