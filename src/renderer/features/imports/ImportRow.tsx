import type { CSSProperties, ReactNode } from 'react';
import { todayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { Cures } from '#renderer/features/imports/Cures.tsx';
import { problemParts } from '#renderer/features/imports/problem-words.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { RowView } from '#shared/contract/imports.ts';
import type { Problem } from '#shared/imports/problems.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay, formatTime } from '#shared/time/format.ts';

type Props = { readonly index: number; readonly top: number; readonly row: RowView | null };

/** One row of the file as it will arrive, its problem in words and the cure beside it. */
export function ImportRow({ index, top, row }: Props): ReactNode {
  const place: CSSProperties = { transform: `translateY(${top}px)` };
  if (row === null) {
    return (
      <tr className="import-row" style={place} aria-rowindex={index + 2}>
        <td />
        <td>{t('importScreen.rows.loading')}</td>
      </tr>
    );
  }
  return (
    <tr className="import-row" data-outcome={row.outcome} style={place} aria-rowindex={index + 2}>
      <td className="import-number">{row.row}</td>
      <td>{whenText(row)}</td>
      <td className="import-marks">
        <Channels row={row} />
      </td>
      <td className="import-text" dir="auto">
        {row.excerpt || t('importScreen.rows.noText')}
      </td>
      <td className="import-will">
        <WillBe row={row} />
      </td>
      <td className="import-problem">
        <ProblemCell row={row} />
      </td>
    </tr>
  );
}

/** The day it will have; while there is none, what the file says. */
function whenText({ date, time, written }: RowView): string {
  if (date === null) return written || t('importScreen.rows.none');
  const year = date.slice(0, 4) !== todayOfBrand().slice(0, 4);
  const day = formatDay(date, currentLocale(), { year });
  return time === null ? day : `${day}, ${formatTime(time, currentLocale())}`;
}

function Channels({ row }: { readonly row: RowView }): ReactNode {
  const networks = [...new Set(row.channels.map(({ network }) => network))];
  return (
    <>
      {networks.slice(0, 4).map((network) => (
        <ChannelMark key={network} network={network} />
      ))}
      {row.unknownNetworks.map((name) => (
        <strong key={name}>“{name}”</strong>
      ))}
    </>
  );
}

function WillBe({ row }: { readonly row: RowView }): ReactNode {
  if (row.outcome === 'skipped') return t('importScreen.rows.leftOut');
  if (row.outcome === 'blocked') return t('importScreen.rows.none');
  const kind = row.stage === 'idea' ? 'idea' : row.date === null ? 'dateless' : 'draft';
  return (
    <>
      <StatusGlyph status={row.stage} />
      {t(`importScreen.rows.${kind}`)}
    </>
  );
}

const glyphs = { block: 'block', decide: 'warn', info: 'info' } as const;
const weight = { block: 0, decide: 1, info: 2 } as const;

/** The gravest problem in words; what else there is is counted. */
function ProblemCell({ row }: { readonly row: RowView }): ReactNode {
  const problems = row.problems.toSorted((a, b) => weight[a.severity] - weight[b.severity]);
  const first = problems[0];
  if (row.outcome === 'skipped') return <Cures row={row} problem={null} />;
  if (first === undefined) return null;
  return (
    <>
      <SeverityGlyph severity={glyphs[first.severity]} labelled />
      <ProblemText problem={first} more={problems.length - 1} />
      <Cures row={row} problem={first} />
    </>
  );
}

function ProblemText({ problem, more }: { readonly problem: Problem; readonly more: number }): ReactNode {
  const { what, effect } = problemParts(problem);
  return (
    <span className="import-said">
      {problem.severity === 'info' ? what : <strong>{what}</strong>} {effect}
      {more === 0 ? null : (
        <span className="import-more"> {t('importScreen.rows.more', { count: more })}</span>
      )}
    </span>
  );
}
