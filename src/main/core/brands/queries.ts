import type { z } from 'zod';
import { type Brand, brandSchema } from '#shared/brands/brand.ts';
import { type Campaign, campaignSchema, type Pillar, pillarSchema } from '#shared/campaigns/campaign.ts';
import { type Channel, channelSchema } from '#shared/channels/channel.ts';
import { peopleOf } from '../people/queries.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type Stored = { readonly [column: string]: string | number | null };

/** The rows of a query as values; one that is not as it should be is left out, so that the rest still opens. */
function valuesOf<Value>(read: Reader, sql: string, schema: z.ZodType<Value>): Value[] {
  return (prepared(read, sql).all() as Stored[]).flatMap((row) => {
    const { data } = schema.safeParse(valueOfRow(row));
    return data === undefined ? [] : [data];
  });
}

const jsonColumns = ['policy', 'mix', 'slots', 'checklist', 'utm', 'rules'];
const flagColumns = ['archived', 'shared'];

/** A stored row as a value: flags as booleans, JSON columns parsed. The schema vouches for the rest. */
function valueOfRow(row: Stored): unknown {
  const entries = Object.entries(row).map(([column, cell]) => {
    if (flagColumns.includes(column)) return [column, cell === 1];
    return [column, jsonColumns.includes(column) && cell !== null ? jsonOf(String(cell)) : cell];
  });
  return Object.fromEntries(entries);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON is no value either: the schema refuses it, and the row is counted as set aside.
    return undefined;
  }
}

export function brandsOf(read: Reader): Brand[] {
  return valuesOf(read, 'SELECT * FROM brand ORDER BY id', brandSchema);
}

export function channelsOf(read: Reader): Channel[] {
  const sql =
    'SELECT id, brand_id AS brandId, network, name, slots, archived, rules FROM channel ORDER BY id';
  return valuesOf(read, sql, channelSchema);
}

export function campaignsOf(read: Reader): Campaign[] {
  const sql = `SELECT id, brand_id AS brandId, name, hue, start_date AS start, end_date AS "end", archived,
      shared, policy, utm
    FROM campaign ORDER BY start_date, id`;
  return valuesOf(read, sql, campaignSchema);
}

export function pillarsOf(read: Reader): Pillar[] {
  const sql = 'SELECT id, brand_id AS brandId, name, hue, target, archived FROM pillar ORDER BY id';
  return valuesOf(read, sql, pillarSchema);
}

/** How many entities were set aside because their row could not be made, or cannot be read. */
export function quarantinedCount(read: Reader): number {
  const row = prepared(read, 'SELECT count(*) AS n FROM quarantine').get() as { readonly n: number };
  return row.n + unreadableCount(read);
}

/** How many rows of what a workspace is built of are not as they should be. */
export function unreadableCount(read: Reader): number {
  const stored = prepared(
    read,
    `SELECT (SELECT count(*) FROM brand) + (SELECT count(*) FROM channel) + (SELECT count(*) FROM campaign)
       + (SELECT count(*) FROM pillar) + (SELECT count(*) FROM person)`,
  );
  const readable = [brandsOf(read), channelsOf(read), campaignsOf(read), pillarsOf(read), peopleOf(read)];
  return Number(stored.pluck().get()) - readable.flat().length;
}
