import { basename } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { Writer } from './connection.ts';
import type { Migration } from './migration.ts';
import { journalAndProjections } from './migrations/0001-journal-and-projections.ts';
import { peopleAndApproval } from './migrations/0002-people-and-approval.ts';
import { assets } from './migrations/0003-assets.ts';
import { voice } from './migrations/0004-voice.ts';
import { postLines } from './migrations/0005-post-lines.ts';
import { keptFields } from './migrations/0006-kept-fields.ts';
import { country } from './migrations/0007-country.ts';
import { rulesSetAside } from './migrations/0008-rules-set-aside.ts';
import { markStale } from './stale.ts';

export const migrations: readonly Migration[] = [
  journalAndProjections,
  peopleAndApproval,
  assets,
  voice,
  postLines,
  keptFields,
  country,
  rulesSetAside,
];

/** The newest format this program reads and writes. */
export const LATEST_VERSION = migrations.length;

/** The format version a file is in; 0 for a file just made. */
export function versionOf(database: Pick<Writer, 'pragma'>): number {
  return Number(database.pragma('user_version', { simple: true }));
}

/**
 * Brings a file to the latest format. Each step and its version number commit together, so that a crash
 * leaves the old format or the new one. A file from the future is refused and not touched.
 */
export function migrate(writer: Writer, steps: readonly Migration[] = migrations): void {
  const found = versionOf(writer);
  const latest = steps.length;
  if (found > latest) {
    throw new Refusal('file-problem', 'core.refusal.fromFuture', {
      file: basename(writer.name),
      found,
      known: latest,
    });
  }
  for (const step of steps.slice(found)) {
    writer
      .transaction(() => {
        writer.exec(step.sql);
        // New columns of an old file are empty until its tables are made again.
        if (found > 0) markStale(writer);
        writer.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
}
