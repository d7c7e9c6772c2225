import type { Migration } from '../migration.ts';

/** The journal, and the tables that are its projections. */
export const journalAndProjections: Migration = {
  version: 1,
  name: 'journal and projections',
  sql: `
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  op_id TEXT NOT NULL UNIQUE CHECK (length(op_id) = 36),
  device TEXT NOT NULL,
  device_seq INTEGER NOT NULL CHECK (device_seq > 0),
  hlc TEXT NOT NULL CHECK (length(hlc) = 16),
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  register TEXT,
  base TEXT NOT NULL,
  body TEXT NOT NULL,
  body_hash TEXT NOT NULL CHECK (length(body_hash) = 64),
  change_group TEXT NOT NULL,
  version INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome = 'applied' OR outcome LIKE 'refused:%'),
  chain TEXT NOT NULL CHECK (length(chain) = 64)
) STRICT;
CREATE INDEX log_entity ON log (entity_id);
CREATE TRIGGER log_is_final BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER log_is_kept BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  operations INTEGER NOT NULL,
  state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hue TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE brand (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  hue TEXT NOT NULL,
  zone TEXT NOT NULL,
  policy TEXT NOT NULL,
  mix TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE channel (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  network TEXT NOT NULL,
  name TEXT NOT NULL,
  slots TEXT NOT NULL,
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_brand ON channel (brand_id);

CREATE TABLE campaign (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  hue TEXT NOT NULL,
  start_date TEXT NOT NULL CHECK (length(start_date) = 10),
  end_date TEXT NOT NULL CHECK (length(end_date) = 10 AND end_date >= start_date),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX campaign_brand ON campaign (brand_id);

CREATE TABLE pillar (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  hue TEXT NOT NULL,
  target INTEGER NOT NULL CHECK (target BETWEEN 0 AND 100),
  archived INTEGER NOT NULL CHECK (archived IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX pillar_brand ON pillar (brand_id);

CREATE TABLE asset (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  alt TEXT NOT NULL,
  thumb TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE post (
  id TEXT PRIMARY KEY,
  brand_id TEXT NOT NULL REFERENCES brand (id) DEFERRABLE INITIALLY DEFERRED,
  excerpt TEXT NOT NULL,
  date TEXT CHECK (date IS NULL OR length(date) = 10),
  time TEXT CHECK (time IS NULL OR (length(time) = 5 AND date IS NOT NULL)),
  zone TEXT CHECK ((zone IS NULL) = (date IS NULL)),
  instant INTEGER CHECK ((instant IS NULL) = (time IS NULL)),
  status TEXT NOT NULL,
  channel_ids TEXT NOT NULL,
  campaign_id TEXT REFERENCES campaign (id) DEFERRABLE INITIALLY DEFERRED,
  pillar_id TEXT REFERENCES pillar (id) DEFERRABLE INITIALLY DEFERRED,
  intent TEXT,
  author_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  asset_id TEXT REFERENCES asset (id) DEFERRABLE INITIALLY DEFERRED,
  approval_voided INTEGER NOT NULL CHECK (approval_voided IN (0, 1)),
  due_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX post_day ON post (brand_id, date, time);
CREATE INDEX post_due ON post (due_at) WHERE due_at IS NOT NULL;
-- What waits for a person is looked up after every change, and is a handful among a hundred thousand.
CREATE INDEX post_waiting ON post (status, brand_id)
  WHERE status IN ('in_review', 'changes_requested', 'due', 'missed');

CREATE TABLE change_group (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  person TEXT NOT NULL,
  label TEXT NOT NULL,
  label_values TEXT NOT NULL,
  undoes TEXT,
  redoes TEXT,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'inverse'))
) STRICT, WITHOUT ROWID;
CREATE INDEX change_group_stack ON change_group (person, state, seq);

CREATE TABLE quarantine (
  entity_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Not projections: what belongs to this machine and never travels.
CREATE TABLE kept_text (
  post_id TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field IN ('text', 'notes')),
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  PRIMARY KEY (post_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE job (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  post_id TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  lease_owner TEXT,
  lease_until INTEGER,
  attempts INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE INDEX job_due ON job (due_at);
CREATE INDEX job_post ON job (post_id);

CREATE TABLE run (
  run_key TEXT PRIMARY KEY,
  job_id TEXT NOT NULL,
  post_id TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  ran_at INTEGER NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('due', 'missed'))
) STRICT, WITHOUT ROWID;
`,
};
