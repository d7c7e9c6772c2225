import type { ReactNode } from 'react';
import { ColumnTable } from '#renderer/features/imports/ColumnTable.tsx';
import { Counts } from '#renderer/features/imports/Counts.tsx';
import { ImportFoot } from '#renderer/features/imports/ImportFoot.tsx';
import { Questions } from '#renderer/features/imports/Questions.tsx';
import { ReadingPanel } from '#renderer/features/imports/ReadingPanel.tsx';
import { RowTable } from '#renderer/features/imports/RowTable.tsx';

/** Columns, questions and rows of the file, as they would arrive. */
export function DryRunStep(): ReactNode {
  return (
    <>
      <div className="import-body">
        <div className="import-top">
          <ColumnTable />
          <ReadingPanel />
        </div>
        <Questions />
        <Counts />
        <RowTable />
      </div>
      <ImportFoot />
    </>
  );
}
