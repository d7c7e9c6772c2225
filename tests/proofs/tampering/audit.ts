import { exportedReport, openWithPast } from '#tests/helpers/journal-world.ts';
import { tamperAudit } from '#tests/helpers/tamper-audit.ts';
import type { Tampering } from '../registry.ts';

export const tampering: Tampering = {
  what: 'audit file',
  run: async (tries) => {
    const core = await openWithPast();
    try {
      return tamperAudit(await exportedReport(core, 'json'), tries);
    } finally {
      core.close();
    }
  },
};
