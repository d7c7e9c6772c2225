import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { ImportRow } from '#renderer/features/imports/ImportRow.tsx';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { t } from '#shared/messages/index.ts';

const ROW_HEIGHT = 39;
const heads = ['row', 'date', 'channels', 'text', 'will', 'problem'] as const;

/** Every row as it will arrive; only those in view are there, so that a hundred thousand scroll like ten. */
export function RowTable(): ReactNode {
  const total = useImport((state) => state.total);
  const problemsOnly = useImport((state) => state.problemsOnly);
  const rows = useImport((state) => state.view?.totals.rows ?? 0);
  if (total === 0 && problemsOnly) {
    return <p className="import-none">{t('importScreen.rows.noProblems', { count: rows })}</p>;
  }
  return <VirtualRows total={total} />;
}

function VirtualRows({ total }: { readonly total: number }): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useImport((state) => state.rows);
  const clean = useImport((state) => state.view?.problemRows === 0);
  const loadRows = useImport((state) => state.loadRows);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another dry run has the same places with other rows
  useEffect(() => {
    void loadRows(first, last + 1);
  }, [first, last, rows, loadRows]);
  const frame: CSSProperties = { height: virtual.getTotalSize() };
  return (
    <section
      ref={scroller}
      className="import-rows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={t('importScreen.rows.label')}
      data-pane="rows"
    >
      <table
        className="import-grid"
        data-clean={clean || undefined}
        aria-label={t('importScreen.rows.label')}
        aria-rowcount={total + 1}
      >
        <RowHead />
        <tbody className="import-scrolled" style={frame}>
          {items.map((item) => (
            <ImportRow
              key={item.key}
              index={item.index}
              top={item.start}
              row={rows.get(item.index) ?? null}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RowHead(): ReactNode {
  return (
    <thead>
      <tr className="import-row import-row-head" aria-rowindex={1}>
        {heads.map((head) => (
          <th key={head} scope="col">
            {t(`importScreen.rows.${head}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
