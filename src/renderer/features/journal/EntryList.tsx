import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { systemZone } from '#renderer/app/workspace-hooks.ts';
import { EntryRow } from '#renderer/features/journal/EntryRow.tsx';
import { type JournalRow, journalRows } from '#renderer/features/journal/journal-rows.ts';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import type { AuditEntry } from '#shared/audit/entry.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatLongDay } from '#shared/time/format.ts';

const DAY_HEIGHT = 38;
const ENTRY_HEIGHT = 44;
/** Older actions are asked for while so many are still below. */
const AHEAD = 20;

/** Every action under its day, newest first. Arrow keys go from one to the next; Enter opens it. */
export function EntryList({ entries }: { readonly entries: readonly AuditEntry[] }): ReactNode {
  const rows = useMemo(() => journalRows(entries, systemZone()), [entries]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : ENTRY_HEIGHT),
    getItemKey: (index) => keyOf(rows[index]),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const reached = items.at(-1)?.index ?? 0;
  useOlder(reached >= rows.length - AHEAD);
  return (
    <section ref={scroller} className="journal-list" aria-label={t('journal.list')} onKeyDown={onArrow}>
      <ol className="journal-rows" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={`journal-${row.kind}`}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'day' ? (
                <h2>{formatLongDay(row.date, currentLocale())}</h2>
              ) : (
                <EntryRow entry={row.entry} time={row.time} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function keyOf(row: JournalRow | undefined): string {
  if (row === undefined) return '';
  return row.kind === 'day' ? row.date : row.entry.group;
}

function useOlder(isNear: boolean): void {
  const next = useJournal((state) => state.next);
  const loading = useJournal((state) => state.loading);
  useEffect(() => {
    if (isNear && next !== null && !loading) void useJournal.getState().loadMore();
  }, [isNear, next, loading]);
}

const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus to the action above or below; the list scrolls with it. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.matches('.journal-head')) return;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('.journal-head')].sort(
    (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
  );
  const next = heads[heads.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
