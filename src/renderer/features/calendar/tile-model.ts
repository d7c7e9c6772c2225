import { outlivesRights, rightsText } from '#renderer/app/picture-rights.ts';
import { pictureOf } from '#renderer/app/posts-data.ts';
import type { Campaign } from '#shared/campaigns/campaign.ts';
import type { CampaignHue } from '#shared/campaigns/hues.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { networkMark, networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatTimeShort } from '#shared/time/format.ts';

/** `full` has two lines, channel marks and the picture; `slim` is one line. */
export type TileForm = 'full' | 'slim';

/** Everything a tile paints, worked out once per post and not on every render. */
export type TileModel = {
  readonly post: PostSummary;
  readonly form: TileForm;
  readonly hue: CampaignHue | null;
  readonly time: string;
  /** At most two marks, then "+2". */
  readonly marks: readonly string[];
  readonly words: string;
  readonly picture: string | null;
  /** It clashes with another post, or a picture of it may not be shown any more then. */
  readonly conflict: boolean;
  /** How far a review of several levels has come, "2 of 3", or that an approval was taken back; else null. */
  readonly note: string | null;
  /** What a screen reader hears after the words: status, channels, campaign, conflict. */
  readonly spoken: string;
  /** The name of its "…" button. */
  readonly menuLabel: string;
};

/** What tiles need to know besides the post. A new object here means new models. */
export type TileContext = {
  readonly channels: ReadonlyMap<Id, Channel>;
  readonly campaigns: ReadonlyMap<Id, Campaign>;
  readonly pictures: Readonly<Record<string, { readonly src: string }>>;
};

type Cached = { readonly context: TileContext; readonly model: TileModel };
const cache = new WeakMap<PostSummary, Cached>();

/** The model of a post; the same object as long as nothing about the tile changed, so that React can skip it. */
export function tileModel(
  post: PostSummary,
  form: TileForm,
  clashes: boolean,
  context: TileContext,
): TileModel {
  const conflict = clashes || outlivesRights(post);
  const cached = cache.get(post);
  const known = cached?.context === context ? cached.model : null;
  if (known !== null && known.form === form && known.conflict === conflict) return known;
  const model = known === null ? buildModel(post, form, conflict, context) : { ...known, form, conflict };
  cache.set(post, { context, model });
  return model;
}

function buildModel(post: PostSummary, form: TileForm, conflict: boolean, context: TileContext): TileModel {
  const channels = channelsOf(post, context);
  const words = post.excerpt === '' ? t('posts.untitled') : post.excerpt;
  const campaign = post.campaignId === null ? undefined : context.campaigns.get(post.campaignId);
  return {
    post,
    form,
    conflict,
    hue: campaign?.hue ?? null,
    note: standingNote(post),
    time: post.time === null ? t('posts.noTime') : formatTimeShort(post.time, currentLocale()),
    marks: marksOf(channels),
    words,
    menuLabel: t('calendar.tile.menu', { words }),
    picture: pictureOf(context.pictures, post)?.src || null,
    spoken: [
      t(`posts.status.${post.status}`),
      levelOf(post),
      isVoided(post) ? t('posts.approvalVoided') : null,
      channels.map((channel) => channel.name).join(', '),
      campaign?.name,
      rightsText(post),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** What stands beside a status in the least room: "2 of 3" of a review, "void" of an approval that was taken back. */
export function standingNote(post: PostSummary): string | null {
  return levelOf(post) ?? (isVoided(post) ? t('posts.voided') : null);
}

/** An approval that an edit took back, while it is not asked for anew. */
function isVoided({ approvalVoided, status }: PostSummary): boolean {
  return approvalVoided && (status === 'idea' || status === 'draft' || status === 'scheduled');
}

/** "2 of 3" of a review that passes several levels. */
function levelOf({ review }: PostSummary): string | null {
  if (review === null || review.levels < 2) return null;
  return t('posts.level', { level: review.level + 1, levels: review.levels });
}

function channelsOf(post: PostSummary, context: TileContext): readonly Channel[] {
  return post.channelIds.flatMap((id) => context.channels.get(id) ?? []);
}

/** Two-letter marks of channels: both when there are two, otherwise the first and how many more. */
export function marksOf(channels: readonly Pick<Channel, 'network'>[]): readonly string[] {
  const marks = channels.map((channel) => networkMark(channel.network));
  if (marks.length <= 2) return marks;
  return [marks[0] ?? '', `+${marks.length - 1}`];
}

/** "Instagram, Facebook": the networks of some channels by their names. */
export function networksOf(channels: readonly Pick<Channel, 'network'>[]): string {
  return channels.map((channel) => networkName(channel.network)).join(', ');
}
