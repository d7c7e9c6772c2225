import type { Migration } from '../migration.ts';

/** Rules that took too long over a post, and do not run until somebody has seen to them. */
export const rulesSetAside: Migration = {
  version: 8,
  name: 'rules set aside',
  sql: `
-- No projection: what this machine has seen of rules that run without end.
CREATE TABLE rule_aside (
  brand_id TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  -- What the rule said then. Mended, it is another rule and runs again.
  said TEXT NOT NULL,
  set_aside_at INTEGER NOT NULL,
  -- How long it ran before it was ended, in milliseconds.
  waited INTEGER NOT NULL,
  -- Whose words it did not come to an end with; null where they were no post's.
  post_id TEXT,
  PRIMARY KEY (brand_id, rule_id)
) STRICT, WITHOUT ROWID;
`,
};
