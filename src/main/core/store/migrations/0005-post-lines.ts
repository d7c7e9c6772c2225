import type { Migration } from '../migration.ts';

/** Lines of a post that are offered again where the next one is written. */
export const postLines: Migration = {
  version: 5,
  name: 'lines of posts',
  sql: `
ALTER TABLE post ADD COLUMN audience TEXT NOT NULL DEFAULT '';
-- First words of each channel's own text, as JSON by channel; null where every channel says the base.
ALTER TABLE post ADD COLUMN own_excerpts TEXT;
ALTER TABLE post ADD COLUMN call_to_action TEXT NOT NULL DEFAULT '';
CREATE INDEX post_audience ON post (brand_id, audience) WHERE audience <> '';
CREATE INDEX post_call_to_action ON post (brand_id, call_to_action) WHERE call_to_action <> '';
`,
};
