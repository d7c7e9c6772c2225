import { ChevronLeft, ChevronRight, Share } from 'lucide-react';
import type { ReactNode } from 'react';
import { bindingOf } from '#renderer/app/commands.ts';
import { type CalendarView, calendarViews, useView } from '#renderer/app/view-store.ts';
import { todayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Nameplate } from '#renderer/ui/Nameplate.tsx';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDay, formatLongDay, formatMonth } from '#shared/time/format.ts';
import { steppedDate } from './calendar-range.ts';
import type { Standing } from './use-calendar.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Goes forward (1) or back (-1) by one period of the view. */
export function step(steps: 1 | -1): void {
  const { calendarView, date, setDate } = useView.getState();
  setDate(steppedDate(calendarView, date ?? todayOfBrand(), steps));
}

/** The title of the view: "December 2026", a week from Monday to Sunday, or a day. */
export function titleOf({ view, date, grid }: Pick<Standing, 'view' | 'date' | 'grid'>): string {
  const locale = currentLocale();
  if (view === 'day') return formatLongDay(date, locale);
  if (view !== 'week') return formatMonth(date, locale);
  return t('calendar.title.week', {
    from: formatDay(grid.from, locale),
    to: formatDay(grid.to, locale, { year: true }),
  });
}

/** Month, week, day, list or board: one plan, looked at in five ways. */
export function ViewSwitch({ value }: { readonly value: CalendarView | 'board' }): ReactNode {
  return (
    <SegmentedControl<CalendarView | 'board'>
      label={t('calendar.view')}
      value={value}
      options={[...calendarViews, 'board' as const].map((each) => ({
        value: each,
        label: t(`calendar.view.${each}`),
      }))}
      onChange={(next) =>
        next === 'board' ? useView.getState().go('board') : useView.getState().setCalendarView(next)
      }
    />
  );
}

/** The nameplate with its ways through time, the views and the way out. */
export function CalendarHead({ standing }: { readonly standing: Standing }): ReactNode {
  const { view } = standing;
  return (
    <Nameplate title={titleOf(standing)}>
      <div className="cal-steps">
        <IconButton
          variant="standard"
          label={t(`calendar.previous.${view}`)}
          binding={bindingOf('calendar.previous')}
          icon={<ChevronLeft {...icon} />}
          onPress={() => step(-1)}
        />
        <Button onPress={() => useView.getState().setDate(todayOfBrand())}>{t('calendar.today')}</Button>
        <IconButton
          variant="standard"
          label={t(`calendar.next.${view}`)}
          binding={bindingOf('calendar.next')}
          icon={<ChevronRight {...icon} />}
          onPress={() => step(1)}
        />
      </div>
      <span className="cal-grow" />
      <ViewSwitch value={view} />
      <IconButton
        variant="standard"
        label={t('calendar.export')}
        binding={bindingOf('exportMonth')}
        icon={<Share {...icon} />}
        onPress={() => useView.getState().openDialog({ kind: 'export' })}
      />
    </Nameplate>
  );
}
