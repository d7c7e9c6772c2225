import type { Writer } from './connection.ts';
import { prepared } from './prepared.ts';
import { projectedTables, type Row } from './rows.ts';

/** Writes the row of something that was not there before. */
export function insertRow(writer: Writer, { table, values }: Row): void {
  prepared(writer, insertTexts[table] ?? '').run(...values);
}

/**
 * Brings a row to its new values, writing only the columns that moved: an edited text then touches no index and
 * asks after no foreign key. A row that is not there (its entity was deleted, and comes back) is written whole.
 */
export function updateRow(writer: Writer, row: Row): void {
  const { table, values } = row;
  const old = prepared(writer, selectTexts[table] ?? '')
    .raw()
    .get(values[0]) as Row['values'] | undefined;
  if (old === undefined) return insertRow(writer, row);
  const columns = projectedTables[table] ?? [];
  const moved = columns.flatMap((column, index) =>
    old[index] === values[index] ? [] : [{ column, value: values[index] }],
  );
  if (moved.length === 0) return;
  const sets = moved.map(({ column }) => `${column} = ?`).join(', ');
  prepared(writer, `UPDATE ${table} SET ${sets} WHERE id = ?`).run(
    ...moved.map(({ value }) => value),
    values[0],
  );
}

function textsOf(make: (table: string, columns: readonly string[]) => string): {
  readonly [table: string]: string;
} {
  return Object.fromEntries(
    Object.entries(projectedTables).map(([table, columns]) => [table, make(table, columns)]),
  );
}

const insertTexts = textsOf(
  (table, columns) =>
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
);
const selectTexts = textsOf((table, columns) => `SELECT ${columns.join(', ')} FROM ${table} WHERE id = ?`);
