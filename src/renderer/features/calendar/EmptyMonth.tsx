import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { bindingOf } from '#renderer/app/commands.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { noFilters, useView } from '#renderer/app/view-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatMonth, formatMonthName } from '#shared/time/format.ts';
import { includesDay } from '#shared/time/range.ts';
import { addMonths } from '#shared/time/wall.ts';
import { copyMonth, hasMonthBefore } from './copy-month.ts';
import { isFiltering } from './filters.ts';
import { writeFirstPost } from './first-post.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';

type Props = { readonly standing: Standing; readonly things: BrandThings; readonly overview: Overview };

/** What an empty month teaches; and the way back when only the filters made it empty. */
export function EmptyMonth({ standing, things, overview }: Props): ReactNode {
  const filtering = useView((state) => isFiltering(state.filters));
  const inSpan = (posts: Overview['posts']) =>
    posts.filter((post) => post.date !== null && includesDay(standing.named, post.date));
  const all = inSpan(overview.posts).length;
  if (all > 0 && filtering && inSpan(overview.filtered).length === 0)
    return <HiddenByFilters total={all} standing={standing} />;
  if (all > 0) return null;
  return <BlankPage standing={standing} things={things} />;
}

function HiddenByFilters({
  total,
  standing,
}: {
  readonly total: number;
  readonly standing: Standing;
}): ReactNode {
  return (
    <section className="cal-blank" aria-live="polite">
      <p>{t('calendar.filter.hidden', { total, period: formatMonth(standing.date, currentLocale()) })}</p>
      <Button variant="primary" onPress={() => useView.getState().setFilters(noFilters)}>
        {t('calendar.filter.reset')}
      </Button>
    </section>
  );
}

function BlankPage({ standing, things }: Omit<Props, 'overview'>): ReactNode {
  const period = formatMonthName(standing.date, currentLocale());
  const before = addMonths(standing.date, -1);
  // Slots are drawn from today on; a month that is over has none.
  const hasSlots =
    standing.named.to >= standing.today &&
    things.channels.some((channel) => !channel.archived && channel.slots.length > 0);
  const first =
    standing.named.from < standing.today && includesDay(standing.named, standing.today)
      ? standing.today
      : standing.named.from;
  return (
    <section className="cal-blank" aria-label={t('calendar.empty.title', { period })}>
      <h2>{t('calendar.empty.title', { period })}</h2>
      <p>{t(hasSlots ? 'calendar.empty.slots' : 'calendar.empty.noSlots')}</p>
      <div className="cal-blank-actions">
        <Button
          variant="primary"
          binding={bindingOf('newPost')}
          onPress={() => void writeFirstPost(things.brand.id, first)}
        >
          {t('calendar.empty.write')}
        </Button>
        {hasMonthBefore(things.brand.id, before) ? (
          <Button onPress={() => void copyMonth(things.brand.id, before)}>
            {t('calendar.empty.copy', { period: formatMonthName(before, currentLocale()) })}
          </Button>
        ) : null}
        <NearestPlan standing={standing} brandId={things.brand.id} />
      </div>
    </section>
  );
}

/** The way to where something is planned, when that is not next door: a plan of another year, just imported. */
function NearestPlan({
  standing,
  brandId,
}: {
  readonly standing: Standing;
  readonly brandId: Id;
}): ReactNode {
  const { from, to } = standing.named;
  const [days, setDays] = useState<{ readonly before: string | null; readonly after: string | null } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    api.calendar.nearest
      .query({ brandId, from, to })
      .then((found) => wanted && setDays(found))
      .catch(toastError);
    return () => {
      wanted = false;
    };
  }, [brandId, from, to]);
  const go = (date: string | null, key: 'calendar.empty.before' | 'calendar.empty.after'): ReactNode =>
    date === null ? null : (
      <Button onPress={() => useView.getState().setDate(date)}>
        {t(key, { period: formatMonth(date, currentLocale()) })}
      </Button>
    );
  return (
    <>
      {go(days?.before ?? null, 'calendar.empty.before')}
      {go(days?.after ?? null, 'calendar.empty.after')}
    </>
  );
}
