import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { saidIn } from '#shared/assets/media-facts.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { Composition } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { answersSomebody } from '#shared/voice/context.ts';
import type { VoiceMedia } from '#shared/voice/document.ts';
import { type PlannedChannel, type Publishing, publishingsOf } from '#shared/voice/publishing.ts';

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
  const planned = detail.channelIds.map((channelId): PlannedChannel => {
    const channel = channels.find(({ id }) => id === channelId);
    if (channel === undefined) return { id: channelId, network: null };
    const { network, rules } = channel;
    return { id: channelId, network, rules };
  });
  const media = assets.map((asset) => mediaOf(asset, detail.assetVersions[asset.id] ?? null));
  return publishingsOf(live, planned, detail, media);
}

function mediaOf(asset: Asset, pinned: string | null): VoiceMedia {
  const { id, kind, name, rights } = asset;
  const { credit, permission, licence } = rights;
  const { alt } = saidIn(asset, pinned);
  return { assetId: id, kind, fileName: name, alt, credit, permission, ours: licence === 'own' };
}
