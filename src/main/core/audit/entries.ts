import type { AuditChange, AuditEntry, AuditFilters } from '#shared/audit/entry.ts';
import { type AuditKind, auditKindOf } from '#shared/audit/kinds.ts';
import { shortHash } from '#shared/audit/values.ts';
import { groupLabel } from '#shared/audit/words.ts';
import { AUDIT_CHANGES_MAX } from '#shared/contract/audit.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { entityKinds, operationKinds } from '#shared/journal/operation.ts';
import type { Reader } from '../store/connection.ts';
import type { LogRow } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import { SYSTEM_PERSON } from '../store/projector.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { type ChangeRow, changeColumns, changeOf } from './changes.ts';
import { endOfGroup, type GroupRow, groupsBelow, rangeOf } from './groups.ts';
import { type AuditReader, JournalNames } from './names.ts';

/** Where to read on, and how much is wanted. */
export type AuditPlace = { readonly before: number | null; readonly limit: number };
export type AuditPage = { readonly entries: AuditEntry[]; readonly next: number | null };

const knownKinds = new Set<string>([...operationKinds, ...entityKinds]);

/** So many operations of one action are looked at; an import's thousands are alike. */
const LOOKED_AT_MAX = 400;
/** So many operations are looked at before an answer is given, found or not: the window asks on. */
const WORK_MAX = 1500;

/** A page of what was done, newest first. */
export function auditEntries(
  store: WorkspaceFile,
  filters: AuditFilters,
  { before, limit }: AuditPlace,
  reader: AuditReader,
): AuditPage {
  const search = new JournalSearch(store, filters, reader, before);
  const entries: AuditEntry[] = [];
  for (const group of search.groups()) {
    const entry = search.entryOf(group);
    if (entry !== null) entries.push(entry);
    if (entries.length >= limit || search.work >= WORK_MAX) return { entries, next: group.seq };
  }
  return { entries, next: null };
}

/** More of an action's changes that the filters mean, after an operation. */
export function auditChanges(
  store: WorkspaceFile,
  filters: AuditFilters,
  { group, after }: { readonly group: Id; readonly after: number },
  reader: AuditReader,
): { readonly changes: AuditChange[]; readonly next: number | null } {
  const read = store.readAll;
  const row = prepared(read, 'SELECT id, seq, person FROM change_group WHERE id = ?').get(group) as
    | GroupRow
    | undefined;
  if (row === undefined) return { changes: [], next: null };
  const names = new JournalNames(store, reader);
  const search = new JournalSearch(store, filters, reader, null);
  const rows = rowsOf(read, row, Math.max(after, row.seq), LOOKED_AT_MAX);
  const changes = rows
    .filter((each) => search.isMeant(each))
    .flatMap((each) => changeOf(read, names, each) ?? []);
  return { changes, next: rows.length < LOOKED_AT_MAX ? null : (rows.at(-1)?.seq ?? null) };
}

/** Operations of an action after a number; those of one action lie together. */
function rowsOf(read: Reader, group: GroupRow, after: number, limit: number): readonly ChangeRow[] {
  const rows = prepared(
    read,
    `SELECT ${changeColumns} FROM log WHERE seq > ? AND seq <= ? AND change_group = ? ORDER BY seq LIMIT ?`,
  ).all(after, endOfGroup(read, group), group.id, limit) as ChangeRow[];
  // What a later program wrote is kept and not read: this one has no words for it.
  return rows.filter(({ kind, entity }) => knownKinds.has(kind) && knownKinds.has(entity));
}

/** One search through the journal: what it is for, what it knows by now, and how much it has looked at. */
export class JournalSearch {
  readonly #read: Reader;
  readonly #names: JournalNames;
  readonly #filters: AuditFilters;
  readonly #range: ReturnType<typeof rangeOf>;
  readonly #words: string;
  /** How many operations were looked at. */
  work = 0;

  constructor(store: WorkspaceFile, filters: AuditFilters, reader: AuditReader, before: number | null) {
    this.#read = store.readAll;
    this.#names = new JournalNames(store, reader);
    this.#filters = filters;
    this.#range = rangeOf(store.readAll, filters, reader.zone, before);
    this.#words = folded(filters.words.trim());
  }

  /** The actions that can be meant at all, newest first. */
  *groups(): Generator<GroupRow> {
    let { below } = this.#range;
    for (;;) {
      const groups = groupsBelow(this.#read, { ...this.#range, below });
      yield* groups;
      const last = groups.at(-1);
      if (last === undefined) return;
      below = last.seq;
    }
  }

  /** The action in words; null when the filters leave it out. */
  entryOf(group: GroupRow): AuditEntry | null {
    const end = endOfGroup(this.#read, group);
    const rows = rowsOf(this.#read, group, group.seq, LOOKED_AT_MAX);
    this.work += rows.length + 1;
    const meant = rows.filter((row) => this.isMeant(row));
    // An action may have no changes at all: the seal of a beginning.
    if (meant.length === 0 && (rows.length > 0 || this.#isNarrow())) return null;
    const unseen = Math.max(0, end - group.seq - rows.length);
    const entry = this.#write(group, end, meant, meant.length + unseen);
    return this.#saysWords(entry) ? entry : null;
  }

  #isNarrow(): boolean {
    const { brandId, postId, kinds } = this.#filters;
    return brandId !== undefined || postId !== undefined || kinds.length > 0;
  }

  /** Whether an operation is of what the filters ask for; words are looked for in whole actions. */
  isMeant(row: Pick<ChangeRow, 'kind' | 'entity' | 'entity_id' | 'register'>): boolean {
    const { brandId, kinds } = this.#filters;
    const kind = auditKindOf(row);
    if (kind === null) return false;
    if (kinds.length > 0 && !kinds.includes(kind)) return false;
    if (this.#range.entities !== null && !this.#range.entities.includes(row.entity_id)) return false;
    return brandId === undefined || this.#names.brandOf(row.entity, row.entity_id) === brandId;
  }

  #write(group: GroupRow, end: number, rows: readonly ChangeRow[], changeCount: number): AuditEntry {
    const opening = prepared(this.#read, 'SELECT body, hlc FROM log WHERE seq = ?').get(group.seq) as Pick<
      LogRow,
      'body' | 'hlc'
    >;
    const chain = prepared(this.#read, 'SELECT chain FROM log WHERE seq = ?').pluck().get(end);
    const shown = rows.slice(0, AUDIT_CHANGES_MAX);
    const things = new Map(rows.map(({ entity, entity_id }) => [entity_id, entity] as const));
    return {
      group: group.id,
      seq: group.seq,
      personId: group.person === SYSTEM_PERSON ? null : group.person,
      person: this.#names.person(group.person),
      at: hlcTime(opening.hlc),
      label: groupLabel(JSON.parse(opening.body) as Json),
      kinds: kindsOf(rows),
      about: [...things].slice(0, 3).map(([id, kind]) => this.#names.about(kind, id)),
      aboutCount: things.size,
      changes: shown.flatMap((row) => changeOf(this.#read, this.#names, row) ?? []),
      changeCount,
      chain: shortHash(String(chain)),
    };
  }

  #saysWords({ person, label, about, changes }: AuditEntry): boolean {
    if (this.#words === '') return true;
    const said = [person, label, ...about.map(({ name }) => name), ...changes.flatMap(wordsOfChange)];
    return folded(said.join('\n')).includes(this.#words);
  }
}

function kindsOf(rows: readonly ChangeRow[]): AuditKind[] {
  return [...new Set(rows.flatMap((row) => auditKindOf(row) ?? []))];
}

function wordsOfChange({ words, about, facts, decision }: AuditChange): readonly string[] {
  const values = facts.flatMap(({ label, before, after }) => [label, before ?? '', after ?? '']);
  return [words, about.name, ...values, decision?.reason ?? ''];
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
