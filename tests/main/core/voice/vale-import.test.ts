import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PatternWatch } from '#core/voice/pattern-watch.ts';
import { filesInZip, readStyleFiles } from '#core/voice/style-files.ts';
import { importStyle } from '#core/voice/vale-import.ts';
import { ruleOf } from '#tests/helpers/voice.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-style-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(entries: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(folder, 'style-'));
  for (const [name, text] of Object.entries(entries)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function zip(entries: Readonly<Record<string, string>>): string {
  const path = join(mkdtempSync(join(folder, 'zip-')), 'style.zip');
  writeFileSync(
    path,
    zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)]))),
  );
  return path;
}

const rule = (tokens: string): string =>
  `extends: existence\nmessage: "No '%s'."\nlevel: error\ntokens: [${tokens}]`;
const exploding = 'extends: existence\nmessage: x\nnonword: true\nraw: ["(?:a+)+b$"]';

describe('taking in a style', () => {
  it('from a folder and from a zip comes to the same', async () => {
    const entries = { 'House/A.yml': rule('foo'), 'House/B.yml': 'extends: script\nmessage: x\nscript: y' };
    const fromFolder = await importStyle(write(entries));
    const fromZip = await importStyle(zip(entries));
    expect(fromZip).toEqual(fromFolder);
    expect(fromFolder.name).toBe('House');
    expect(fromFolder.rules.rules.map(({ id, severity }) => [id, severity])).toEqual([['House.A', 'info']]);
    expect(fromFolder.report).toMatchObject({
      whole: 1,
      refused: [{ rule: 'House.B' }],
      degraded: [],
      slow: [],
    });
  });

  it('sets a rule aside whose pattern explodes, and keeps the others', async () => {
    const style = await importStyle(
      write({ 'House/A.yml': rule('foo'), 'House/Boom.yml': exploding, 'House/Z.yml': rule('bar') }),
    );
    expect(style.rules.rules.map(({ id }) => id)).toEqual(['House.A', 'House.Z']);
    expect(style.report.slow).toEqual([
      { rule: 'House.Boom', what: 'slow', why: expect.stringContaining('pattern') },
    ]);
    expect(style.notes).toEqual(style.report.slow);
  });

  it.each([
    ['a name that climbs', '../evil.yml'],
    ['a name that climbs later', 'House/../../evil.yml'],
    ['a name from the root', '/etc/evil.yml'],
    ['a name with a drive', 'C:/evil.yml'],
    ['a name with backslashes', '..\\evil.yml'],
  ])('refuses a zip with %s, whole', async (_, name) => {
    await expect(
      readStyleFiles(zip({ 'House/A.yml': rule('foo'), [name]: rule('evil') })),
    ).rejects.toMatchObject({ code: 'escapes' });
  });

  it('does not follow links out of the folder', async () => {
    const secret = join(write({ 'Secret.yml': rule('secret') }), 'Secret.yml');
    const root = write({ 'House/A.yml': rule('foo') });
    symlinkSync(secret, join(root, 'House', 'Link.yml'));
    symlinkSync(dirname(secret), join(root, 'Other'));
    expect([...(await readStyleFiles(root)).keys()]).toEqual(['House/A.yml']);
  });

  it.each([
    ['nothing there', () => join(folder, 'nowhere'), 'unreadable'],
    ['a folder without a style', () => write({ 'readme.md': 'x' }), 'notAPackage'],
    ['a file that is no zip', () => join(write({ 'x.zip': 'no zip at all' }), 'x.zip'), 'notAPackage'],
    ['an empty file', () => join(write({ 'x.zip': '' }), 'x.zip'), 'notAPackage'],
  ])('says what is wrong with %s', async (_, path, code) => {
    await expect(readStyleFiles(path())).rejects.toMatchObject({ code });
  });

  it('refuses a zip that unpacks to more than any style has', () => {
    const bomb = zipSync({ 'House/A.yml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => filesInZip(bomb)).toThrow('far larger');
  });

  it('reads the rest of a package in which files are bombs', async () => {
    const bomb = `a0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`;
    const style = await importStyle(write({ 'House/A.yml': rule('foo'), 'House/Bomb.yml': bomb }));
    expect(style.report).toMatchObject({ whole: 1, refused: [{ rule: 'House.Bomb' }] });
  });
});

describe('watching a rule run', () => {
  it('ends one that does not come back, and runs the next', async () => {
    const watch = new PatternWatch({ limit: 400 });
    const boom = ruleOf(exploding);
    const good = ruleOf(rule('foo'));
    // It ends as the pattern does: without that the pattern is not even run.
    const text = `${'a'.repeat(60)} foo b`;
    expect(await watch.run(boom, text)).toEqual({ kind: 'tooSlow' });
    expect(await watch.run(good, text)).toMatchObject({ kind: 'done', hits: 1 });
    expect(await watch.guiltyOf([good, { ...boom, id: 'House.Boom' }], text)).toMatchObject([
      { id: 'House.Boom' },
    ]);
    await watch.close();
  });
});
