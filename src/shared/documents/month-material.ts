import type { Brand } from '../brands/brand.ts';
import type { Campaign, Pillar } from '../campaigns/campaign.ts';
import type { Channel } from '../channels/channel.ts';
import { networkMark, networkName } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import { type MessageKey, t } from '../messages/index.ts';
import type { Person } from '../people/person.ts';
import type { Composition } from '../posts/composition.ts';
import type { PostStatus, PostSummary } from '../posts/post.ts';
import { formatMonth, formatTime } from '../time/format.ts';
import { endOfMonth } from '../time/range.ts';
import type { WallDate, WallTime } from '../time/wall.ts';
import type { KnownOfPost } from './facts-cell.ts';

/** What the brand's rules say of a post, as a document tells it; hints are for whoever writes. */
export type DocumentFinding = {
  readonly severity: 'block' | 'warn';
  /** Why, in a sentence. */
  readonly message: string;
  /** The channels whose words it is about; empty where it is about all of them. */
  readonly channelIds: readonly Id[];
  /** Why it counts no more; null while it does. */
  readonly waiver: {
    readonly reason: string;
    readonly by: Id;
    readonly at: number;
    readonly expiresOn: WallDate | null;
  } | null;
};

/** A post with all its words, as a document needs it. */
export type DocumentPost = Omit<
  PostSummary,
  'excerpt' | 'ownExcerpts' | 'assetId' | 'assetHash' | 'rightsEnd'
> &
  Composition & {
    readonly notes: string;
    /** What is known of it beside its words; documents that are read by people leave it out. */
    readonly known?: KnownOfPost;
    /** What the brand's rules say of it; left out where nobody asked them. */
    readonly findings?: readonly DocumentFinding[];
  };

/** Everything a month's documents are made of. Nothing is looked up and no clock is read. */
export type MonthMaterial = {
  readonly brand: Brand;
  /** `YYYY-MM`. */
  readonly month: string;
  /** Posts to show; those outside the month or without a day are left out. */
  readonly posts: readonly DocumentPost[];
  readonly channels: readonly Channel[];
  readonly campaigns: readonly Campaign[];
  readonly pillars: readonly Pillar[];
  readonly people: readonly Person[];
  readonly locale: string;
  /** ISO weekday a week begins with. */
  readonly weekStart: number;
  /** Milliseconds since the epoch. */
  readonly generatedAt: number;
  /** The zone of whoever exports, for the date of the document itself. */
  readonly zone: string;
  readonly preparedBy: string;
  /** Of the brand's rules that the posts were checked against; left out where they were not. */
  readonly rulesHash?: string;
  /** Whether filters left some posts of the month out. */
  readonly filtered: boolean;
};

/** A post that has a day. */
export type DatedPost = DocumentPost & { readonly date: WallDate };

/** The material with its posts in order and its names at hand. */
export type MonthView = MonthMaterial & {
  readonly firstDay: WallDate;
  readonly monthName: string;
  readonly dated: readonly DatedPost[];
  readonly channelById: ReadonlyMap<Id, Channel>;
  readonly campaignById: ReadonlyMap<Id, Campaign>;
  readonly pillarById: ReadonlyMap<Id, Pillar>;
  readonly personById: ReadonlyMap<Id, Person>;
};

/** Sorts the posts of the month by day and time (those without a time last) and indexes the names. */
export function monthView(material: MonthMaterial): MonthView {
  const firstDay = `${material.month}-01`;
  return {
    ...material,
    firstDay,
    monthName: formatMonth(firstDay, material.locale),
    dated: datedPosts(material.posts, material.month),
    channelById: byId(material.channels),
    campaignById: byId(material.campaigns),
    pillarById: byId(material.pillars),
    personById: byId(material.people),
  };
}

function datedPosts(posts: readonly DocumentPost[], month: string): readonly DatedPost[] {
  const dated = posts.filter((post): post is DatedPost => post.date?.startsWith(`${month}-`) ?? false);
  const key = (post: DatedPost): string => `${post.date} ${post.time ?? '~'} ${post.id}`;
  return dated.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function byId<Thing extends { readonly id: Id }>(things: readonly Thing[]): ReadonlyMap<Id, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

const approvedStatuses: ReadonlySet<PostStatus> = new Set(['approved', 'scheduled', 'due', 'published']);

/** How many of the posts need no further decision. */
export function approvedCount(posts: readonly Pick<DocumentPost, 'status'>[]): number {
  return posts.filter((post) => approvedStatuses.has(post.status)).length;
}

/** "Changes requested", in the language in force. */
export function statusText(status: PostStatus): string {
  return t(`posts.status.${status}` satisfies MessageKey);
}

/** "Instagram, @hollinandrye"; the network alone where the channel is called like it. */
export function channelText(channel: Channel): string {
  const network = networkName(channel.network);
  return channel.name.toLocaleLowerCase() === network.toLocaleLowerCase()
    ? network
    : `${network}, ${channel.name}`;
}

/** The two-letter marks of a post's channels, each once, in the order of the channels. */
export function marksOf(view: MonthView, post: DocumentPost): readonly string[] {
  const networks = view.channels.filter((channel) => post.channelIds.includes(channel.id));
  return [...new Set(networks.map((channel) => networkMark(channel.network)))];
}

/** "12:00" or "12:00 PM" as the locale tells the time; in words while there is none. */
export function documentTime(time: WallTime | null, locale: string): string {
  return time === null ? t('posts.noTime') : formatTime(time, locale);
}

/** "Berlin" for Europe/Berlin: the place whose clock is meant. */
export function placeOf(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** Campaigns that run in the month or own one of its posts, by their first day. */
export function campaignsOf(view: MonthView): readonly Campaign[] {
  const last = endOfMonth(view.firstDay);
  const used = new Set(view.dated.map((post) => post.campaignId));
  const runs = (campaign: Campaign): boolean =>
    !campaign.archived && campaign.start <= last && campaign.end >= view.firstDay;
  return view.campaigns
    .filter((campaign) => runs(campaign) || used.has(campaign.id))
    .toSorted((a, b) => (`${a.start} ${a.name}` < `${b.start} ${b.name}` ? -1 : 1));
}
