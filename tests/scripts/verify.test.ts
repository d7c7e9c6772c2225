import { spawnSync } from 'node:child_process';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWriter } from '#core/store/connection.ts';
import type { CoreSession } from '#tests/helpers/core-session.ts';
import { exportedReport, fileOf, openWithPast } from '#tests/helpers/journal-world.ts';

const root = resolve(import.meta.dirname, '../..');

function verify(...words: readonly string[]): { readonly code: number | null; readonly said: string } {
  const done = spawnSync(process.execPath, [resolve(root, 'scripts/verify.ts'), ...words], {
    encoding: 'utf8',
  });
  return { code: done.status, said: `${done.stdout}${done.stderr}` };
}

describe('npm run verify', () => {
  let core: CoreSession;
  beforeAll(async () => {
    core = await openWithPast(9, 15);
  });
  afterAll(() => core.close());

  it('says intact, with counts, of a workspace that is open meanwhile', () => {
    const { code, said } = verify(fileOf(core));
    expect(said).toMatch(
      /test\.masthead \(workspace\)\n {2}The journal is intact: \d+ entries in \d+ actions/,
    );
    expect(said).toContain('2 signatures are right');
    expect(said.trimEnd().endsWith('\nintact')).toBe(true);
    expect(code).toBe(0);
  });

  it('names the place of a changed byte and ends with 1', async () => {
    const file = join(core.folder, 'report.json');
    const bytes = await exportedReport(core, 'json');
    const at = bytes.indexOf('"seq":7,') + 60;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const { code, said } = verify(file);
    expect([code, said.includes('NOT INTACT')]).toEqual([1, true]);
    expect(said).toMatch(/Entry 7 was changed|line 12/);

    core.session.workspace?.store.writer.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(core.folder, 'copy.masthead');
    copyFileSync(fileOf(core), copy);
    const writer = openWriter(copy);
    writer.exec("DROP TRIGGER log_is_final; UPDATE log SET body = replace(body, 'a', 'b') WHERE seq = 5");
    writer.close();
    const changed = verify(copy);
    expect([changed.code, changed.said]).toEqual([
      1,
      expect.stringContaining('The content of entry 5 was changed'),
    ]);
  });

  it('ends with 2 for what is none of our files, and for a call without one', () => {
    expect(verify(resolve(root, 'package.json'))).toMatchObject({ code: 2 });
    expect(verify(join(core.folder, 'not there.masthead'))).toMatchObject({ code: 2 });
    expect(verify()).toMatchObject({ code: 2, said: expect.stringContaining('Say which file') });
  });
});
