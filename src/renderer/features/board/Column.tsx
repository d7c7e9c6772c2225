import { useDroppable } from '@dnd-kit/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronsRightLeft } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { type Grouping, isStatus } from '#shared/board/columns.ts';
import type { CardFact } from '#shared/contract/board.ts';
import { COLUMN_CARDS_MAX } from '#shared/contract/board.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { landingAt } from './board-actions.ts';
import { cardKey, toggleColumn, useBoardUi } from './board-ui.ts';
import { Card } from './Card.tsx';
import { columnName, isNarrow } from './column-names.ts';
import type { BoardColumn } from './use-board.ts';

type Props = {
  readonly column: BoardColumn;
  readonly by: Grouping;
  readonly things: BrandThings;
  readonly facts: ReadonlyMap<Id, CardFact>;
  /** The card that Tab comes to. */
  readonly stop: string | null;
};

const CARD_HEIGHT = 92;
/** So many more cards come with one press. */
const MORE = 100;

/** One column: its name and count, its cards, and the way to those that are not here yet. */
export function Column({ column, by, things, facts, stop }: Props): ReactNode {
  const { key, count } = column;
  const opened = useBoardUi((state) => state.opened.includes(key));
  const { setNodeRef, isOver } = useDroppable({ id: key });
  const refuses = useRefuses(key, isOver);
  const name = columnName(by, key);
  const narrow = isNarrow(by, key);
  const shared = {
    ref: setNodeRef,
    'data-column-key': key,
    'data-over': isOver || undefined,
    'data-refuses': refuses || undefined,
  };
  if (narrow && !opened) {
    return (
      <div {...shared} className="bcol-narrow">
        <AriaButton className="bcol-narrow-button" aria-expanded={false} onPress={() => toggleColumn(key)}>
          <Mark by={by} columnKey={key} things={things} />
          <span>{name}</span>
          <span>{count}</span>
          <span className="visually-hidden">{t('board.column.open', { count })}</span>
        </AriaButton>
      </div>
    );
  }
  return (
    <section {...shared} className="bcol" aria-label={t('board.column', { name, count })}>
      <header className="bcol-head" {...(isStatus(key) ? { 'data-status': key } : {})}>
        <Mark by={by} columnKey={key} things={things} />
        <h2>{name}</h2>
        <span className="bcol-count">{count}</span>
        {narrow ? (
          <IconButton
            size="sm"
            label={t('board.column.close', { name })}
            icon={<ChevronsRightLeft size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => toggleColumn(key)}
          />
        ) : null}
      </header>
      <Cards column={column} things={things} facts={facts} stop={stop} />
    </section>
  );
}

/** Whether the card in the hand, or the one held over this column, cannot go here. */
function useRefuses(key: string, isOver: boolean): boolean {
  const carried = useBoardUi((state) => state.carried);
  const refused = useBoardUi((state) => state.refused?.column === key);
  if (refused) return true;
  if (!isOver || carried === null) return false;
  return landingAt(carried.postId, carried.column, key)?.kind === 'refuse';
}

function Mark({
  by,
  columnKey,
  things,
}: {
  readonly by: Grouping;
  readonly columnKey: string;
  readonly things: BrandThings;
}): ReactNode {
  if (isStatus(columnKey)) return <StatusGlyph status={columnKey} />;
  const coloured = by === 'campaign' ? things.campaigns : by === 'pillar' ? things.pillars : [];
  const hue = coloured.find(({ id }) => id === columnKey)?.hue;
  return hue === undefined ? null : <CampaignSwatch hue={hue} />;
}

function Cards({ column, things, facts, stop }: Omit<Props, 'by'>): ReactNode {
  const { key, posts, count } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: posts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    getItemKey: (index) => posts[index]?.id ?? index,
    overscan: 6,
    gap: 7,
  });
  return (
    <div ref={scroller} className="bcol-cards">
      <ul style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const post = posts[index];
          if (post === undefined) return null;
          return (
            <li
              key={post.id}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Card
                post={post}
                column={key}
                fact={facts.get(post.id)}
                things={things}
                isStop={stop === cardKey(key, post.id)}
              />
            </li>
          );
        })}
      </ul>
      {count > posts.length ? <More columnKey={key} here={posts.length} count={count} /> : null}
    </div>
  );
}

type MoreProps = { readonly columnKey: string; readonly here: number; readonly count: number };

function More({ columnKey, here, count }: MoreProps): ReactNode {
  const name = columnName(useBoardUi.getState().by, columnKey);
  if (here >= COLUMN_CARDS_MAX) {
    return <p className="bcol-rest">{t('board.column.rest', { count: count - here })}</p>;
  }
  const load = (): void =>
    useBoardUi.setState(({ more }) => ({
      more: { ...more, [columnKey]: Math.min(COLUMN_CARDS_MAX, here + MORE) },
    }));
  return (
    <Button
      variant="quiet"
      size="sm"
      className="bcol-more"
      label={t('board.column.moreLabel', { count: count - here, name })}
      onPress={load}
    >
      {t('board.column.more', { count: count - here })}
    </Button>
  );
}
