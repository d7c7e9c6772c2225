import type { Id } from '#shared/ids.ts';
import { idSchema } from '#shared/ids.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import { openReader, type Reader } from './connection.ts';
import { prepared } from './prepared.ts';
import { tableOf } from './rows.ts';

/**
 * What somebody from outside sees of each table, as the rows and the columns that are not theirs. A table that is not
 * named here they do not see at all: a new one stays inside until somebody decides otherwise.
 */
type Sight = { readonly rows: string; readonly columns?: { readonly [column: string]: string } };

/** Live subqueries on the person: a brand taken from them is gone with the next query. */
function sightsOf(me: string): { readonly [table: string]: Sight } {
  const brands = `(SELECT mine.value FROM main.person AS viewer, json_each(viewer.brand_ids) AS mine
    WHERE viewer.id = '${me}' AND viewer.archived = 0)`;
  const shared = '(SELECT id FROM main.campaign WHERE shared = 1)';
  const seenPost = `post.brand_id IN ${brands}
    AND (post.campaign_id IS NULL OR post.campaign_id IN ${shared} OR post.author_id = '${me}')`;
  const ofBrand = `brand_id IN ${brands}`;
  return {
    brand: { rows: `id IN ${brands}` },
    channel: { rows: ofBrand },
    pillar: { rows: ofBrand },
    campaign: { rows: `${ofBrand} AND shared = 1` },
    post: {
      rows: seenPost,
      columns: { campaign_id: `CASE WHEN post.campaign_id IN ${shared} THEN post.campaign_id END` },
    },
    // A picture is seen where a post is that shows it, and by whoever brought it.
    asset: {
      rows: `${ofBrand} AND (added_by = '${me}' OR EXISTS (SELECT 1 FROM main.shown_asset AS shown
        JOIN main.post AS post ON post.id = shown.post_id WHERE shown.asset_id = asset.id AND ${seenPost}))`,
    },
    shown_asset: {
      rows: `EXISTS (SELECT 1 FROM main.post AS post WHERE post.id = shown_asset.post_id AND ${seenPost})`,
    },
    comment: {
      rows: `visibility = 'shared'
        AND EXISTS (SELECT 1 FROM main.post AS post WHERE post.id = comment.post_id AND ${seenPost})`,
      columns: {
        parent_id: `(SELECT parent.id FROM main.comment AS parent
          WHERE parent.id = comment.parent_id AND parent.visibility = 'shared')`,
      },
    },
    person: {
      rows: `external = 0 OR id = '${me}'
        OR EXISTS (SELECT 1 FROM json_each(person.brand_ids) AS theirs WHERE theirs.value IN ${brands})`,
      columns: {
        brand_ids: `CASE WHEN external = 0 THEN '[]' ELSE (SELECT json_group_array(theirs.value)
          FROM json_each(person.brand_ids) AS theirs WHERE theirs.value IN ${brands}) END`,
        delegation: `CASE WHEN id = '${me}' THEN delegation END`,
      },
    },
    snippet: { rows: ofBrand },
    hashtags: { rows: ofBrand },
    template: { rows: ofBrand },
    // What is proposed is talked over inside; what holds is for everybody who writes.
    guideline: {
      rows: `${ofBrand} AND adopted IS NOT NULL AND archived = 0`,
      columns: { proposal: 'NULL', acknowledged: `json_object('${me}', acknowledged ->> '$.${me}')` },
    },
    style: { rows: ofBrand },
    voice_hit: {
      rows: `EXISTS (SELECT 1 FROM main.post AS post WHERE post.id = voice_hit.post_id AND ${seenPost})`,
    },
    // One's own steps, for one's own undo.
    change_group: { rows: `person = '${me}'` },
    kept_text: {
      rows: `person_id = '${me}' AND field <> 'notes'
        AND EXISTS (SELECT 1 FROM main.post AS post WHERE post.id = kept_text.post_id AND ${seenPost})`,
    },
  };
}

/**
 * A connection for somebody from outside: under every table lies a view of the same name that holds only what is
 * theirs. A query finds the view first, so that today's and tomorrow's are right without knowing of it.
 */
function openAudience(file: string, person: Id): Reader {
  const me = idSchema.parse(person);
  return openReader(file, (database) => {
    const sights = sightsOf(me);
    const named = "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'";
    const tables = database.prepare(named).pluck().all();
    for (const table of tables as string[]) {
      const columns = database
        .prepare('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table) as string[];
      const sight = sights[table] ?? { rows: '0' };
      const list = columns.map((column) => `${sight.columns?.[column] ?? column} AS ${column}`).join(', ');
      database.exec(
        `CREATE TEMP VIEW "${table}" AS SELECT ${list} FROM main."${table}" AS ${table} WHERE ${sight.rows}`,
      );
    }
  });
}

/** Whether the thing is among what this connection shows. Kinds without rows of their own are nobody's to ask for. */
function isSeen(read: Reader, kind: EntityKind, id: Id): boolean {
  const table = tableOf(kind);
  if (table === null) return false;
  return prepared(read, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
}

/** A person as their sight is known by: null for the program itself. */
type Viewer = { readonly id: Id; readonly external: boolean } | null;

/** Who an open workspace is shown to, and what they see of it. */
export class Audience {
  readonly #file: string;
  readonly #all: Reader;
  /** The person from outside who works here; null while it is somebody from inside, or nobody. */
  #viewer: Id | null = null;
  /** The connection of the last person from outside. */
  #outside: { readonly person: Id; readonly read: Reader } | null = null;

  /** @param all the connection of people from inside */
  constructor(file: string, all: Reader) {
    this.#file = file;
    this.#all = all;
  }

  /** Says who looks from now on. */
  show(viewer: Viewer): void {
    this.#viewer = viewer?.external === true ? viewer.id : null;
    if (this.#viewer === null) this.close();
  }

  /** The connection that holds what whoever looks may see. */
  get read(): Reader {
    return this.#viewer === null ? this.#all : this.#readOf(this.#viewer);
  }

  get isOutside(): boolean {
    return this.#viewer !== null;
  }

  sees(kind: EntityKind, id: Id): boolean {
    return this.#viewer === null || isSeen(this.#readOf(this.#viewer), kind, id);
  }

  /** What a command of this person can lay hands on, whoever looks: for somebody from outside, what they see. */
  sightOf(actor: Viewer): (kind: EntityKind, id: Id) => boolean {
    if (actor?.external !== true) return () => true;
    return (kind, id) => isSeen(this.#readOf(actor.id), kind, id);
  }

  close(): void {
    this.#outside?.read.close();
    this.#outside = null;
  }

  #readOf(person: Id): Reader {
    if (this.#outside?.person === person) return this.#outside.read;
    this.close();
    this.#outside = { person, read: openAudience(this.#file, person) };
    return this.#outside.read;
  }
}
