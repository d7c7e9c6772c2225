import type { Network } from '#shared/channels/networks.ts';
import { fold } from './fold.ts';
import type { ColumnRole } from './roles.ts';

/** A template of another tool: the columns that give it away, and what its own names mean. */
export type Profile = {
  readonly id: string;
  /** Headers that must all be there; `a|b` takes either. Empty for tools whose files have no header. */
  readonly match: readonly string[];
  readonly map: { readonly [header: string]: ColumnRole };
  /** Columns that hold one network each, with yes or no in every row. */
  readonly flags?: { readonly [header: string]: Network };
  /** Roles in order, for files without a header; the content must fit them. */
  readonly columns?: readonly ColumnRole[];
};

/**
 * Sources: vendors' help pages and public code that writes their templates. Buffer, Sprout (support article
 * 115005864203, 2023-10), Metricool (2026 template, 93 columns), Publer (what-csv-template-should-i-use),
 * SocialBee (article 80), HighLevel family (help.hoopai.com), Ayrshare (bulk-post), PostFast (2026-04-21),
 * Postcron (article 6904404), Trello's CSV export, Hootsuite bulk (user guides of 2015 and 2016).
 */
export const PROFILES: readonly Profile[] = [
  {
    id: 'metricool',
    match: ['Text', 'Date', 'Time', 'Draft', 'Facebook', 'Twitter/X', 'LinkedIn', 'GBP', 'Instagram'],
    map: { Text: 'text', Date: 'date', Time: 'time', Draft: 'ignore', 'First Comment Text': 'firstComment' },
    flags: {
      Facebook: 'facebook',
      'Twitter/X': 'x',
      LinkedIn: 'linkedin',
      GBP: 'google_business',
      Instagram: 'instagram',
      Pinterest: 'pinterest',
      TikTok: 'tiktok',
      Youtube: 'youtube',
      Threads: 'threads',
      Bluesky: 'bluesky',
    },
  },
  {
    id: 'buffer',
    match: ['Text', 'Image URL', 'Tags', 'Posting Time'],
    map: {
      Text: 'text',
      'Image URL': 'media',
      Tags: 'tags',
      'Posting Time': 'dateTime',
      'Board Name': 'notes',
    },
  },
  {
    id: 'sprout',
    match: ['date', 'time_24hr', 'message_text'],
    map: { date: 'date', time_24hr: 'time', message_text: 'text' },
  },
  {
    id: 'publer',
    match: ['Date', 'Text|Message', 'Link', 'Media', 'Title', 'Labels'],
    map: {
      Date: 'dateTime',
      Text: 'text',
      Message: 'text',
      Link: 'link',
      Media: 'media',
      Title: 'title',
      Labels: 'tags',
    },
  },
  {
    id: 'socialbee',
    match: ['text', 'link', 'imageUrls', 'gifUrls', 'videoUrls', 'postAtSpecificTime'],
    map: {
      text: 'text',
      link: 'link',
      imageUrls: 'media',
      gifUrls: 'media',
      videoUrls: 'media',
      postAtSpecificTime: 'dateTime',
    },
  },
  {
    id: 'highlevel',
    match: ['postAtSpecificTime*|postAtSpecificTime', 'content', 'imageUrls', 'gifUrl', 'videoUrls|videoUrl'],
    map: {
      'postAtSpecificTime*': 'dateTime',
      postAtSpecificTime: 'dateTime',
      content: 'text',
      gifUrl: 'media',
      category: 'pillar',
    },
  },
  {
    id: 'ayrshare',
    match: ['post', 'platforms', 'mediaUrls', 'scheduleDate'],
    map: { post: 'text', platforms: 'channels', mediaUrls: 'media', scheduleDate: 'dateTime' },
  },
  {
    id: 'postfast',
    match: ['scheduled_at', 'account_id', 'content', 'media_urls', 'first_comment'],
    map: {
      scheduled_at: 'dateTime',
      account_id: 'channels',
      content: 'text',
      media_urls: 'media',
      first_comment: 'firstComment',
    },
  },
  {
    id: 'trello',
    match: [
      'Card ID',
      'Card Name',
      'Card URL',
      'Card Description',
      'Labels',
      'Members',
      'Due Date',
      'List Name',
      'Board Name',
    ],
    map: {
      'Card Name': 'title',
      'Card Description': 'text',
      'Due Date': 'dateTime',
      'List Name': 'status',
      Labels: 'tags',
      Members: 'owner',
    },
  },
  {
    id: 'postcron',
    match: [],
    map: {},
    columns: ['text', 'year', 'month', 'day', 'hour', 'minute', 'media', 'link'],
  },
  { id: 'hootsuite', match: [], map: {}, columns: ['dateTime', 'text', 'link'] },
];

/** The template whose giveaway columns are all in the header, or null. */
export function profileOf(header: readonly string[]): Profile | null {
  const names = new Set(header.map(fold));
  const fits = (wanted: string) => wanted.split('|').some((name) => names.has(fold(name)));
  return PROFILES.find((profile) => profile.match.length > 0 && profile.match.every(fits)) ?? null;
}

/** What a template says about one of its columns, or null. */
export function profileColumn(
  profile: Profile,
  header: string,
): { role: ColumnRole; network?: Network } | null {
  const name = fold(header);
  const flag = Object.entries(profile.flags ?? {}).find(([written]) => fold(written) === name);
  if (flag !== undefined) return { role: 'networkFlag', network: flag[1] };
  const mapped = Object.entries(profile.map).find(([written]) => fold(written) === name);
  return mapped === undefined ? null : { role: mapped[1] };
}
