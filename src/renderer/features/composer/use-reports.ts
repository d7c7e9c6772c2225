import { useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useAssets } from '#renderer/features/assets/use-assets.ts';
import { mediaOf, policyOf, previewOf as submissionOf } from '#renderer/features/post-panel/submission.ts';
import { type Finding, severityAtReview } from '#shared/approval/check.ts';
import { type KeepsBack, withoutOptional } from '#shared/approval/keeps-back.ts';
import { assetUrl } from '#shared/assets/address.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { saidIn } from '#shared/assets/media-facts.ts';
import type { Channel } from '#shared/channels/channel.ts';
import type { MediaFacts } from '#shared/channels/check-media.ts';
import { checkComposition } from '#shared/channels/effective.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { type ChannelText, type Composition, channelTextOf } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import type { PreviewMedia } from '#shared/previews/pictures.ts';

/** What one channel would publish, and what its rules say to that. */
export type ChannelReport = {
  readonly channel: Channel;
  readonly content: ChannelText;
  /** Whether its text is its own. */
  readonly differs: boolean;
  readonly findings: readonly ChannelFinding[];
  readonly worst: ChannelFinding['severity'] | null;
};

/** The network's name alone, unless the post goes to two accounts on it. */
export function tabName({ channel }: ChannelReport, reports: readonly ChannelReport[]): string {
  const alike = reports.filter((other) => other.channel.network === channel.network);
  return alike.length > 1 ? channel.name : networkName(channel.network);
}

/** The channels of a post, in the order of the brand. */
export function usePostChannels(channelIds: readonly Id[]): readonly Channel[] {
  return useWorkspace(
    useShallow(({ snapshot }) => (snapshot?.channels ?? []).filter(({ id }) => channelIds.includes(id))),
  );
}

/** The pictures and videos of a post: as rules ask for them, and as previews draw them. */
export type PostMedia = {
  /** Null until they are known. */
  readonly assets: readonly Asset[] | null;
  readonly facts: readonly MediaFacts[] | null;
  readonly drawn: readonly PreviewMedia[];
};

/** Follows the pictures and videos of a post. */
export function usePostMedia({
  assetIds,
  assetVersions,
}: Pick<PostDetail, 'assetIds' | 'assetVersions'>): PostMedia {
  const assets = useAssets(assetIds);
  return useMemo(() => {
    const pinned = (asset: Asset): string | null => assetVersions[asset.id] ?? null;
    return {
      assets,
      facts: mediaOf({ assetVersions }, assets),
      drawn: (assets ?? []).map((asset) => drawnOf(asset, pinned(asset))),
    };
  }, [assets, assetVersions]);
}

function drawnOf(asset: Asset, pinned: string | null): PreviewMedia {
  const { id, kind } = asset;
  const { alt, focal } = saidIn(asset, pinned);
  const version = asset.versions.find(({ hash }) => hash === pinned) ?? asset.current;
  const src =
    version === null || kind === 'video' ? posterOf(asset, version) : assetUrl(version.hash, 'view');
  const isSized = version !== null && version.width > 0 && version.height > 0;
  const size = isSized ? { width: version.width, height: version.height } : null;
  return { id, kind, alt, focal, size, src: src === '' ? null : src };
}

/** The frame that stands for a video: that of the version which goes out. */
function posterOf({ thumb, current }: Asset, version: Asset['current']): string {
  if (version === null || version.hash === current?.hash) return thumb;
  return assetUrl(version.hash, 'view');
}

/** What each channel of a post would publish and what stands against it, a moment behind the typing. */
export function useReports(
  live: Composition,
  channels: readonly Channel[],
  media: PostMedia,
): readonly ChannelReport[] {
  const settled = useDeferredValue(live);
  return useMemo(
    () => channels.map((channel) => reportOf(channel, settled, media.facts)),
    [channels, settled, media.facts],
  );
}

function reportOf(channel: Channel, live: Composition, media: readonly MediaFacts[] | null): ChannelReport {
  const content = channelTextOf(live, channel.id);
  const findings = checkComposition(channel, content, media, live.link).map((finding) => ({
    ...finding,
    severity: severityAtReview(finding),
  }));
  const worst = (['block', 'warn', 'info'] as const).find((one) =>
    findings.some(({ severity }) => severity === one),
  );
  const differs = (live.variants[channel.id]?.text ?? null) !== null;
  return { channel, content, differs, findings, worst: worst ?? null };
}

/** What stands against the post beside its channels' rules, and until when it is to be approved. */
export type PostReport = KeepsBack & { readonly dueBy: number | null };

/** The check of handing in, without what channels' rules say and what is only confirmed in the dialog. */
export function usePostReport(detail: PostDetail, live: Composition, media: PostMedia): PostReport {
  const snapshot = useWorkspace((state) => state.snapshot);
  const settled = useDeferredValue(live);
  return useMemo(() => {
    if (snapshot === null || isOver(detail)) return { findings: [], dueBy: null, undecidable: null };
    const { findings, dueBy } = submissionOf(
      { ...detail, ...settled },
      snapshot,
      [],
      Date.now(),
      media.assets,
    );
    return { ...withoutOptional(findings.filter(isOfPost), policyOf(detail, snapshot)), dueBy };
  }, [detail, settled, snapshot, media.assets]);
}

/** Whether the post is out, or will never be: nothing is handed in any more, so nothing stands against that. */
function isOver({ status }: PostDetail): boolean {
  return status === 'published' || status === 'skipped';
}

function isOfPost({ field, message }: Finding): boolean {
  const ofChannel = message.startsWith('channels.') || message.startsWith('core.finding.in');
  return field !== 'checklist' && !ofChannel;
}
