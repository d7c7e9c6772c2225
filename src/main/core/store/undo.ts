import { MovedOnRefusal, Refusal } from '#shared/contract/errors.ts';
import type { UndoState } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { inverseOf, type PastOperation } from '#shared/journal/inverse.ts';
import type { DraftOperation, EntityKind, GroupBody } from '#shared/journal/operation.ts';
import { type CreateBody, type EntityState, isAlive } from '#shared/journal/state.ts';
import { isMessageKey, t } from '#shared/messages/index.ts';
import type { Writer } from './connection.ts';
import { type LogRow, operationOf } from './journal.ts';
import { prepared } from './prepared.ts';
import type { ActingPerson, WorkspaceFile } from './workspace-file.ts';

type GroupRow = {
  readonly id: Id;
  readonly label: string;
  readonly label_values: string;
};

/** What was undone or redone, and how many of its changes had to stay because somebody changed them since. */
export type Undone = { readonly label: string; readonly kept: number };

/**
 * What could not be taken back because it was changed since, and was refused with its name: undo tries it again, for
 * the later change may be gone by now, and otherwise goes on with what came before it. Known while the file is open.
 */
const refusedOnce = new WeakMap<WorkspaceFile, Set<Id>>();

function refusedIn(workspace: WorkspaceFile): Set<Id> {
  const known = refusedOnce.get(workspace) ?? new Set<Id>();
  refusedOnce.set(workspace, known);
  return known;
}

/** What undo and redo would do next for a person. */
export function undoStateOf(workspace: WorkspaceFile, person: Id): UndoState {
  const next = (state: StackState): string | null => {
    const group = stackOf(workspace, person, state).find(({ id }) => !refusedIn(workspace).has(id));
    return group === undefined ? null : labelOf(group);
  };
  return { undo: next('done'), redo: next('undone') };
}

/** Undoes the person's last action that is not undone. */
export function undo(workspace: WorkspaceFile, actor: NonNullable<ActingPerson>): Undone {
  return takeTop(workspace, actor, 'done') ?? nothing('core.refusal.nothingToUndo');
}

/** Redoes the person's last undone action; possible until they do something new. */
export function redo(workspace: WorkspaceFile, actor: NonNullable<ActingPerson>): Undone {
  return takeTop(workspace, actor, 'undone') ?? nothing('core.refusal.nothingToRedo');
}

function nothing(message: 'core.refusal.nothingToUndo' | 'core.refusal.nothingToRedo'): never {
  throw new Refusal('wrong-state', message);
}

type StackState = 'done' | 'undone';

/** Inverts the newest action of a stack that can be, refusing each other one once by its name; null when there is none. */
function takeTop(
  workspace: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  state: StackState,
): Undone | null {
  const stack = stackOf(workspace, actor.id, state);
  for (const group of stack) {
    const done = invert(workspace, actor, group, state === 'done' ? 'undoes' : 'redoes');
    if (done !== null) return done;
    if (refusedIn(workspace).has(group.id)) continue;
    refusedIn(workspace).add(group.id);
    throw new Refusal('wrong-state', 'core.refusal.undoMovedOn', { what: labelOf(group) });
  }
  if (stack.length > 0) throw new MovedOnRefusal();
  return null;
}

/** The newest actions of a person that are not undone, or that are; as many as may have been refused, and one more. */
function stackOf(workspace: WorkspaceFile, person: Id, state: StackState): readonly GroupRow[] {
  return prepared(
    workspace.read,
    'SELECT id, label, label_values FROM change_group WHERE person = ? AND state = ? ORDER BY seq DESC LIMIT ?',
  ).all(person, state, refusedIn(workspace).size + 1) as GroupRow[];
}

function labelOf(group: GroupRow): string {
  const values = JSON.parse(group.label_values) as GroupBody['values'];
  return isMessageKey(group.label) ? t(group.label, values) : group.label;
}

/** Undoes or redoes one action; null where all of it was changed again since. */
function invert(
  workspace: WorkspaceFile,
  actor: NonNullable<ActingPerson>,
  group: GroupRow,
  direction: 'undoes' | 'redoes',
): Undone | null {
  let kept = 0;
  const body: GroupBody = {
    label: group.label,
    values: JSON.parse(group.label_values) as GroupBody['values'],
    undoes: direction === 'undoes' ? group.id : null,
    redoes: direction === 'redoes' ? group.id : null,
  };
  try {
    workspace.runInverse(actor, body, (changes) => {
      const found = inversesOf(
        workspace,
        group.id,
        (past) => changes.state(past.entity, past.entityId),
        (state) => isAlive(state) && !changes.sees(state.entity, state.id),
      );
      kept = found.kept;
      if (found.operations.length === 0 && kept > 0) throw new MovedOnRefusal();
      return found.operations;
    });
  } catch (error) {
    if (error instanceof MovedOnRefusal) return null;
    throw error;
  }
  return { label: labelOf(group), kept };
}

function inversesOf(
  workspace: WorkspaceFile,
  group: Id,
  stateNow: (past: Pick<PastOperation, 'entity' | 'entityId'>) => EntityState,
  isHidden: (state: EntityState) => boolean,
): { readonly operations: readonly DraftOperation[]; readonly kept: number } {
  // A group's operations follow its opening one without a gap; its number is at hand, an index on the log is not.
  const rows = prepared(
    workspace.writer,
    `SELECT * FROM log WHERE seq > (SELECT seq FROM change_group WHERE id = @group)
       AND seq < coalesce((SELECT min(seq) FROM change_group WHERE seq > (SELECT seq FROM change_group WHERE id = @group)), 9e15)
       AND change_group = @group AND outcome = 'applied' ORDER BY seq DESC`,
  ).all({ group }) as LogRow[];
  const operations: DraftOperation[] = [];
  let kept = 0;
  for (const row of rows) {
    const past = { ...operationOf(row), body: JSON.parse(row.body) as Json };
    // What somebody from outside does not see any more they do not change any more either.
    if (isHidden(stateNow(past))) {
      kept += 1;
      continue;
    }
    const inverse = inverseOf(past, stateNow(past), (opId, register) => valueBy(workspace, opId, register));
    if (inverse.kind === 'inverse') operations.push(inverse.operation);
    if (inverse.kind === 'moved-on') kept += 1;
  }
  const possible = withoutNeeded(workspace.writer, operations);
  return { operations: possible, kept: kept + operations.length - possible.length };
}

/** Where a thing of each kind is named by others, which would be left pointing at nothing. */
const namedBy: { readonly [entity in EntityKind]?: string } = {
  channel: `SELECT id FROM post WHERE instr(channel_ids, '"' || @id || '"') > 0`,
  campaign: 'SELECT id FROM post WHERE campaign_id = @id',
  pillar: 'SELECT id FROM post WHERE pillar_id = @id',
  asset: 'SELECT post_id FROM shown_asset WHERE asset_id = @id',
  // Whoever did anything here, or is asked for anything, stays: the journal would speak of nobody.
  person: `SELECT id FROM post WHERE author_id = @id
    UNION ALL SELECT id FROM comment WHERE author_id = @id OR instr(mentions, @id) > 0
    UNION ALL SELECT id FROM package WHERE recipient_id = @id
    UNION ALL SELECT id FROM person WHERE instr(delegation, @id) > 0
    UNION ALL SELECT id FROM brand WHERE instr(policy, @id) > 0
    UNION ALL SELECT id FROM campaign WHERE instr(policy, @id) > 0
    UNION ALL SELECT * FROM (SELECT op_id FROM log WHERE person = @id LIMIT 1)`,
  comment: 'SELECT id FROM comment WHERE parent_id = @id',
  brand: [
    'post',
    'channel',
    'campaign',
    'pillar',
    'asset',
    'snippet',
    'hashtags',
    'template',
    'guideline',
    'style',
  ]
    .map((table) => `SELECT id FROM ${table} WHERE brand_id = @id`)
    .join(' UNION ALL '),
};

/** Whether what a post is put back into still exists: a channel or a picture may have gone since. */
function isThere(writer: Writer, register: string): boolean {
  const [set = '', id] = register.split('/');
  const table = { channels: 'channel', assets: 'asset' }[set];
  return table === undefined || prepared(writer, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;
}

/**
 * Without what would leave a name pointing at nothing: a channel that is gone, and deletions of what something that
 * stays still names. Things come after what names them.
 */
function withoutNeeded(writer: Writer, operations: readonly DraftOperation[]): readonly DraftOperation[] {
  const going = new Set(operations.filter(({ kind }) => kind === 'delete').map(({ entityId }) => entityId));
  return operations.filter(({ kind, entity, entityId, register }) => {
    if (kind === 'present') return isThere(writer, register ?? '');
    const sql = namedBy[entity];
    if (kind !== 'delete' || sql === undefined) return true;
    const names = prepared(writer, sql).pluck().all({ id: entityId }) as Id[];
    if (names.every((id) => going.has(id))) return true;
    going.delete(entityId);
    return false;
  });
}

/** The value that an operation gave a register, read back from the journal; undefined where it is not there. */
function valueBy(workspace: WorkspaceFile, opId: Id, register: string): Json | undefined {
  const row = prepared(workspace.writer, 'SELECT kind, body FROM log WHERE op_id = ?').get(opId) as
    | Pick<LogRow, 'kind' | 'body'>
    | undefined;
  if (row === undefined) return undefined;
  const body = JSON.parse(row.body) as Json;
  return row.kind === 'create' ? ((body as CreateBody).registers[register] ?? null) : body;
}
