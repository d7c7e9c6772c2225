import type { Migration } from '../migration.ts';

/** More of a post is typed in than texts: first comments and parts, of the base and of each channel. */
export const keptFields: Migration = {
  version: 6,
  name: 'kept fields',
  sql: `
ALTER TABLE kept_text RENAME TO kept_text_before;
CREATE TABLE kept_text (
  post_id TEXT NOT NULL,
  field TEXT NOT NULL
    CHECK (field IN ('text', 'notes', 'firstComment', 'parts') OR field GLOB 'variant:*'),
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  person_id TEXT,
  PRIMARY KEY (post_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO kept_text (post_id, field, body, saved_at, person_id)
  SELECT post_id, field, body, saved_at, person_id FROM kept_text_before;
DROP TABLE kept_text_before;
`,
};
