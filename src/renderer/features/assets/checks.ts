import type { Asset } from '#shared/assets/asset.ts';
import { mediaFactsIn, mediaFactsOf } from '#shared/assets/media-facts.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { checkMedia } from '#shared/channels/check-media.ts';
import { type RuledChannel, rulesFor } from '#shared/channels/effective.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { formatWords } from '#shared/channels/rule-words.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { channelTextOf } from '#shared/posts/composition.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { formatsDrawn } from '#shared/previews/layout.ts';

/** What a network says to a file in one of its formats; null stands for the usual one. */
export type FormatCheck = { readonly format: string | null; readonly findings: readonly ChannelFinding[] };

/** Rules of how many there are say nothing about a single file. */
const ofMany: readonly ChannelFinding['rule'][] = ['carousel', 'mediaRequired'];

/** How a file stands with a network, in each format that it shows in a way of its own. */
export function fileChecks(
  asset: Pick<Asset, 'current' | 'kind'>,
  channel: RuledChannel,
): readonly FormatCheck[] {
  const formats = formatsDrawn(channel.network).filter((format) => format !== 'carousel');
  // Alt text has a place of its own, with its counter.
  const facts = mediaFactsOf(asset.current, '', asset.kind);
  return (formats.length === 0 ? [null] : formats).map((format) => ({
    format,
    findings: checkMedia(rulesFor(channel), format, [facts]).filter(({ rule }) => !ofMany.includes(rule)),
  }));
}

/** Whether a network takes a file as it is, in some format at least. */
export function fitsNetwork(asset: Pick<Asset, 'current' | 'kind'>, network: Network): boolean {
  return fileChecks(asset, { network }).some(({ findings }) => !findings.some(isBreach));
}

/** Whether a finding is of a rule that is broken, not of a fact that is missing. */
export function isBreach({ severity }: ChannelFinding): boolean {
  return severity !== 'info';
}

/** "Instagram reel": where something is shown. */
export function placeName(network: Network, format: string | null): string {
  if (format === null) return networkName(network);
  return t('assetsScreen.place', { network: networkName(network), format: formatWords(format) });
}

/** Something about one picture of a post that somebody has to look at. */
export type StripFinding = { readonly severity: 'info' | 'warn' | 'block'; readonly text: string };

/** What the networks of a post say to each of its assets, by the asset; each thing once. */
export function stripFindings(
  post: Pick<
    PostDetail,
    'channelIds' | 'assetVersions' | 'variants' | 'text' | 'firstComment' | 'parts' | 'link'
  >,
  assets: readonly Asset[],
  channels: readonly Channel[],
): { readonly [assetId: Id]: readonly StripFinding[] } {
  const media = assets.map((asset) => mediaFactsIn(asset, post.assetVersions[asset.id] ?? null));
  const all = channels
    .filter(({ id }) => post.channelIds.includes(id))
    .flatMap((channel) => checkMedia(rulesFor(channel), channelTextOf(post, channel.id).format, media));
  const of = (index: number): readonly StripFinding[] => {
    const told = all.filter((finding) => finding.index === index && finding.field === 'media');
    const byText = new Map(told.map(({ severity, message, values }) => [t(message, values), severity]));
    return [...byText].map(([text, severity]) => ({ severity, text }));
  };
  return Object.fromEntries(assets.map((asset, index) => [asset.id, of(index)]));
}
