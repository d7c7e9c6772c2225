import { type Brand, brandSchema } from '#shared/brands/brand.ts';
import { type Campaign, campaignSchema, type Pillar, pillarSchema } from '#shared/campaigns/campaign.ts';
import { type Channel, channelSchema } from '#shared/channels/channel.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type Stored = { readonly [column: string]: string | number | null };

function rowsOf(read: Reader, sql: string): Stored[] {
  return prepared(read, sql).all() as Stored[];
}

const jsonColumns = ['policy', 'mix', 'slots'];

/** A stored row as a value: flags as booleans, JSON columns parsed. The schema vouches for the rest. */
function valueOfRow(row: Stored): unknown {
  const entries = Object.entries(row).map(([column, cell]) => {
    if (column === 'archived') return [column, cell === 1];
    return [column, jsonColumns.includes(column) ? JSON.parse(String(cell)) : cell];
  });
  return Object.fromEntries(entries);
}

export function brandsOf(read: Reader): Brand[] {
  return rowsOf(read, 'SELECT * FROM brand ORDER BY id').map((row) => brandSchema.parse(valueOfRow(row)));
}

export function channelsOf(read: Reader): Channel[] {
  const sql = 'SELECT id, brand_id AS brandId, network, name, slots, archived FROM channel ORDER BY id';
  return rowsOf(read, sql).map((row) => channelSchema.parse(valueOfRow(row)));
}

export function campaignsOf(read: Reader): Campaign[] {
  const sql = `SELECT id, brand_id AS brandId, name, hue, start_date AS start, end_date AS "end", archived
    FROM campaign ORDER BY start_date, id`;
  return rowsOf(read, sql).map((row) => campaignSchema.parse(valueOfRow(row)));
}

export function pillarsOf(read: Reader): Pillar[] {
  const sql = 'SELECT id, brand_id AS brandId, name, hue, target, archived FROM pillar ORDER BY id';
  return rowsOf(read, sql).map((row) => pillarSchema.parse(valueOfRow(row)));
}

/** How many entities were set aside because their row could not be made. */
export function quarantinedCount(read: Reader): number {
  const row = prepared(read, 'SELECT count(*) AS n FROM quarantine').get() as { readonly n: number };
  return row.n;
}
