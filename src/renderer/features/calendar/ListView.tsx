import { useVirtualizer } from '@tanstack/react-virtual';
import { Ellipsis } from 'lucide-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { rightsText } from '#renderer/app/picture-rights.ts';
import { pictureOf } from '#renderer/app/posts-data.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useView } from '#renderer/app/view-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CampaignSwatch, ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph, SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatLongDay, formatMonth, formatTime } from '#shared/time/format.ts';
import { includesDay } from '#shared/time/range.ts';
import { onGridContextMenu, onListClick, onListKeyDown } from './grid-keys.ts';
import { groupByDay } from './month-plan.ts';
import { standingNote } from './tile-model.ts';
import type { BrandThings, Overview, Standing } from './use-calendar.ts';

type Props = { readonly standing: Standing; readonly things: BrandThings; readonly overview: Overview };
type Row =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'post'; readonly post: PostSummary; readonly conflict: boolean };

const ROW_HEIGHT = 34;
const DAY_HEIGHT = 36;

/** The month as a list of days: the plain and quick way for screen readers, and at 200 % zoom. */
export function ListView({ standing, things, overview }: Props): ReactNode {
  const period = formatMonth(standing.date, currentLocale());
  const rows = useMemo(() => rowsOf(overview, standing), [overview, standing]);
  if (rows.length === 0) return <p className="list-empty">{t('calendar.list.empty', { period })}</p>;
  return <Rows rows={rows} things={things} label={t('calendar.list.label', { period })} />;
}

function rowsOf(overview: Overview, standing: Standing): readonly Row[] {
  const clashing = new Set(overview.conflicts.flatMap(({ first, second }) => [first, second]));
  return [...groupByDay(overview.filtered)]
    .filter(([date]) => includesDay(standing.named, date))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([date, posts]): Row[] => [
      { kind: 'day', date },
      ...posts.map((post): Row => ({ kind: 'post', post, conflict: clashing.has(post.id) })),
    ]);
}

function Rows({
  rows,
  things,
  label,
}: {
  readonly rows: readonly Row[];
  readonly things: BrandThings;
  readonly label: string;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? DAY_HEIGHT : ROW_HEIGHT),
    overscan: 20,
  });
  return (
    <section
      ref={scroller}
      className="list"
      aria-label={label}
      onKeyDown={onListKeyDown}
      onClick={onListClick}
      onContextMenu={onGridContextMenu}
    >
      <ul className="list-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={row.kind === 'day' ? row.date : row.post.id}
              className={`list-${row.kind}`}
              style={{ transform: `translateY(${start}px)`, height: size }}
            >
              {row.kind === 'day' ? (
                <h2>{formatLongDay(row.date, currentLocale())}</h2>
              ) : (
                <PostRow row={row} things={things} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PostRow({
  row,
  things,
}: {
  readonly row: Extract<Row, { kind: 'post' }>;
  readonly things: BrandThings;
}): ReactNode {
  const { post, conflict } = row;
  const selected = useView((state) => state.selection.includes(post.id));
  const picture = usePosts((state) => pictureOf(state.assets, post));
  const campaign = things.campaigns.find((each) => each.id === post.campaignId);
  const channels = things.channels.filter((channel) => post.channelIds.includes(channel.id));
  const words = post.excerpt === '' ? t('posts.untitled') : post.excerpt;
  const rights = rightsText(post);
  return (
    <div className="list-post-row" data-selected={selected || undefined}>
      <button type="button" className="list-main" data-post={post.id} aria-pressed={selected}>
        <span className="list-time">
          {post.time === null ? t('posts.noTime') : formatTime(post.time, currentLocale())}
        </span>
        <StatusLabel status={post.status} note={standingNote(post)} />
        <span className="list-marks">
          {channels.slice(0, 4).map((channel) => (
            <ChannelMark key={channel.id} network={channel.network} />
          ))}
        </span>
        {picture === undefined ? (
          <span className="list-picture" />
        ) : (
          <img className="list-picture" src={picture.src} alt="" />
        )}
        <span className="list-words">{words}</span>
        {conflict ? <SeverityGlyph severity="warn" labelled /> : null}
        {rights === null ? null : <SeverityTag severity="warn">{rights}</SeverityTag>}
        {campaign === undefined ? null : (
          <span className="list-campaign">
            <CampaignSwatch hue={campaign.hue} />
            <span>{campaign.name}</span>
          </span>
        )}
      </button>
      <Button
        variant="quiet"
        size="sm"
        className="btn-icon"
        label={t('calendar.tile.menu', { words })}
        icon={<Ellipsis size={14} data-tile-menu={post.id} aria-hidden="true" />}
      />
    </div>
  );
}
