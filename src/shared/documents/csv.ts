import type { Channel } from '../channels/channel.ts';
import { networkName } from '../channels/networks.ts';
import type { PostStatus } from '../posts/post.ts';
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

/** The network alone where that names the channel; a brand's second account on it is told apart by its name. */
function channelCell(channel: Channel, all: readonly Channel[]): string {
  const rivals = all.filter((other) => other.network === channel.network && !other.archived);
  const network = networkName(channel.network);
  // Separators inside a name would read as two channels.
  return rivals.length < 2 ? network : `${network}: ${channel.name.replace(/[,;|+&/\\\s]+/gu, ' ')}`;
}
