import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CoreSession } from '#tests/helpers/core-session.ts';
import { exportedReport, fileOf, openWithPast } from '#tests/helpers/journal-world.ts';
import { tamperAudit } from '#tests/helpers/tamper-audit.ts';
import { tamperJournal } from '#tests/helpers/tamper-journal.ts';

describe('a single changed byte', () => {
  let core: CoreSession;
  beforeAll(async () => {
    core = await openWithPast(5, 30);
  });
  afterAll(() => core.close());

  it('of the journal of a workspace is found, whichever cell it is in', { timeout: 120_000 }, () => {
    core.session.workspace?.store.writer.pragma('wal_checkpoint(TRUNCATE)');
    expect(tamperJournal(fileOf(core), 1000, 7)).toEqual({ tried: 1000, detected: 1000 });
  });

  it('of an audit file is found, white space included', { timeout: 120_000 }, async () => {
    expect(tamperAudit(await exportedReport(core, 'json'), 1000, 7)).toEqual({ tried: 1000, detected: 1000 });
  });

  it('of a partial audit file is found too', { timeout: 120_000 }, async () => {
    const bytes = await exportedReport(core, 'json', { kinds: ['decisions'] });
    expect(tamperAudit(bytes, 500, 8)).toEqual({ tried: 500, detected: 500 });
  });
});
