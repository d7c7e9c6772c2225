import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { closedStatuses, type Grouping, isStatus, NONE, openStatuses } from '#shared/board/columns.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Things = Pick<WorkspaceSnapshot, 'people' | 'pillars' | 'campaigns' | 'channels'>;
type Named = { readonly id: Id; readonly name: string };

/** The name of a column, as its head and sentences say it. */
export function columnName(by: Grouping, key: string): string {
  const { snapshot } = useWorkspace.getState();
  if (by === 'status') return isStatus(key) ? t(`posts.status.${key}`) : key;
  if (key === NONE || snapshot === null) return t(`board.none.${by}`);
  return thingsOf(by, snapshot).find(({ id }) => id === key)?.name ?? t(`board.none.${by}`);
}

function thingsOf(by: Exclude<Grouping, 'status'>, things: Things): readonly Named[] {
  switch (by) {
    case 'person':
      return things.people;
    case 'pillar':
      return things.pillars;
    case 'campaign':
      return things.campaigns;
    case 'channel':
      return things.channels;
  }
}

/**
 * The columns of the board, in order: of statuses always the same; of things those that are in use here, archived
 * ones only where they still hold posts; what has none comes last.
 */
export function columnKeys(
  by: Grouping,
  brandId: Id,
  things: Things,
  filled: ReadonlySet<string>,
): readonly string[] {
  if (by === 'status') return [...openStatuses, ...closedStatuses];
  const all = thingsOf(by, things) as readonly (Named & { brandId?: Id; archived: boolean })[];
  const here = all
    .filter((thing) => thing.brandId === undefined || thing.brandId === brandId)
    .filter((thing) => filled.has(thing.id) || (!thing.archived && by !== 'person'));
  return [...here.map(({ id }) => id), ...(filled.has(NONE) || by !== 'person' ? [NONE] : [])];
}

/** Whether a column is narrow until it is opened. */
export function isNarrow(by: Grouping, key: string): boolean {
  return by === 'status' && closedStatuses.some((status) => status === key);
}
