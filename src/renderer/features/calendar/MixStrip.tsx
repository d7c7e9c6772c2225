import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Button } from '#renderer/ui/Button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import {
  hasTargets,
  intentMix,
  MIX_FROM,
  type Mix,
  type MixShare,
  mostOver,
  pillarMix,
} from '#shared/calendar/mix.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { type Intent, intents, type PostSummary } from '#shared/posts/post.ts';
import { formatMonthName } from '#shared/time/format.ts';
import { includesDay } from '#shared/time/range.ts';
import { useCalendarUi } from './calendar-ui.ts';
import { selectThese } from './selection.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';

type Props = { readonly standing: Standing; readonly things: BrandThings; readonly overview: Overview };

/** Bars end at this share or at the largest one, so that a target of 30 % stands near the middle. */
const BAR_FULL = 62.5;

/** The mix of the span in view against its targets: a sentence first, then a bar per share. */
export function MixStrip({ standing, things, overview }: Props): ReactNode {
  const by = useCalendarUi((state) => state.mixBy);
  const posts = overview.filtered.filter(
    (post) => post.date !== null && includesDay(standing.named, post.date),
  );
  if (posts.length === 0) return null;
  const pillars = things.pillars.filter((pillar) => !pillar.archived);
  const mix: Mix = by === 'intent' ? intentMix(posts, things.brand.mix) : pillarMix(posts, pillars);
  const nameOf = (key: string): string => {
    if (by === 'pillar') return pillars.find((pillar) => pillar.id === key)?.name ?? '';
    const intent = intents.find((each) => each === key);
    return intent === undefined ? '' : t(`posts.intent.${intent}`);
  };
  return (
    <div className="mix">
      <Sentence mix={mix} nameOf={nameOf} period={periodOf(standing)} by={by} posts={posts} />
      <BySwitch by={by} />
      {mix.shares.slice(0, 4).map((share) => (
        <ShareBar key={share.key} share={share} total={mix.total} name={nameOf(share.key)} />
      ))}
    </div>
  );
}

/** "December", or "This week": how a sentence calls the span in view. */
export function periodOf({ view, date }: Standing): string {
  if (view === 'week' || view === 'day') return t(`calendar.period.${view}`);
  return formatMonthName(date, currentLocale());
}

type SentenceProps = {
  readonly mix: Mix;
  readonly nameOf: (key: string) => string;
  readonly period: string;
  readonly by: 'intent' | 'pillar';
  readonly posts: readonly PostSummary[];
};

function Sentence({ mix, nameOf, period, by, posts }: SentenceProps): ReactNode {
  const over = mostOver(mix);
  const rest = mix.unsorted === 0 ? '' : t('calendar.mix.unsorted', { count: mix.unsorted });
  if (mix.total === 0)
    return <Say bold={t('calendar.mix.none', { period })} detail={t(`calendar.mix.noneDetail.${by}`)} />;
  if (mix.total < MIX_FROM)
    return (
      <Say bold={t('calendar.mix.none', { period })} detail={t('calendar.mix.few', { total: mix.total })} />
    );
  if (!hasTargets(mix))
    return <Say bold={t('calendar.mix.aimless', { period })} detail={t(`calendar.mix.aimless.${by}`)} />;
  if (over === null)
    return (
      <Say
        bold={t('calendar.mix.even', { period })}
        detail={rest === '' ? t('calendar.mix.evenDetail') : rest}
      />
    );
  const { share, target, excess, key } = over;
  return (
    <Say
      bold={t('calendar.mix.over', {
        period,
        share: Math.round(share),
        name: by === 'intent' ? t(`calendar.mix.name.${key as Intent}`) : nameOf(key),
        target: target ?? 0,
      })}
      detail={t('calendar.mix.overPosts', { excess, total: mix.total })}
      action={
        <Button
          variant="quiet"
          size="sm"
          className="mix-show"
          onPress={() => selectThese(lastOf(posts, by, key, excess))}
        >
          {t('calendar.mix.show', { excess })}
        </Button>
      }
    />
  );
}

/** The posts that could go: the last of the span that are not published. */
function lastOf(
  posts: readonly PostSummary[],
  by: 'intent' | 'pillar',
  key: string,
  count: number,
): readonly string[] {
  const field = by === 'intent' ? 'intent' : 'pillarId';
  const candidates = posts.filter((post) => post[field] === (key as Intent) && post.status !== 'published');
  return candidates.slice(-count).map((post) => post.id);
}

function Say({
  bold,
  detail,
  action,
}: {
  readonly bold: string;
  readonly detail: string;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="mix-say">
      <div className="mix-bold">{bold}</div>
      <div className="mix-detail">
        {detail} {action}
      </div>
    </div>
  );
}

function BySwitch({ by }: { readonly by: 'intent' | 'pillar' }): ReactNode {
  const entry = (id: 'intent' | 'pillar') => ({
    id,
    label: t(`calendar.mix.by.${id}`),
    isSelected: by === id,
    run: () => useCalendarUi.setState({ mixBy: id }),
  });
  return (
    <MenuButton
      label={t('calendar.mix.by')}
      groups={[{ id: 'by', entries: [entry('intent'), entry('pillar')] }]}
      placement="bottom end"
    >
      <AriaButton className="chip cal-wide-only">
        {t(`calendar.mix.by.${by}`)}
        <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
      </AriaButton>
    </MenuButton>
  );
}

function ShareBar({
  share,
  total,
  name,
}: {
  readonly share: MixShare;
  readonly total: number;
  readonly name: string;
}): ReactNode {
  const percent = Math.round(share.share);
  const full = Math.max(BAR_FULL, share.share, share.target ?? 0);
  const target = share.target === null ? t('calendar.mix.noTarget') : `${share.target} %`;
  return (
    <div
      className={classNames('mix-share', share.excess > 0 && 'mix-over')}
      role="img"
      aria-label={t('calendar.mix.bar', { name, share: percent, total, target })}
    >
      <div className="mix-head">
        <span className="mix-name">{name}</span>
        <b>{t('calendar.mix.share', { share: percent })}</b>
        {share.target === null ? null : (
          <span className="mix-target">{t('calendar.mix.target', { target: share.target })}</span>
        )}
      </div>
      <div className="mix-track">
        <i style={{ width: `${(share.share / full) * 100}%` }} />
        {share.target === null ? null : <b style={{ left: `${(share.target / full) * 100}%` }} />}
      </div>
    </div>
  );
}
