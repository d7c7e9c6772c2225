import { fileOf, openWithPast } from '#tests/helpers/journal-world.ts';
import { tamperJournal } from '#tests/helpers/tamper-journal.ts';
import type { Tampering } from '../registry.ts';

export const tampering: Tampering = {
  what: 'journal of a workspace',
  run: async (tries) => {
    const core = await openWithPast();
    try {
      // What is still in the write-ahead log belongs into the file that is copied.
      core.session.workspace?.store.writer.pragma('wal_checkpoint(TRUNCATE)');
      return tamperJournal(fileOf(core), tries);
    } finally {
      core.close();
    }
  },
};
