import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge, ownStyles, publicStyles, runStyles } from '../conformance/vale.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-lint-'));
  cpSync(join(ownStyles, 'House', 'style'), join(folder, 'House'), { recursive: true });
  writeFileSync(join(folder, 'b.md'), '# News\n\nA game changer. The the end.\n');
  writeFileSync(join(folder, 'a.txt'), 'Our *shoppe*.\n');
  writeFileSync(join(folder, 'clean.md'), 'Nothing here.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(...words: readonly string[]) {
  const script = join(import.meta.dirname, '../../scripts/voice-lint.ts');
  const env = { ...process.env, VOICE_LINT_FROM: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    env,
    encoding: 'utf8',
  });
  return { status, lines: stdout.split('\n').filter((line) => line !== ''), stderr };
}

describe('voice:lint', () => {
  it('prints every finding of Markdown and plain text, sorted, and ends with 1', () => {
    expect(lint('--styles', 'House', 'b.md', 'a.txt')).toEqual({
      status: 1,
      lines: [
        "a.txt:1:6:House.Shop:Say 'shop' instead of 'shoppe'.",
        "b.md:3:3:House.Hype:'game changer' promises more than we can keep.",
      ],
      stderr: '',
    });
  });

  it('ends with 0 when there is nothing to say', () => {
    expect(lint('--styles=House', 'clean.md')).toEqual({ status: 0, lines: [], stderr: '' });
  });

  it('heeds settings beside the text', () => {
    writeFileSync(join(folder, '.vale.ini'), '[*.md]\nHouse.Shop = YES\n');
    expect(lint('--styles', 'House', 'b.md', 'a.txt')).toMatchObject({ status: 0, lines: [] });
    rmSync(join(folder, '.vale.ini'));
  });

  it('goes on without a rule that explodes', () => {
    const slow = mkdtempSync(join(folder, 'slow-'));
    writeFileSync(
      join(slow, 'Boom.yml'),
      'extends: existence\nmessage: x\nnonword: true\nraw: ["(?:a+)+b$"]',
    );
    writeFileSync(join(slow, 'Fine.yml'), 'extends: existence\nmessage: "No \'%s\'."\ntokens: [rye]');
    writeFileSync(join(folder, 'boom.txt'), `${'a'.repeat(80)} rye c b`);
    const { status, lines, stderr } = lint('--styles', slow, 'boom.txt');
    expect([status, lines.length, lines[0]]).toEqual([1, 1, expect.stringContaining("Fine:No 'rye'.")]);
    expect(stderr).toContain('Boom takes too long');
  }, 60_000);

  it.each([
    ['no styles', ['b.md']],
    ['no texts', ['--styles', 'House']],
    ['styles that are not there', ['--styles', 'nowhere', 'b.md']],
    ['a text that is not there', ['--styles', 'House', 'nowhere.md']],
    ['a word that nobody knows', ['--fix', '--styles', 'House', 'b.md']],
  ])('ends with 2 and a sentence for %s', (_, words) => {
    const { status, stderr } = lint(...words);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/at .*\.ts:\d/);
  });
});

describe('conformance', () => {
  it('our own style comes out as it says', () => {
    const results = runStyles(ownStyles);
    expect(results.map(({ matched, expected, sameWords }) => [matched, expected, sameWords])).toEqual([
      [8, 8, 8],
    ]);
    expect(judge(results, { missing: [], extra: [] })).toEqual({ unexplained: [], stale: [] });
  });

  it('every difference from the public styles is explained, and every explanation is needed', () => {
    if (publicStyles === null) {
      process.stdout.write('The public styles are not beside the project; only our own ran.\n');
      return;
    }
    const results = runStyles(publicStyles);
    expect(judge(results)).toEqual({ unexplained: [], stale: [] });
    expect(results.reduce((sum, { matched }) => sum + matched, 0)).toBeGreaterThanOrEqual(249);
  });

  it('notices a difference that nobody explained and an explanation of nothing', () => {
    const results = runStyles(ownStyles).map((result) => ({ ...result, extra: ['x.md:1:1:House.New'] }));
    expect(
      judge(results, { missing: [], extra: [{ alert: 'House y.md:1:1:House.Old', why: 'it was so' }] }),
    ).toEqual({
      unexplained: ['House x.md:1:1:House.New'],
      stale: ['House y.md:1:1:House.Old'],
    });
  });
});
