import type { Migration } from '../migration.ts';

/** The asset library: files beside the workspace, their versions and rights; which posts show which. */
export const assets: Migration = {
  version: 3,
  name: 'assets',
  sql: `
ALTER TABLE asset ADD COLUMN kind TEXT NOT NULL DEFAULT 'image' CHECK (kind IN ('image', 'video'));
-- SHA-256 of the current version's file; null for pictures older than the library.
ALTER TABLE asset ADD COLUMN hash TEXT;
ALTER TABLE asset ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
-- Every version as JSON, the newest first.
ALTER TABLE asset ADD COLUMN versions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE asset ADD COLUMN focal TEXT;
ALTER TABLE asset ADD COLUMN folder TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE asset ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN licence TEXT NOT NULL DEFAULT 'unknown';
ALTER TABLE asset ADD COLUMN permission TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN territory TEXT NOT NULL DEFAULT '';
ALTER TABLE asset ADD COLUMN expires_on TEXT;
ALTER TABLE asset ADD COLUMN added_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE asset ADD COLUMN added_by TEXT;
-- What a search looks in.
ALTER TABLE asset ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE INDEX asset_brand ON asset (brand_id);
CREATE INDEX asset_hash ON asset (hash) WHERE hash IS NOT NULL;

-- The assets of a post in their order, each with the version it shows: [[id, hash or null], ...].
ALTER TABLE post ADD COLUMN assets TEXT NOT NULL DEFAULT '[]';

-- The same as rows, kept by the database itself: it follows from post.assets and from nothing else.
CREATE TABLE shown_asset (
  post_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  asset_id TEXT NOT NULL,
  hash TEXT,
  PRIMARY KEY (post_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_asset_asset ON shown_asset (asset_id);
CREATE TRIGGER post_assets_made AFTER INSERT ON post WHEN NEW.assets <> '[]' BEGIN
  INSERT OR REPLACE INTO shown_asset (post_id, position, asset_id, hash)
    SELECT NEW.id, key, value ->> 0, value ->> 1 FROM json_each(NEW.assets);
END;
CREATE TRIGGER post_assets_changed AFTER UPDATE OF assets ON post WHEN NEW.assets <> OLD.assets BEGIN
  DELETE FROM shown_asset WHERE post_id = OLD.id;
  INSERT INTO shown_asset (post_id, position, asset_id, hash)
    SELECT NEW.id, key, value ->> 0, value ->> 1 FROM json_each(NEW.assets);
END;
CREATE TRIGGER post_assets_gone AFTER DELETE ON post WHEN OLD.assets <> '[]' BEGIN
  DELETE FROM shown_asset WHERE post_id = OLD.id;
END;

-- Figures that a channel has in place of its network's, as JSON by the name of the rule.
ALTER TABLE channel ADD COLUMN rules TEXT NOT NULL DEFAULT '{}';

-- No projection: which files lie beside this workspace on this machine, and since when nothing names one.
CREATE TABLE asset_file (
  hash TEXT PRIMARY KEY,
  mime TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  -- Its small pictures lie beside it; a video has none until a window made its poster.
  pictured INTEGER NOT NULL CHECK (pictured IN (0, 1)),
  stored_at INTEGER NOT NULL,
  unused_since INTEGER
) STRICT, WITHOUT ROWID;
`,
};
