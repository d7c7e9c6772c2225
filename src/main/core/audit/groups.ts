import type { AuditFilters } from '#shared/audit/entry.ts';
import type { Id } from '#shared/ids.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import { wallToInstant } from '#shared/time/instant.ts';
import { addDays } from '#shared/time/wall.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

/** A user action as its table has it. */
export type GroupRow = {
  readonly id: Id;
  readonly seq: number;
  readonly person: Id;
};

/** Which actions can be meant at all, told from indexes alone. */
export type GroupRange = {
  /** Operations with a smaller number, and with at least this one. */
  readonly below: number;
  readonly from: number;
  readonly person: Id | null;
  /** A post, and every comment ever made on it. */
  readonly entities: readonly Id[] | null;
};

/** The range of the journal that filters speak of, before a place in it. */
export function rangeOf(
  read: Reader,
  { from, to, personId, postId }: AuditFilters,
  zone: string,
  before: number | null,
): GroupRange {
  const last = lastSeq(read);
  const end =
    to === undefined ? last + 1 : firstSince(read, wallToInstant(addDays(to, 1), '00:00', zone), last);
  return {
    below: Math.min(before ?? end, end),
    from: from === undefined ? 1 : firstSince(read, wallToInstant(from, '00:00', zone), last),
    person: personId ?? null,
    entities: postId === undefined ? null : [postId, ...commentsEver(read, postId)],
  };
}

function lastSeq(read: Reader): number {
  return Number(prepared(read, 'SELECT coalesce(max(seq), 0) FROM log').pluck().get());
}

/** The number of the first operation at or after an instant: stamps grow with the numbers, and have no index. */
function firstSince(read: Reader, instant: number, last: number): number {
  const stamp = prepared(read, 'SELECT hlc FROM log WHERE seq = ?').pluck();
  let [low, high] = [1, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (hlcTime(String(stamp.get(middle))) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Comments of a post, deleted ones too. */
function commentsEver(read: Reader, postId: Id): readonly Id[] {
  const sql = `SELECT entity_id FROM log WHERE entity = 'comment' AND kind = 'create'
    AND json_extract(body, '$.registers.post') = ?`;
  return prepared(read, sql).pluck().all(postId) as Id[];
}

const GROUPS_AT_ONCE = 200;

/** The next actions below a place, newest first. */
export function groupsBelow(read: Reader, range: GroupRange): readonly GroupRow[] {
  const { below, from, person, entities } = range;
  const ofPerson = person === null ? '' : 'AND person = ?';
  const about =
    entities === null
      ? ''
      : 'AND id IN (SELECT change_group FROM log WHERE entity_id IN (SELECT value FROM json_each(?)))';
  const sql = `SELECT id, seq, person FROM change_group WHERE seq < ? AND seq >= ? ${ofPerson} ${about}
    ORDER BY seq DESC LIMIT ${GROUPS_AT_ONCE}`;
  const values = [person, entities === null ? null : JSON.stringify(entities)].filter(
    (value) => value !== null,
  );
  return prepared(read, sql).all(below, from, ...values) as GroupRow[];
}

/** The last operation of an action: those of one action follow each other. */
export function endOfGroup(read: Reader, { seq }: GroupRow): number {
  const next = prepared(read, 'SELECT min(seq) FROM change_group WHERE seq > ?').pluck().get(seq);
  return next === null ? lastSeq(read) : Number(next) - 1;
}
