import { sayProblemCount } from '#renderer/features/imports/problem-words.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { OpenImport } from '#shared/contract/imports.ts';
import type { DryRun } from '#shared/imports/dry-run-values.ts';
import {
  type ColumnMapping,
  type ColumnRole,
  columnRoles,
  type Mapping,
  SINGLE_ROLES,
} from '#shared/imports/roles.ts';
import { t } from '#shared/messages/index.ts';

type Report = DryRun['columns'][number];

/** How well a column was understood: a tag in a severity, and a few words beside it. */
export type Understood = {
  readonly severity: 'pass' | 'warn' | 'info' | null;
  readonly tag: string;
  readonly beside: string;
};

/** Roles whose values are read, so that one may fail; the others take any text. */
const readRoles: ReadonlySet<ColumnRole> = new Set(['date', 'time', 'dateTime', 'zone', 'channels']);
/** Roles that a post has no field for: their words go into the internal note. */
const noteRoles: ReadonlySet<ColumnRole> = new Set([
  'title',
  'link',
  'format',
  'media',
  'cta',
  'tags',
  'owner',
]);

/** What the dry run says about a column. */
export function understoodOf(report: Report): Understood {
  if (report.filled === 0)
    return { severity: null, tag: '', beside: t('importScreen.columns.emptyEverywhere') };
  if (report.role === 'ignore') return { severity: null, tag: '', beside: t('importScreen.columns.leftOut') };
  if (readRoles.has(report.role)) return countedOf(report);
  if (report.role === 'text') return textOf(report);
  if (report.role === 'campaign' || report.role === 'pillar') return namesOf(report);
  if (report.role === 'status' && report.claims > 0) {
    return {
      severity: 'info',
      tag: t('importScreen.columns.asDrafts'),
      beside: t('importScreen.columns.noApprovals'),
    };
  }
  const beside = noteRoles.has(report.role) ? t('importScreen.columns.intoNotes') : '';
  return { severity: 'pass', tag: t('importScreen.columns.filled', { filled: report.filled }), beside };
}

function countedOf(report: Report): Understood {
  const { understood, filled, empty } = report;
  const rows = filled + empty;
  const all = understood >= rows;
  const tag = all
    ? t('importScreen.columns.allOf', { filled: rows })
    : t('importScreen.columns.ofRows', { understood, filled: rows });
  return { severity: all ? 'pass' : 'warn', tag, beside: besideOf(report) };
}

function besideOf({ empty, problems, aliases }: Report): string {
  const parts = [
    ...(empty > 0 ? [t('importScreen.columns.emptyCount', { count: empty })] : []),
    ...problems.flatMap(({ code, count }) => sayProblemCount(code, count) ?? []),
    ...aliases.slice(0, 2).map((alias) => t('importScreen.columns.alias', alias)),
  ];
  return parts.join(', ');
}

function textOf(report: Report): Understood {
  const rows = report.filled + report.empty;
  if (report.empty === 0)
    return { severity: 'pass', tag: t('importScreen.columns.allOf', { filled: rows }), beside: '' };
  const tag = t('importScreen.columns.ofRows', { understood: report.filled, filled: rows });
  return { severity: 'warn', tag, beside: t('importScreen.columns.emptyCount', { count: report.empty }) };
}

function namesOf({ found, fresh }: Report): Understood {
  const tag = t('importScreen.columns.names', { found: found.length, fresh: fresh.length });
  return { severity: 'pass', tag, beside: fresh.slice(0, 3).join(', ') };
}

/** The name of a role, with the zone or network that belongs to it. */
export function roleName(column: ColumnMapping): string {
  if (column.role === 'networkFlag' && column.network !== undefined)
    return t('importScreen.role.withNetwork', { network: networkName(column.network) });
  const role = t(`importScreen.role.${column.role}`);
  return column.zone === undefined
    ? role
    : t('importScreen.role.withZone', { role, zone: placeOf(column.zone) });
}

function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** The roles a person may choose for a column; the flag of a network only where the file proposed it. */
export function rolesFor(column: ColumnMapping): readonly ColumnRole[] {
  return columnRoles.filter((role) => role !== 'networkFlag' || column.role === 'networkFlag');
}

/** The mapping with another role for a column; a role that only one column can have is taken from the other. */
export function withRole(mapping: Mapping, index: number, role: ColumnRole): Mapping {
  const columns = mapping.columns.map((column, at): ColumnMapping => {
    if (at === index) return { ...column, role, by: 'person', sure: 'sure' };
    const taken = SINGLE_ROLES.has(role) && column.role === role;
    return taken ? { ...column, role: 'ignore', by: 'person', sure: 'sure' } : column;
  });
  return { ...mapping, columns };
}

/** The name of a column as the file has it, or its number where it has none. */
export function columnName(file: Pick<OpenImport, 'header'>, index: number): string {
  return file.header[index]?.trim() || t('importScreen.columns.number', { number: index + 1 });
}
