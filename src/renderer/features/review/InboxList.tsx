import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { InboxLine } from '#renderer/features/review/InboxLine.tsx';
import type { Inbox, InboxRow } from '#renderer/features/review/inbox.ts';
import { onInboxClick, onInboxKeyDown } from '#renderer/features/review/inbox-keys.ts';
import { useMarks } from '#renderer/features/review/marks-store.ts';
import { type Names, useNames } from '#renderer/features/review/names.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import { t } from '#shared/messages/index.ts';

/** Heights in rem, so that a larger system font enlarges them; the style sheet has the same. */
const LINE_REM = 3.0625;
const SECTION_REM = 2.125;

type List = Virtualizer<HTMLElement, Element>;

/** The reviews in their sections. Only what is in view is drawn, and the chosen line, which holds the keyboard. */
export function InboxList({ inbox, now }: { readonly inbox: Inbox; readonly now: number }): ReactNode {
  const scroller = useRef<HTMLElement>(null);
  const list = useInboxRows(inbox, scroller);
  const names = useNames();
  const zone = systemZone();
  return (
    <section
      ref={scroller}
      className="inbox-scroll"
      aria-label={t('review.inbox')}
      onClick={(event) => onInboxClick(event, inbox)}
      onKeyDown={(event) => onInboxKeyDown(event, inbox)}
    >
      <ul style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ key, index, start, size }) => {
          const row = inbox.rows[index];
          if (row === undefined) return null;
          return <Row key={key} {...{ row, start, size, names, now, zone }} of={inbox.order.length} />;
        })}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly row: InboxRow;
  /** Where it stands in the list and how high it is, in pixels. */
  readonly start: number;
  readonly size: number;
  /** How many reviews the list has. */
  readonly of: number;
  readonly names: Names;
  readonly now: number;
  readonly zone: string;
};

/** While the list scrolls only the lines that come into view are drawn; the others are as they were. */
const Row = memo(function Row({ row, start, size, of, ...told }: RowProps): ReactNode {
  const place = { top: start, height: size };
  if (row.kind === 'entry')
    return (
      <li style={place} aria-posinset={row.place} aria-setsize={of}>
        <Line row={row} {...told} />
      </li>
    );
  return (
    <li style={place} className="inbox-section">
      <h3>
        {t(`review.section.${row.section}`)} <span>{row.count}</span>
      </h3>
    </li>
  );
});

type LineProps = Pick<RowProps, 'names' | 'now' | 'zone'> & {
  readonly row: Extract<InboxRow, { kind: 'entry' }>;
};

function Line(props: LineProps): ReactNode {
  const { id } = props.row.entry.post;
  const chosen = useReview((state) => state.chosenId === id);
  const marked = useMarks((state) => state.marked.includes(id));
  return <InboxLine {...props} chosen={chosen} marked={marked} />;
}

function useInboxRows({ rows }: Inbox, scroller: { readonly current: HTMLElement | null }): List {
  const chosenId = useReview((state) => state.chosenId);
  const chosenAt = rows.findIndex((row) => row.kind === 'entry' && row.entry.post.id === chosenId);
  const rem = useRef(remInPixels());
  const withChosen = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (chosenAt === -1 || shown.includes(chosenAt)) return shown;
      return [...shown, chosenAt].sort((a, b) => a - b);
    },
    [chosenAt],
  );
  // The list measures all lines again whenever one of these is another function: with every line that scrolls by.
  const getScrollElement = useCallback(() => scroller.current, [scroller]);
  const getItemKey = useCallback((index: number) => keyOf(rows[index], index), [rows]);
  const estimateSize = useCallback(
    (index: number) => rem.current * (rows[index]?.kind === 'section' ? SECTION_REM : LINE_REM),
    [rows],
  );
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement,
    estimateSize,
    getItemKey,
    rangeExtractor: withChosen,
    overscan: 8,
    // Drawn with the next frame, not within the scroll event: there are lines enough beyond the edge until then.
    useFlushSync: false,
  });
  useEffect(() => {
    if (chosenAt === -1) return;
    // The first of a section is shown under its name.
    if (rows[chosenAt - 1]?.kind === 'section') list.scrollToIndex(chosenAt - 1, { align: 'auto' });
    list.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt, rows, list]);
  return list;
}

function keyOf(row: InboxRow | undefined, index: number): string | number {
  if (row === undefined) return index;
  return row.kind === 'section' ? row.section : row.entry.post.id;
}

function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
