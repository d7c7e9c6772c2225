import type { Id } from '#shared/ids.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { Sealed } from './secrets.ts';

type Connection = Reader | Writer;

/** What keeps a person's private key in this file. It never travels and is in no journal. */
export type Secret =
  | ({ readonly wrap: 'passphrase'; readonly first: boolean } & Sealed)
  | { readonly wrap: 'machine'; readonly publicKey: string; readonly sealed: Uint8Array };

type SecretRow = {
  readonly public_key: string;
  readonly wrap: 'passphrase' | 'machine';
  readonly first: number;
  readonly salt: Uint8Array | null;
  readonly cost: string | null;
  readonly nonce: Uint8Array | null;
  readonly sealed: Uint8Array;
};

/** A person's secret, or null while they have none. */
export function secretOf(connection: Connection, person: Id): Secret | null {
  const row = prepared(connection, 'SELECT * FROM person_secret WHERE person_id = ?').get(person) as
    | SecretRow
    | undefined;
  if (row === undefined) return null;
  const { public_key: publicKey, sealed, salt, cost, nonce } = row;
  if (salt === null || cost === null || nonce === null) return { wrap: 'machine', publicKey, sealed };
  return { wrap: 'passphrase', first: row.first === 1, publicKey, salt, cost, nonce, sealed };
}

/** Keeps a person's secret in place of the one before. */
export function saveSecret(writer: Writer, person: Id, secret: Secret): void {
  const behind = secret.wrap === 'passphrase' ? secret : null;
  prepared(
    writer,
    `INSERT OR REPLACE INTO person_secret (person_id, public_key, wrap, first, salt, cost, nonce, sealed)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    person,
    secret.publicKey,
    secret.wrap,
    behind?.first === true ? 1 : 0,
    behind?.salt ?? null,
    behind?.cost ?? null,
    behind?.nonce ?? null,
    secret.sealed,
  );
}

const withPassphrase = `SELECT person_id FROM person_secret JOIN person ON person.id = person_id
  WHERE wrap = 'passphrase' AND archived = 0`;

/** The people who can come in by a passphrase; archived ones cannot. */
export function peopleWithPassphrase(connection: Connection): readonly Id[] {
  return prepared(connection, withPassphrase).pluck().all() as Id[];
}

/** The people whose passphrase somebody else gave them. */
export function peopleWithFirst(connection: Connection): readonly Id[] {
  return prepared(connection, `${withPassphrase} AND first = 1`).pluck().all() as Id[];
}

/** Whether somebody has a passphrase: from then on nobody comes in without one. */
export function isProtected(connection: Connection): boolean {
  return peopleWithPassphrase(connection).length > 0;
}

/** Whether the person came in by a passphrase that they still have to replace. */
export function mustChange(connection: Connection, person: Id): boolean {
  const first = prepared(connection, 'SELECT first FROM person_secret WHERE person_id = ?')
    .pluck()
    .get(person);
  return first === 1;
}
