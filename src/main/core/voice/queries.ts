import type { Id } from '#shared/ids.ts';
import { hlcTime } from '#shared/journal/hlc.ts';
import type { CreateBody } from '#shared/journal/state.ts';
import { type Adopted, adoptedSchema, type Guideline, guidelineSchema } from '#shared/voice/guideline.ts';
import { RULE_CHOICE } from '#shared/voice/settings.ts';
import { type Style, styleSchema } from '#shared/voice/style.ts';
import type { Reader, Writer } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type GuidelineRow = {
  readonly id: Id;
  readonly adopted: string | null;
  readonly proposal: string | null;
  readonly owner_id: Id | null;
  readonly archived: number;
  readonly acknowledged: string;
};

/** The guidelines of a brand, oldest first. One that says nothing (a proposal that fell) is none. */
export function guidelinesOf(read: Reader | Writer, brandId: Id): readonly Guideline[] {
  const sql = 'SELECT * FROM guideline WHERE brand_id = ? ORDER BY id';
  return (prepared(read, sql).all(brandId) as GuidelineRow[]).flatMap((row) => {
    const { data } = guidelineSchema.safeParse({
      id: row.id,
      brandId,
      adopted: jsonOf(row.adopted),
      proposal: jsonOf(row.proposal),
      ownerId: row.owner_id,
      archived: row.archived === 1,
      acknowledged: withoutNulls(jsonOf(row.acknowledged)),
    });
    return data === undefined || (data.adopted === null && data.proposal === null) ? [] : [data];
  });
}

type StyleRow = {
  readonly id: Id;
  readonly name: string;
  readonly enabled: number;
  readonly rules: string;
  readonly notes: string;
  readonly imported_at: number;
};

/** The styles that a brand has taken in, with all their rules, by name. */
export function stylesOf(read: Reader | Writer, brandId: Id): readonly Style[] {
  const sql = 'SELECT * FROM style WHERE brand_id = ? ORDER BY name COLLATE NOCASE, id';
  return (prepared(read, sql).all(brandId) as StyleRow[]).flatMap((row) => {
    const { data } = styleSchema.safeParse({
      id: row.id,
      brandId,
      name: row.name,
      on: row.enabled === 1,
      rules: jsonOf(row.rules),
      notes: jsonOf(row.notes),
      importedAt: row.imported_at,
    });
    return data === undefined ? [] : [data];
  });
}

type LogLine = { readonly kind: string; readonly body: string; readonly hlc: string };

/** What a guideline has said, newest first; a version that an undo brought back stands once. */
export function historyOf(read: Reader | Writer, guidelineId: Id): readonly Adopted[] {
  const sql = `SELECT kind, body, hlc FROM log WHERE entity_id = ? AND entity = 'guideline' AND outcome = 'applied'
    AND (kind = 'create' OR (kind = 'set' AND register = 'adopted')) ORDER BY seq`;
  const versions = new Map<number, Adopted>();
  for (const { kind, body } of prepared(read, sql).all(guidelineId) as LogLine[]) {
    const said = JSON.parse(body) as unknown;
    const value = kind === 'create' ? (said as CreateBody).registers['adopted'] : said;
    const { data } = adoptedSchema.safeParse(value);
    if (data !== undefined) versions.set(data.version, data);
  }
  return [...versions.values()].sort((a, b) => b.version - a.version);
}

/**
 * How often the rules of a brand have changed, when they did last and by which operation; null while they never did.
 * What is only proposed changes none: a guideline that begins as a proposal counts from its adoption. (In JSON every
 * quote inside a text is escaped, so the name of the register stands in a body only where the register does.)
 */
export function rulesChangedAt(
  read: Reader | Writer,
  brandId: Id,
): { readonly times: number; readonly last: number | null; readonly operation: Id | null } {
  const sql = `SELECT count(*) AS times, max(hlc) AS last, op_id AS operation FROM log WHERE outcome = 'applied' AND (
      (entity_id = @brandId AND register GLOB '${RULE_CHOICE}*')
      OR entity_id IN (SELECT id FROM style WHERE brand_id = @brandId)
      OR (entity_id IN (SELECT id FROM guideline WHERE brand_id = @brandId)
        AND (register IN ('adopted', 'archived') OR kind IN ('delete', 'restore')
          OR (kind = 'create' AND instr(body, '"adopted":{') > 0))))`;
  type Row = { readonly times: number; readonly last: string | null; readonly operation: Id | null };
  const { times, last, operation } = prepared(read, sql).get({ brandId }) as Row;
  return { times, last: last === null ? null : hlcTime(last), operation };
}

function jsonOf(text: string | null): unknown {
  return text === null ? null : JSON.parse(text);
}

/** Somebody from outside who has read nothing is given null by their view. */
function withoutNulls(value: unknown): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([, version]) => version !== null));
}
