import type { ReactNode } from 'react';
import {
  columnName,
  roleName,
  rolesFor,
  understoodOf,
  withRole,
} from '#renderer/features/imports/column-words.ts';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import type { DryRun } from '#shared/imports/dry-run-values.ts';
import { t } from '#shared/messages/index.ts';

/** What each column of the file becomes, and how much of it was understood. */
export function ColumnTable(): ReactNode {
  const columns = useImport((state) => state.view?.columns);
  if (columns === undefined) return null;
  return (
    <div className="import-columns" data-pane="columns">
      <table className="import-table" aria-label={t('importScreen.columns.label')}>
        <thead>
          <tr>
            <th scope="col">{t('importScreen.columns.column')}</th>
            <th scope="col">{t('importScreen.columns.first')}</th>
            <th scope="col">{t('importScreen.columns.becomes')}</th>
            <th scope="col">{t('importScreen.columns.understood')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((report) => (
            <ColumnRow key={report.index} report={report} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({ report }: { readonly report: DryRun['columns'][number] }): ReactNode {
  const file = useImport((state) => state.file);
  if (file === null) return null;
  const { severity, tag, beside } = understoodOf(report);
  return (
    <tr data-role={report.role}>
      <th scope="row">{columnName(file, report.index)}</th>
      <td className="import-value">{report.firstValue}</td>
      <td>
        <RoleSelect index={report.index} name={columnName(file, report.index)} />
      </td>
      <td>
        {severity === null ? null : <SeverityTag severity={severity}>{tag}</SeverityTag>}
        <span className="import-beside">{beside}</span>
      </td>
    </tr>
  );
}

function RoleSelect({ index, name }: { readonly index: number; readonly name: string }): ReactNode {
  const mapping = useImport((state) => state.mapping);
  const answers = useImport((state) => state.answers);
  const settle = useImport((state) => state.settle);
  const column = mapping.columns[index];
  if (column === undefined) return null;
  const options = rolesFor(column).map((role) => ({
    value: role,
    label: roleName(role === column.role ? column : { role, by: 'person', sure: 'sure' }),
  }));
  return (
    <Select
      label={t('importScreen.columns.becomesOf', { column: name })}
      hideLabel
      options={options}
      value={column.role}
      onChange={(role) => void settle(withRole(mapping, index, role), answers)}
    />
  );
}
