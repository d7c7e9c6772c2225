import type { ReactNode } from 'react';
import { outlivesRights } from '#renderer/app/picture-rights.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { policyOf } from '#renderer/features/post-panel/submission.ts';
import { Button as OwnButton } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { missWords } from '#shared/approval/miss-words.ts';
import { isAtRisk } from '#shared/board/urgency.ts';
import type { Conflict } from '#shared/calendar/conflicts.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDay, formatDayTime, formatTime } from '#shared/time/format.ts';
import { includesDay } from '#shared/time/range.ts';
import { BrandFindings } from './BrandFindings.tsx';
import { wordsOf } from './calendar-actions.ts';
import { fillGap } from './fill-gap.ts';
import { freeSlotOn } from './free-slot.ts';
import { moveAlone } from './tile-gestures.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';
import { Warning } from './Warning.tsx';

type Props = { readonly standing: Standing; readonly things: BrandThings; readonly overview: Overview };

/** How many posts, and what is wrong among them; each with its cure behind it. */
export function Warnings({ standing, things, overview }: Props): ReactNode {
  const named = overview.filtered.filter(
    (post) => post.date !== null && includesDay(standing.named, post.date),
  );
  const inSpan = overview.posts.filter(
    (post) => post.date !== null && includesDay(standing.named, post.date),
  );
  const conflicts = overview.conflicts.filter((conflict) => includesDay(standing.named, conflict.date));
  const policies = { brands: [things.brand], campaigns: [...things.campaigns] };
  const now = Date.now();
  const risky = inSpan.filter((post) => isAtRisk(post, policyOf(post, policies), now));
  const missed = inSpan.filter((post) => post.status === 'missed');
  const outlived = inSpan.filter(outlivesRights);
  return (
    <div className="cal-warnings">
      <span className="cal-count">{t('calendar.count', { count: named.length })}</span>
      <Warning
        severity="warn"
        text={t('calendar.warn.conflicts', { count: conflicts.length })}
        count={conflicts.length}
      >
        {(close) =>
          conflicts
            .slice(0, 8)
            .map((conflict) => (
              <ConflictCard
                key={`${conflict.kind}${conflict.channelId}${conflict.second}`}
                conflict={conflict}
                things={things}
                close={close}
              />
            ))
        }
      </Warning>
      <Warning
        severity="warn"
        text={t('calendar.warn.gaps', { count: overview.gaps.length })}
        count={overview.gaps.length}
      >
        {(close) =>
          overview.gaps
            .slice(0, 8)
            .map((gap) => <GapCard key={`${gap.channelId}${gap.from}`} gap={gap} close={close} />)
        }
      </Warning>
      <Warning
        severity="warn"
        text={t('assetsScreen.warning.count', { count: outlived.length })}
        count={outlived.length}
      >
        {(close) => <PostLines posts={outlived} line="rights" close={close} />}
      </Warning>
      <BrandFindings standing={standing} things={things} conflicts={overview.conflicts} />
      <Warning severity="block" text={t('calendar.warn.risk', { count: risky.length })} count={risky.length}>
        {(close) => <PostLines posts={risky} line="risk" close={close} />}
      </Warning>
      <Warning
        severity="block"
        text={t('calendar.warn.missed', { count: missed.length })}
        count={missed.length}
      >
        {(close) => <PostLines posts={missed} line="missed" close={close} />}
      </Warning>
    </div>
  );
}

function ConflictCard({
  conflict,
  things,
  close,
}: {
  readonly conflict: Conflict;
  readonly things: BrandThings;
  readonly close: () => void;
}): ReactNode {
  const first = usePosts((state) => state.posts[conflict.first]);
  const second = usePosts((state) => state.posts[conflict.second]);
  const channel = things.channels.find((each) => each.id === conflict.channelId);
  if (first === undefined || second?.date == null || channel === undefined) return null;
  const locale = currentLocale();
  const cure =
    conflict.kind === 'close' ? freeSlotOn({ id: second.id, channelIds: [channel.id] }, second.date) : null;
  const show = (): void => {
    close();
    useView.getState().openPost(second.id);
  };
  return (
    <section>
      <h3>
        <SeverityGlyph severity="warn" />
        {conflictTitle(conflict, networkName(channel.network))}
      </h3>
      <p>{conflictText(conflict, first, second, things.brand.name)}</p>
      <div className="cal-warning-actions">
        {cure === null || cure.time === null ? null : (
          <OwnButton size="sm" variant="primary" onPress={() => moveAlone(second, cure)}>
            {t('calendar.conflict.move', { time: formatTime(cure.time, locale) })}
          </OwnButton>
        )}
        <OwnButton
          size="sm"
          onPress={() => {
            close();
            useView.getState().openDialog({ kind: 'moveTo', postIds: [second.id] });
          }}
        >
          {t('calendar.conflict.set')}
        </OwnButton>
        <OwnButton size="sm" variant="quiet" onPress={show}>
          {t('calendar.menu.open')}
        </OwnButton>
      </div>
    </section>
  );
}

function conflictTitle({ kind, apart }: Conflict, channel: string): string {
  return kind === 'close'
    ? t('calendar.conflict.title', { channel, minutes: apart })
    : t('calendar.conflict.sameTitle', { channel, days: apart });
}

function conflictText({ kind }: Conflict, first: PostSummary, second: PostSummary, brand: string): string {
  const locale = currentLocale();
  if (kind === 'same_text') {
    const when = (post: PostSummary): string => formatDayTime(post.date ?? '', post.time, locale);
    const words = wordsOf(second);
    return t('calendar.conflict.sameText', { first: when(first), second: when(second), words });
  }
  const time = (post: PostSummary): string => (post.time === null ? '' : formatTime(post.time, locale));
  const when = formatDay(second.date ?? '', locale);
  return t('calendar.conflict.text', { when, first: time(first), second: time(second), brand });
}

function GapCard({
  gap,
  close,
}: {
  readonly gap: Overview['gaps'][number];
  readonly close: () => void;
}): ReactNode {
  const fill = (): void => {
    close();
    void fillGap({ id: gap.channelId, slots: gap.slots });
  };
  return (
    <section>
      <h3>
        <SeverityGlyph severity="warn" />
        {gap.label}
      </h3>
      <div className="cal-warning-actions">
        <OwnButton size="sm" onPress={fill}>
          {t('calendar.gap.fill', { count: gap.slots.length })}
        </OwnButton>
      </div>
    </section>
  );
}

function PostLines({
  posts,
  line,
  close,
}: {
  readonly posts: readonly PostSummary[];
  readonly line: 'risk' | 'missed' | 'rights';
  readonly close: () => void;
}): ReactNode {
  const open = (id: string): void => {
    close();
    useView.getState().openPost(id);
  };
  return posts.slice(0, 12).map((post) => (
    <section key={post.id}>
      <p>
        {t(`calendar.${line}.text`, {
          when: formatDayTime(post.date ?? '', post.time, currentLocale()),
          words: wordsOf(post),
          status: t(`posts.status.${post.status}`),
        })}
      </p>
      {line === 'missed' ? <MissedFor postId={post.id} /> : null}
      <div className="cal-warning-actions">
        <OwnButton size="sm" onPress={() => open(post.id)}>
          {t('calendar.menu.open')}
        </OwnButton>
      </div>
    </section>
  ));
}

function MissedFor({ postId }: { readonly postId: Id }): ReactNode {
  const run = useWorkspace(({ late }) => late.find(({ post }) => post.id === postId));
  return <p>{missWords(run?.why ?? null)}</p>;
}
