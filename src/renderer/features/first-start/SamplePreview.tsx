import type { ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { ChannelMark, Crest } from '#renderer/ui/marks.tsx';
import { StatusGlyph, StatusLabel } from '#renderer/ui/StatusGlyph.tsx';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import type { Network } from '#shared/channels/networks.ts';
import { currentLocale, type MessageKey, t } from '#shared/messages/index.ts';
import type { PostStatus } from '#shared/posts/post.ts';
import { formatTime, formatWeekday } from '#shared/time/format.ts';

type PreviewPost = {
  readonly status: PostStatus;
  readonly time: string;
  readonly networks: readonly Network[];
  readonly text: MessageKey;
  readonly hue: CampaignHue | 'none';
};
type PreviewDay = { readonly date: string; readonly bar: boolean; readonly posts: readonly PreviewPost[] };

/** Five days of the sample brand, as a picture: the real thing is one click away. */
const days: readonly PreviewDay[] = [
  {
    date: '2026-11-30',
    bar: true,
    posts: [
      {
        status: 'published',
        time: '09:30',
        networks: ['instagram', 'facebook'],
        text: 'firstStart.preview.stollen',
        hue: 'berry',
      },
    ],
  },
  {
    date: '2026-12-01',
    bar: true,
    posts: [
      {
        status: 'published',
        time: '07:45',
        networks: ['instagram', 'tiktok'],
        text: 'firstStart.preview.door',
        hue: 'berry',
      },
      {
        status: 'published',
        time: '12:00',
        networks: ['facebook'],
        text: 'firstStart.preview.boxes',
        hue: 'cobalt',
      },
    ],
  },
  {
    date: '2026-12-02',
    bar: true,
    posts: [
      {
        status: 'missed',
        time: '17:45',
        networks: ['tiktok'],
        text: 'firstStart.preview.proof',
        hue: 'none',
      },
    ],
  },
  {
    date: '2026-12-03',
    bar: true,
    posts: [
      {
        status: 'scheduled',
        time: '12:00',
        networks: ['instagram', 'facebook'],
        text: 'firstStart.preview.rye',
        hue: 'berry',
      },
      {
        status: 'approved',
        time: '17:45',
        networks: ['linkedin'],
        text: 'firstStart.preview.oven',
        hue: 'none',
      },
    ],
  },
  {
    date: '2026-12-04',
    bar: true,
    posts: [
      {
        status: 'in_review',
        time: '12:00',
        networks: ['facebook'],
        text: 'firstStart.preview.last',
        hue: 'cobalt',
      },
    ],
  },
];

/** What the sample looks like, drawn with the real marks. A picture for sighted people; the text below says it. */
export function SamplePreview(): ReactNode {
  return (
    <>
      <div className="preview-sheet" aria-hidden="true">
        <div className="flex items-center gap-3 px-4 pt-3 pb-2">
          <Crest name={t('firstStart.preview.brand')} hue="brick" />
          <span className="serif text-2xl">{t('firstStart.preview.title')}</span>
        </div>
        <div className="double-rule ml-4" />
        <div className="preview-week">
          {days.map((day, index) => (
            <PreviewDayView key={day.date} day={day} first={index === 0} />
          ))}
        </div>
        <PreviewReview />
      </div>
      <p className="preview-caption">{t('firstStart.preview.caption')}</p>
    </>
  );
}

function PreviewDayView({ day, first }: { readonly day: PreviewDay; readonly first: boolean }): ReactNode {
  return (
    <div className="preview-day">
      <span className="text-2xs font-bold">
        {formatWeekday(day.date, currentLocale())} {Number(day.date.slice(8))}
      </span>
      <span data-hue="berry" className={classNames('preview-bar', !first && 'preview-bar-on')}>
        {first ? t('firstStart.preview.campaign') : ' '}
      </span>
      {day.posts.map((post) => (
        <PreviewTile key={post.text} post={post} />
      ))}
    </div>
  );
}

function PreviewTile({ post }: { readonly post: PreviewPost }): ReactNode {
  return (
    <div data-hue={post.hue} className={classNames('preview-tile', `preview-tile-${post.status}`)}>
      <span className="flex items-center gap-1 text-2xs font-bold">
        <StatusGlyph status={post.status} />
        {formatTime(post.time, currentLocale())}
        {post.networks.map((network) => (
          <ChannelMark key={network} network={network} />
        ))}
      </span>
      <span className="block truncate text-2xs">{t(post.text)}</span>
    </div>
  );
}

function PreviewReview(): ReactNode {
  return (
    <div className="preview-foot">
      <div className="border-r border-line px-4 py-3">
        <StatusLabel status="changes_requested" pill />
        <p className="mt-2 text-read leading-relaxed">{t('firstStart.preview.reason')}</p>
      </div>
      <div className="px-4 py-3">
        <StatusLabel status="approved" pill />
        <p className="mt-2 text-read leading-relaxed">{t('firstStart.preview.approved')}</p>
      </div>
    </div>
  );
}
