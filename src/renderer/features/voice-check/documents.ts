import type { CheckJob, Publishing } from '#renderer/features/voice-check/check-messages.ts';
import type { Asset } from '#shared/assets/asset.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Network } from '#shared/channels/networks.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { type Composition, channelTextOf, linkAddress } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { answersSomebody } from '#shared/voice/context.ts';
import type { VoiceDocument, VoiceMedia } from '#shared/voice/document.ts';

/** What the check needs to know beside the words: the channels, the pictures, and where and when it is. */
export type Around = {
  readonly channels: readonly Channel[];
  readonly assets: readonly Asset[];
  /** ISO 3166-1 alpha-2 of where the brand publishes; null where that was never said. */
  readonly country: string | null;
  /** The day it is for the brand. */
  readonly today: WallDate;
};

/** What each channel would publish with what stands typed, as the check reads it; the core does the same on what is stored. */
export function checkJobOf(detail: PostDetail, live: Composition, around: Around): CheckJob {
  const { country, today } = around;
  const day = detail.date ?? today;
  const isReply = answersSomebody(live.text);
  return {
    documents: documentsOf(detail, live, around),
    context: { postId: detail.id, country, day, isReply },
  };
}

function documentsOf(
  detail: PostDetail,
  live: Composition,
  { channels, assets }: Around,
): readonly Publishing[] {
  const facts = factsAround(detail, assets);
  const linkOn = (network: Network | null): string | null =>
    live.link === null ? null : linkAddress(live.link, network);
  if (detail.channelIds.length === 0) {
    const { text, firstComment, parts } = live;
    const document = { ...facts, text, firstComment, parts, network: null, link: linkOn(null) };
    return [{ channelId: null, document }];
  }
  return detail.channelIds.map((channelId) => {
    const { network = null, rules } = channels.find(({ id }) => id === channelId) ?? {};
    const own = { network, rules, link: linkOn(network) };
    return { channelId, document: { ...facts, ...channelTextOf(live, channelId), ...own } };
  });
}

type AroundWords = Omit<VoiceDocument, 'text' | 'firstComment' | 'parts' | 'network' | 'link'>;

function factsAround(detail: PostDetail, assets: readonly Asset[]): AroundWords {
  const { facts, sources, credits, intent, pillarId, campaignId, notes, authorId } = detail;
  const told = { facts, sources, credits, intent, pillarId, campaignId, notes, authorId };
  return { language: currentLocale(), media: assets.map(mediaOf), ...told };
}

function mediaOf({ id, kind, name, alt, rights }: Asset): VoiceMedia {
  const { credit, permission } = rights;
  return { assetId: id, kind, fileName: name, alt, credit, permission };
}
