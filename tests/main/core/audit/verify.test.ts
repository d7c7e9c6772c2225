import { createHash } from 'node:crypto';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyAny } from '#core/audit/verify-any.ts';
import { verifyAuditFile } from '#core/audit/verify-file.ts';
import { verifyWorkspace } from '#core/audit/verify-workspace.ts';
import { newSigningKey, signerWith } from '#core/people/secrets.ts';
import { openWriter, type Writer } from '#core/store/connection.ts';
import { sha256 } from '#core/store/journal.ts';
import type { DecideBody } from '#shared/approval/events.ts';
import { decisionStatement } from '#shared/approval/statement.ts';
import type { CheckedOperation } from '#shared/audit/check.ts';
import { AUDIT_SEAL_LENGTH, auditFileSeal } from '#shared/audit/file.ts';
import type { JournalVerdict } from '#shared/audit/verdict.ts';
import { chainStart, chainValue } from '#shared/journal/chain.ts';
import type { CoreSession } from '#tests/helpers/core-session.ts';
import { exportedReport, fileOf, openWithPast } from '#tests/helpers/journal-world.ts';
import { addOutsider, sendPackage, submitPost } from '#tests/helpers/packages.ts';

type Line = CheckedOperation & { body: string | null };

/** An audit file whose operations were changed by somebody who knows how it is made: chain and seal are made anew. */
function forged(bytes: Buffer, change: (line: Line) => Line): Buffer {
  let chain = chainStart;
  const lines = bytes.subarray(0, -AUDIT_SEAL_LENGTH).toString('utf8').split('\n');
  const made = lines.map((line) => {
    if (line.startsWith('"head"')) return `"head": ${JSON.stringify(chain)},`;
    if (!line.startsWith('{"seq"')) return line;
    const changed = change(JSON.parse(line.replace(/,$/u, '')) as Line);
    const bodyHash = changed.body === null ? changed.bodyHash : sha256(changed.body);
    chain = chainValue(chain, { ...changed, body: '', bodyHash }, changed.seq, changed.outcome, sha256);
    return `${JSON.stringify({ ...changed, bodyHash, chain })}${line.endsWith(',') ? ',' : ''}`;
  });
  const text = made.join('\n');
  return Buffer.from(`${text}${auditFileSeal(createHash('sha256').update(text).digest('hex'))}`);
}

function withDecision(line: Line, change: (body: DecideBody) => DecideBody): Line {
  if (line.kind !== 'decide') return line;
  return { ...line, body: JSON.stringify(change(JSON.parse(line.body ?? '') as DecideBody)) };
}

describe('proving a journal', () => {
  let core: CoreSession;
  beforeEach(async () => {
    core = await openWithPast(3, 25);
  });
  afterEach(() => core.close());

  it('says what it checked', async () => {
    const verdict = await core.ask<JournalVerdict>('audit.verify', 'query');
    expect(verdict.fault).toBeNull();
    const { operations, bodies, keys, decisions, signed, unsigned } = verdict.counts;
    expect(operations).toBe(
      core.session.workspace?.store.read.prepare('SELECT count(*) FROM log').pluck().get(),
    );
    expect(bodies).toBe(operations);
    expect(keys).toBe(2);
    // What was decided by random play carries no signature: that is said, and is no fault.
    expect([signed, decisions]).toEqual([2, 2 + unsigned]);
    expect(verdict.rows).toBeGreaterThan(0);
  });

  it('proves an exported audit file without the workspace, to the same last chain value', async () => {
    const { verdict, head } = verifyAuditFile(await exportedReport(core, 'json'));
    const own = await core.ask<JournalVerdict>('audit.verify', 'query');
    expect(verdict).toEqual({ ...own, rows: null });
    expect(head).toMatchObject({ workspace: 'test', madeBy: 'Mara', selection: '' });
  });

  it('keeps the chain whole in a partial file, and every signature in it', async () => {
    const bytes = await exportedReport(core, 'json', { kinds: ['decisions'], words: 'poets' });
    const { verdict, head } = verifyAuditFile(bytes);
    expect(verdict.fault).toBeNull();
    expect(verdict.counts.signed).toBe(1);
    expect(verdict.counts.bodies).toBeLessThan(verdict.counts.operations);
    expect(head?.selection).toBe('kinds Decisions; with “poets”');
    expect(bytes.toString('utf8')).not.toContain('Last tray at five.');
  });

  it('never carries the secret of a review package out', async () => {
    const postId = await submitPost(core, 'For Ruth.');
    const { island } = await sendPackage(core, addOutsider(core), [postId]);
    for (const format of ['json', 'csv', 'pdf'] as const)
      expect((await exportedReport(core, format)).toString('utf8')).not.toContain(island.secret);
    expect(core.host.printed.at(-1)?.html).not.toContain(island.secret);
  });

  it('finds another reason under a signature, though chain and seal were made anew', async () => {
    const bytes = await exportedReport(core, 'json');
    const { verdict } = verifyAuditFile(
      forged(bytes, (line) =>
        withDecision(line, (body) => ({ ...body, ...(body.key === null ? {} : { reason: 'Fine.' }) })),
      ),
    );
    expect(verdict.fault).toMatchObject({ fault: 'signature' });
    expect(verifyAuditFile(forged(bytes, (line) => line)).verdict.fault).toBeNull();
  });

  it('finds a decision signed with a key that the journal never gave its person', async () => {
    const stranger = signerWith(newSigningKey());
    const { verdict } = verifyAuditFile(
      forged(await exportedReport(core, 'json'), (line) =>
        withDecision(line, ({ signature: _old, ...body }) => {
          const signed = { ...body, key: stranger.publicKey };
          return { ...signed, signature: stranger.sign(decisionStatement(line.entityId, signed)) };
        }),
      ),
    );
    expect(verdict.fault).toMatchObject({ fault: 'key' });
  });

  const change = (sql: string): Promise<JournalVerdict> => {
    const file = fileOf(core);
    core.session.workspace?.store.writer.pragma('wal_checkpoint(TRUNCATE)');
    const copy = join(core.folder, 'changed.masthead');
    copyFileSync(file, copy);
    const writer: Writer = openWriter(copy);
    writer.exec('DROP TRIGGER log_is_final; DROP TRIGGER log_is_kept');
    writer.exec(sql);
    writer.close();
    return verifyWorkspace(copy);
  };

  it('finds operations that were cut off at the end, though the chain still holds', async () => {
    const { fault } = await change('DELETE FROM log WHERE seq = (SELECT max(seq) FROM log)');
    expect(fault).toMatchObject({ fault: 'tables' });
  });

  it('finds an operation taken out of the middle, and names the place', async () => {
    expect((await change('DELETE FROM log WHERE seq = 9')).fault).toMatchObject({ fault: 'gap', seq: 10 });
  });

  it('finds a row that says another thing than the journal', async () => {
    const { fault, counts } = await change("UPDATE person SET role = 'owner' WHERE name = 'Tobias'");
    expect(fault).toEqual({ fault: 'tables', seq: null, detail: 'person' });
    expect(counts.operations).toBeGreaterThan(0);
  });

  it('recognises each file by its first bytes, and says what it cannot prove', async () => {
    const audit = join(core.folder, 'report.json');
    writeFileSync(audit, await exportedReport(core, 'json'));
    expect(await verifyAny(audit, null)).toMatchObject({ kind: 'audit', intact: true });
    expect(await verifyAny(fileOf(core), null)).toMatchObject({ kind: 'workspace', intact: true });
    const sent = await sendPackage(core, addOutsider(core), [await submitPost(core, 'For Ruth.')]);
    expect(await verifyAny(sent.file, fileOf(core))).toMatchObject({ kind: 'package', intact: true });
    writeFileSync(sent.file, sent.html.replace('For Ruth.', 'For Rolf.'));
    expect(await verifyAny(sent.file, fileOf(core))).toMatchObject({ kind: 'package', intact: false });
    const note = join(core.folder, 'note.txt');
    writeFileSync(note, 'Buy rye.');
    expect(await verifyAny(note, null)).toBeNull();
    const broken = join(core.folder, 'broken.masthead');
    writeFileSync(broken, 'not a database at all, and long enough to be taken for one');
    expect(await verifyAny(broken, null)).toMatchObject({ kind: 'workspace', intact: false });
  });
});
