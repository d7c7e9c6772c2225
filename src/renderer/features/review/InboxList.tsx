import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
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
          return (
            <li
              key={key}
              style={{ transform: `translateY(${start}px)`, height: size }}
              {...(row.kind === 'entry'
                ? { 'aria-posinset': row.place, 'aria-setsize': inbox.order.length }
                : { className: 'inbox-section' })}
            >
              <Row row={row} names={names} now={now} zone={zone} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type RowProps = {
  readonly row: InboxRow;
  readonly names: Names;
  readonly now: number;
  readonly zone: string;
};

function Row({ row, names, now, zone }: RowProps): ReactNode {
  const postId = row.kind === 'entry' ? row.entry.post.id : null;
  const chosen = useReview((state) => state.chosenId === postId);
  const marked = useMarks((state) => postId !== null && state.marked.includes(postId));
  if (row.kind === 'section')
    return (
      <h3>
        {t(`review.section.${row.section}`)} <span>{row.count}</span>
      </h3>
    );
  return <InboxLine row={row} names={names} now={now} zone={zone} chosen={chosen} marked={marked} />;
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
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rem.current * (rows[index]?.kind === 'section' ? SECTION_REM : LINE_REM),
    getItemKey: (index) => keyOf(rows[index], index),
    rangeExtractor: withChosen,
    overscan: 12,
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
