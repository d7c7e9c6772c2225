import type { ColumnMapping, ColumnRole, Mapping } from './roles.ts';
import { type Cell, cellText, type TableRecord } from './table.ts';

/** The columns of a mapping by role, so that no row searches for them again. */
export type Columns = {
  readonly of: (role: ColumnRole) => readonly number[];
  readonly mapping: readonly ColumnMapping[];
  readonly header: readonly string[];
};

const NONE: readonly number[] = [];

export function columnsOf(mapping: Mapping, header: readonly string[]): Columns {
  const byRole = new Map<ColumnRole, number[]>();
  for (const [index, column] of mapping.columns.entries()) {
    const list = byRole.get(column.role);
    if (list === undefined) byRole.set(column.role, [index]);
    else list.push(index);
  }
  return { of: (role) => byRole.get(role) ?? NONE, mapping: mapping.columns, header };
}

/** The cell of the first column with that role. */
export function cellOf(record: TableRecord, columns: Columns, role: ColumnRole): Cell | undefined {
  const index = columns.of(role)[0];
  return index === undefined ? undefined : record.cells[index];
}

/** Its text without blanks around it. */
export function textOf(record: TableRecord, columns: Columns, role: ColumnRole): string {
  return cellText(cellOf(record, columns, role));
}
