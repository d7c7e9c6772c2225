import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { bindingOf } from '#renderer/app/commands.ts';
import type { LoadedBoard } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { todayOfBrand, useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FilterChip } from '#renderer/ui/Chip.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { groupings } from '#shared/board/columns.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime, formatMonth, formatMonthName } from '#shared/time/format.ts';
import { HOUR_MS } from '#shared/time/spans.ts';
import { addMonths } from '#shared/time/wall.ts';
import { ViewSwitch } from '../calendar/CalendarHead.tsx';
import { wordsOf } from '../calendar/calendar-actions.ts';
import { FilterBar } from '../calendar/FilterRow.tsx';
import type { BrandThings } from '../calendar/use-calendar.ts';
import { groupBy, useBoardUi } from './board-ui.ts';
import { useNow } from './use-now.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Goes to the next (1) or previous (-1) month. */
export function stepMonth(steps: 1 | -1): void {
  const { date, setDate } = useView.getState();
  setDate(addMonths(date ?? todayOfBrand(), steps));
}

/** "December on the board", with the year where it is not this one. */
export function BoardHead(): ReactNode {
  const today = useTodayOfBrand();
  const date = useView((state) => state.date) ?? today;
  const thisYear = today.slice(0, 4) === date.slice(0, 4);
  const month = thisYear ? formatMonthName(date, currentLocale()) : formatMonth(date, currentLocale());
  return (
    <Nameplate title={t('board.title', { month })}>
      <div className="cal-steps">
        <IconButton
          variant="standard"
          label={t('calendar.previous.month')}
          binding={bindingOf('board.previous')}
          icon={<ChevronLeft {...icon} />}
          onPress={() => stepMonth(-1)}
        />
        <Button onPress={() => useView.getState().setDate(todayOfBrand())}>{t('calendar.today')}</Button>
        <IconButton
          variant="standard"
          label={t('calendar.next.month')}
          binding={bindingOf('board.next')}
          icon={<ChevronRight {...icon} />}
          onPress={() => stepMonth(1)}
        />
      </div>
      <span className="cal-grow" />
      <ViewSwitch value="board" />
    </Nameplate>
  );
}

type Props = { readonly things: BrandThings; readonly board: LoadedBoard | null };

/** The filters of the plan, the grouping, and what waits. */
export function BoardFilters({ things, board }: Props): ReactNode {
  return (
    <FilterBar things={things} countOf={(_filter, id) => board?.counts[id] ?? 0}>
      <GroupBy />
      <span className="cal-grow" />
      {board === null ? null : <Waits board={board} />}
    </FilterBar>
  );
}

function GroupBy(): ReactNode {
  const by = useBoardUi((state) => state.by);
  const entries = groupings.map((grouping) => ({
    id: grouping,
    label: t(`board.by.${grouping}`),
    isSelected: grouping === by,
    run: () => groupBy(grouping),
  }));
  return (
    <MenuButton label={t('board.by')} groups={[{ id: t('board.by'), entries }]}>
      <FilterChip label={t(`board.by.${by}`)} value={null} />
    </MenuButton>
  );
}

function Waits({ board }: { readonly board: LoadedBoard }): ReactNode {
  const now = useNow();
  const { total, oldestWait } = board;
  return (
    <div className="cal-warnings">
      <span className="cal-count" role="status">
        {oldestWait === null
          ? t('calendar.count', { count: total })
          : t('board.count', { count: total, wait: waitOf(now - oldestWait) })}
      </span>
      <AtRisk board={board} />
    </div>
  );
}

/** "41 h", and days once hours say nothing any more. */
function waitOf(ms: number): string {
  const hours = Math.max(0, Math.floor(ms / HOUR_MS));
  if (hours < 72) return t('board.wait.hours', { hours });
  return t('board.wait.days', { days: Math.floor(hours / 24) });
}

function AtRisk({ board }: { readonly board: LoadedBoard }): ReactNode {
  if (board.atRisk === 0) return null;
  const label = t('calendar.warn.risk', { count: board.atRisk });
  const trigger = (
    <AriaButton className="severity-tag cal-warning" data-severity="block">
      <SeverityGlyph severity="block" />
      {label}
    </AriaButton>
  );
  return (
    <Popover label={label} trigger={trigger} placement="bottom end" width={320}>
      {(close) => (
        <ul className="board-risks">
          {board.atRiskIds.map((postId) => (
            <li key={postId}>
              <RiskLine postId={postId} close={close} />
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}

function RiskLine({ postId, close }: { readonly postId: string; readonly close: () => void }): ReactNode {
  const post = usePosts((state) => state.posts[postId]);
  if (post?.date == null) return null;
  const open = (): void => {
    close();
    useView.getState().openPost(postId);
  };
  return (
    <Button variant="quiet" className="board-risk" onPress={open}>
      <span>{wordsOf(post)}</span>
      <span>{formatDayTime(post.date, post.time, currentLocale())}</span>
    </Button>
  );
}
