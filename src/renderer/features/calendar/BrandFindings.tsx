import { memo, type ReactNode } from 'react';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { severities } from '#shared/approval/severity.ts';
import { networkName } from '#shared/channels/networks.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import type { CalendarFinding } from '#shared/voice/calendar-rules.ts';
import { wordsOf } from './calendar-actions.ts';
import { selectThese } from './selection.ts';
import { useBrandFindings } from './use-brand-findings.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';
import { Warning } from './Warning.tsx';

/** Most findings that are told at once, the gravest first. */
const SHOWN_MOST = 8;
/** Most posts of a finding that are named; all of them are selected at once. */
const NAMED_MOST = 4;

type Props = {
  readonly standing: Standing;
  readonly things: BrandThings;
  readonly conflicts: Overview['conflicts'];
};

/** What the brand's rules say of the calendar in view, with the posts that it is about. */
export const BrandFindings = memo(function BrandFindings({ standing, things, conflicts }: Props): ReactNode {
  const { named, today } = standing;
  const all = useBrandFindings(things.brand.id, named, today);
  const findings = all.filter((finding) => !isConflict(finding, conflicts));
  const bySeverity = findings.toSorted(
    (a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity),
  );
  const worst = Math.max(0, ...findings.map(({ severity }) => severities.indexOf(severity)));
  return (
    <Warning
      severity={severities[worst] ?? 'info'}
      text={t('calendar.warn.brand', { count: findings.length })}
      count={findings.length}
    >
      {(close) =>
        bySeverity
          .slice(0, SHOWN_MOST)
          .map((finding) => (
            <Finding
              key={`${finding.ruleId}${finding.channelId}${finding.from}${finding.postIds[0]}`}
              {...{ finding, things, close }}
            />
          ))
      }
    </Warning>
  );
});

/** The same words within a fortnight stand among the conflicts already, with their cures. */
function isConflict({ ruleId, postIds }: CalendarFinding, conflicts: Overview['conflicts']): boolean {
  if (ruleId !== 'dup.planned') return false;
  return conflicts.some(
    ({ kind, first, second }) => kind === 'same_text' && postIds.includes(first) && postIds.includes(second),
  );
}

type FindingProps = {
  readonly finding: CalendarFinding;
  readonly things: BrandThings;
  readonly close: () => void;
};

function Finding({ finding, things, close }: FindingProps): ReactNode {
  const { ruleId, severity, channelId, postIds, message } = finding;
  const known = usePosts((state) => state.posts);
  const posts = changeable(postIds.flatMap((id) => known[id] ?? []));
  const channel = things.channels.find(({ id }) => id === channelId);
  const title = t(`voice.rule.${ruleId}.title`);
  const select = (): void => {
    close();
    selectThese(posts.map(({ id }) => id));
  };
  return (
    <section>
      <h3>
        <SeverityGlyph severity={severity} labelled />
        {channel === undefined
          ? title
          : t('calendar.brand.channel', { title, channel: networkName(channel.network) })}
      </h3>
      <p>{message}</p>
      <ul className="cal-warning-posts">
        {posts.slice(0, NAMED_MOST).map((post) => (
          <li key={post.id}>
            <PostLine post={post} close={close} />
          </li>
        ))}
      </ul>
      {posts.length > 1 ? (
        <div className="cal-warning-actions">
          <Button size="sm" onPress={select}>
            {t('calendar.brand.select', { count: posts.length })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** The posts that can still be otherwise; all of them where none can. */
function changeable(posts: readonly PostSummary[]): readonly PostSummary[] {
  const open = posts.filter(({ status }) => status !== 'published');
  return open.length === 0 ? posts : open;
}

function PostLine({ post, close }: { readonly post: PostSummary; readonly close: () => void }): ReactNode {
  const when = formatDayTime(post.date ?? '', post.time, currentLocale());
  const open = (): void => {
    close();
    useView.getState().openPost(post.id);
  };
  return (
    <Button size="sm" variant="quiet" className="cal-warning-post" onPress={open}>
      {t('calendar.brand.post', { when, words: wordsOf(post) })}
    </Button>
  );
}
