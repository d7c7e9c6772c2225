import type { PostStatus } from '../posts/post.ts';
import { channelCell, channelWordsCell } from './channel-words.ts';
import { factsCell } from './facts-cell.ts';
import { type DatedPost, type MonthMaterial, type MonthView, monthView } from './month-material.ts';

/**
 * Columns of the calendar as a spreadsheet, in this order. They are a file format, read back by our own import and
 * by other programs, and so the same in every language of the interface.
 */
export const csvColumns = [
  'Date',
  'Time',
  'Time zone',
  'Channels',
  'Text',
  'Campaign',
  'Pillar',
  'Intent',
  'Status',
  'Notes',
  'First comment',
  'Channel texts',
  'Facts',
] as const;

/** One record per post of the month, by day and time; dates are `YYYY-MM-DD`, times `HH:mm` on the zone's clock. */
export function csvRows(material: MonthMaterial): readonly (readonly string[])[] {
  const view = monthView(material);
  return view.dated.map((post) => rowOf(view, post));
}

function rowOf(view: MonthView, post: DatedPost): readonly string[] {
  return [
    post.date,
    post.time ?? '',
    post.zone ?? view.brand.zone,
    channelsCell(view, post),
    post.text,
    view.campaignById.get(post.campaignId ?? '')?.name ?? '',
    view.pillarById.get(post.pillarId ?? '')?.name ?? '',
    post.intent ?? '',
    statusWords[post.status],
    post.notes,
    post.firstComment,
    channelWordsCell(post, view.channels),
    post.known === undefined ? '' : factsCell(post.known, (id) => view.personById.get(id)?.name ?? null),
  ];
}

const statusWords: { readonly [status in PostStatus]: string } = {
  idea: 'Idea',
  draft: 'Draft',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  rejected: 'Rejected',
  approved: 'Approved',
  scheduled: 'Scheduled',
  due: 'Due',
  published: 'Published',
  missed: 'Missed',
  skipped: 'Skipped',
  on_hold: 'On hold',
  archived: 'Archived',
};

function channelsCell(view: MonthView, post: DatedPost): string {
  return view.channels
    .filter((channel) => post.channelIds.includes(channel.id))
    .map((channel) => channelCell(channel, view.channels))
    .join(', ');
}
