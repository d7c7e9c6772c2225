import type { CSSProperties, ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import type { Totals } from '#shared/imports/dry-run-values.ts';
import { t } from '#shared/messages/index.ts';

const kinds = ['ready', 'decide', 'blocked', 'skipped'] as const;

/** How many rows are ready, wait for a decision or cannot come in, as figures and as one bar. */
export function Counts(): ReactNode {
  const totals = useImport((state) => state.view?.totals);
  if (totals === undefined) return null;
  const shown = kinds.filter((kind) => kind === 'ready' || totals[kind] > 0);
  return (
    <section className="import-counts" aria-label={t('importScreen.counts.label')}>
      <p className="import-figures" aria-live="polite">
        {shown.map((kind) => (
          <span key={kind} data-kind={kind}>
            <b>{totals[kind]}</b> {t(`importScreen.counts.${kind}`)}
          </span>
        ))}
      </p>
      <Bar totals={totals} />
      <p className="import-dry">
        {t('importScreen.counts.dry')}
        <RailNote />
      </p>
      <Switch rows={totals.rows} />
    </section>
  );
}

/** What has no day goes to the rail; said here, before it happens. */
function RailNote(): ReactNode {
  const count = useImport((state) => state.view?.inRail ?? 0);
  return count > 0 ? (
    <span className="import-rail-note">{t('importScreen.counts.rail', { count })}</span>
  ) : null;
}

function Bar({ totals }: { readonly totals: Totals }): ReactNode {
  return (
    <div className="import-bar" aria-hidden="true">
      {kinds.map((kind) => {
        const part: CSSProperties & { readonly '--part': number } = { '--part': totals[kind] };
        return totals[kind] === 0 ? null : <span key={kind} data-kind={kind} style={part} />;
      })}
    </div>
  );
}

function Switch({ rows }: { readonly rows: number }): ReactNode {
  const [problemsOnly, show, problems] = useImport(
    useShallow((state) => [state.problemsOnly, state.showProblems, state.view?.problemRows ?? 0]),
  );
  const options = [
    { value: 'all', label: t('importScreen.rows.all', { count: rows }) },
    { value: 'problems', label: t('importScreen.rows.problems', { count: problems }) },
  ] as const;
  return (
    <SegmentedControl
      label={t('importScreen.rows.show')}
      options={options}
      value={problemsOnly ? 'problems' : 'all'}
      onChange={(value) => void show(value === 'problems')}
    />
  );
}
