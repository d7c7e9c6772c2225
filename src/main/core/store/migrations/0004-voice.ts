import type { Migration } from '../migration.ts';

/** The brand's voice: guidelines, imported styles, and what the check has found. */
export const voice: Migration = {
  version: 4,
  name: 'voice',
  sql: `
CREATE TABLE guideline (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  -- What holds and what is proposed, each with its words, rules and examples as JSON.
  adopted TEXT,
  proposal TEXT,
  owner_id TEXT,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
  -- Who has read which version, as JSON.
  acknowledged TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX guideline_brand ON guideline (brand_id);

CREATE TABLE style (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  rules TEXT NOT NULL,
  notes TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX style_brand ON style (brand_id);

-- No projection: what the check has seen in posts, and what became of it. Told from today's posts and rules only.
CREATE TABLE voice_hit (
  post_id TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  guideline_id TEXT,
  brand_id TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warn', 'block')),
  words TEXT NOT NULL,
  found_at INTEGER NOT NULL,
  -- Null while it is open.
  ended TEXT CHECK (ended IN ('fixed', 'waived')),
  ended_at INTEGER,
  PRIMARY KEY (post_id, fingerprint)
) STRICT, WITHOUT ROWID;
CREATE INDEX voice_hit_brand ON voice_hit (brand_id, found_at);
`,
};
