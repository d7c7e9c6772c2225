import type { z } from 'zod';
import type { ruleStatisticsSchema } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

type RuleStatistics = z.infer<typeof ruleStatisticsSchema>;

/** How the rules of a brand have fared in the last so many days: what they found, and what became of it. */
export function statisticsOf(store: WorkspaceFile, brandId: Id, days: number): RuleStatistics[] {
  const sql = `SELECT rule_id AS ruleId, max(guideline_id) AS guidelineId, count(*) AS found,
      sum(ended = 'fixed') AS fixed, sum(ended = 'waived') AS waived, sum(ended IS NULL) AS open
    FROM voice_hit WHERE brand_id = ? AND found_at >= ? GROUP BY rule_id ORDER BY found DESC, rule_id`;
  const since = store.sources.now() - days * DAY_MS;
  const rows = prepared(store.read, sql).all(brandId, since) as (RuleStatistics & {
    fixed: number | null;
    waived: number | null;
  })[];
  return rows.map((row) => ({ ...row, fixed: row.fixed ?? 0, waived: row.waived ?? 0 }));
}
