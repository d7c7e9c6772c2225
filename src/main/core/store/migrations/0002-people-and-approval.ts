import type { Migration } from '../migration.ts';

/** People with keys and absences, campaigns with policies, reviews with levels, comments, packages. */
export const peopleAndApproval: Migration = {
  version: 2,
  name: 'people and approval',
  sql: `
ALTER TABLE person ADD COLUMN external INTEGER NOT NULL DEFAULT 0 CHECK (external IN (0, 1));
ALTER TABLE person ADD COLUMN brand_ids TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN delegation TEXT;
ALTER TABLE person ADD COLUMN public_key TEXT;

ALTER TABLE brand ADD COLUMN checklist TEXT NOT NULL DEFAULT '[]';

ALTER TABLE campaign ADD COLUMN shared INTEGER NOT NULL DEFAULT 0 CHECK (shared IN (0, 1));
ALTER TABLE campaign ADD COLUMN policy TEXT;
ALTER TABLE campaign ADD COLUMN utm TEXT;

-- Where a review stands, as JSON; null when the post is in none.
ALTER TABLE post ADD COLUMN review TEXT;
-- On the schedule (or due, held, in review from there) without an approval, because the policy let it.
ALTER TABLE post ADD COLUMN unapproved INTEGER NOT NULL DEFAULT 0 CHECK (unapproved IN (0, 1));
CREATE INDEX post_unapproved ON post (brand_id) WHERE unapproved = 1;
-- What the inbox knows of it, as JSON; null when it is neither in review nor back with its author.
ALTER TABLE post ADD COLUMN stand TEXT;
CREATE INDEX post_stand ON post (brand_id) WHERE stand IS NOT NULL;

-- Words of a post that its excerpt does not hold, for the search.
ALTER TABLE post ADD COLUMN more_text TEXT NOT NULL DEFAULT '';

CREATE TABLE snippet (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX snippet_brand ON snippet (brand_id);

CREATE TABLE hashtags (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  tags TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX hashtags_brand ON hashtags (brand_id);

CREATE TABLE template (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  body TEXT NOT NULL,
  fields TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX template_brand ON template (brand_id);

CREATE TABLE comment (
  id TEXT PRIMARY KEY,
  -- Names no post that must exist: a deleted post keeps its comments for the day it is brought back.
  post_id TEXT NOT NULL,
  parent_id TEXT,
  author_id TEXT NOT NULL,
  body TEXT NOT NULL,
  visibility TEXT NOT NULL CHECK (visibility IN ('internal', 'shared')),
  anchor TEXT,
  mentions TEXT NOT NULL,
  resolved_by TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX comment_post ON comment (post_id);
-- The history of a post names its comments, deleted ones too, and comments are few among operations.
CREATE INDEX log_comment ON log (entity_id) WHERE entity = 'comment';

CREATE TABLE package (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL,
  recipient_id TEXT NOT NULL,
  items TEXT NOT NULL,
  secret TEXT NOT NULL,
  digest TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  note TEXT NOT NULL,
  -- Which decision files were taken in, when and on which posts, as JSON.
  answers TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Not projections: secrets of this file, and how often somebody guessed.
CREATE TABLE person_secret (
  person_id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  wrap TEXT NOT NULL CHECK (wrap IN ('passphrase', 'machine')),
  -- A first passphrase was set by an owner and is to be replaced by its person at the first unlock.
  first INTEGER NOT NULL CHECK (first IN (0, 1)),
  salt BLOB,
  cost TEXT,
  nonce BLOB,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Wrong tries by whose passphrase was tried; the longest wait of all counts for everybody.
CREATE TABLE unlock_guard (
  subject TEXT PRIMARY KEY,
  failures INTEGER NOT NULL,
  wait_until INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- More fields are typed in than the first two, and it says who was typing: what somebody from inside began is not
-- shown to somebody from outside.
ALTER TABLE kept_text RENAME TO kept_text_before;
CREATE TABLE kept_text (
  post_id TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('text', 'notes', 'firstComment') OR field GLOB 'variant:*'),
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  person_id TEXT,
  PRIMARY KEY (post_id, field)
) STRICT, WITHOUT ROWID;
INSERT INTO kept_text (post_id, field, body, saved_at) SELECT post_id, field, body, saved_at FROM kept_text_before;
DROP TABLE kept_text_before;

-- Which posts show a picture: people from outside see only pictures of posts they see.
CREATE INDEX post_asset ON post (asset_id) WHERE asset_id IS NOT NULL;

-- Reminders that were given, so that each is given once.
CREATE TABLE reminder (
  id TEXT PRIMARY KEY,
  given_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
