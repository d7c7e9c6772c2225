import type { Statement } from 'better-sqlite3';
import type { Reader, Writer } from './connection.ts';

const cache = new WeakMap<Reader | Writer, Map<string, Statement>>();

/** The statement for a text, prepared once per connection. */
export function prepared(connection: Reader | Writer, sql: string): Statement {
  const statements = cache.get(connection) ?? new Map<string, Statement>();
  cache.set(connection, statements);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = connection.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
