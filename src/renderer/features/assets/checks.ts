import type { Asset, AssetVersion } from '#shared/assets/asset.ts';
import { uncroppable } from '#shared/assets/crop.ts';
import { formatsShown } from '#shared/assets/crop-shapes.ts';
import { type FitTarget, fitTarget, smallerMends } from '#shared/assets/fit.ts';
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
import type { Size } from '#shared/previews/crop.ts';

/** What a network says to a file in one of its formats; null stands for the usual one. */
export type FormatCheck = { readonly format: string | null; readonly findings: readonly ChannelFinding[] };

/** Rules of how many there are say nothing about a single file. */
const ofMany: readonly ChannelFinding['rule'][] = ['carousel', 'mediaRequired'];

/** How a file stands with a network, in each format that it shows in a way of its own. */
export function fileChecks(
  asset: Pick<Asset, 'current' | 'kind'>,
  channel: RuledChannel,
): readonly FormatCheck[] {
  // Alt text has a place of its own, with its counter.
  const facts = mediaFactsOf(asset.current, '', asset.kind);
  return formatsShown(channel.network).map((format) => ({
    format,
    findings: checkMedia(rulesFor(channel), format, [facts]).filter(({ rule }) => !ofMany.includes(rule)),
  }));
}

/** Rules of the size and form that a picture has: all that is known of a part of it before it is cut out. */
const ofSize: readonly ChannelFinding['rule'][] = [
  'imageWidth',
  'imageSideMax',
  'imageSizeMin',
  'imagePixelsMax',
  'imageAspect',
];

/** What a channel would say to a part of a picture of this size, in these of its formats. */
export function cropChecks(
  { width, height }: Size,
  { mime }: Pick<AssetVersion, 'mime'>,
  channel: RuledChannel,
  formats: readonly (string | null)[],
): readonly FormatCheck[] {
  const facts = { kind: 'image', mime, bytes: null, width, height, seconds: null, alt: '' } as const;
  return formats.map((format) => ({
    format,
    findings: checkMedia(rulesFor(channel), format, [facts]).filter(({ rule }) => ofSize.includes(rule)),
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
export type StripFinding = {
  readonly severity: 'info' | 'warn' | 'block';
  readonly text: string;
  /** What mends it, where that can be done here and now. */
  readonly cure?: 'crop' | FitTarget | undefined;
};

/** What the version in use has to become so that a channel takes it in all its formats; null where that is of no use. */
export function fitOnChannel(
  asset: Pick<Asset, 'current' | 'kind'>,
  channel: RuledChannel,
): FitTarget | null {
  const places = formatsShown(channel.network).map((format) => ({ rules: rulesFor(channel), format }));
  return fitTarget({ kind: asset.kind, version: asset.current }, places);
}

/** Whether a finding ends where a picture is made smaller, or pixels are made of a drawing. */
function isMendedBySize({ rule, message }: ChannelFinding): boolean {
  return message === 'channels.finding.svg' || smallerMends.some((id) => id === rule);
}

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
  const places = channels
    .filter(({ id }) => post.channelIds.includes(id))
    .map((channel) => ({ rules: rulesFor(channel), format: channelTextOf(post, channel.id).format }));
  const all = places.flatMap(({ rules, format }) => checkMedia(rules, format, media));
  const of = (asset: Asset, index: number): readonly StripFinding[] => {
    const told = all.filter((finding) => finding.index === index && finding.field === 'media');
    const byText = new Map(told.map((finding) => [t(finding.message, finding.values), finding]));
    const target = fitTarget({ kind: asset.kind, version: shownIn(asset, post) }, places);
    const mended = target === null ? undefined : [...byText.values()].find(isMendedBySize);
    return [...byText].map(([text, finding]): StripFinding => {
      const { severity, rule } = finding;
      if (rule === 'imageAspect' || rule === 'videoAspect') return shapeFinding(severity, text, asset, post);
      // One press is for all of them, so it is offered once.
      return target !== null && finding === mended ? { severity, text, cure: target } : { severity, text };
    });
  };
  return Object.fromEntries(assets.map((asset, index) => [asset.id, of(asset, index)]));
}

/** That a form is not taken: with the way to crop it, or with why that is not possible here. */
function shapeFinding(
  severity: StripFinding['severity'],
  text: string,
  asset: Asset,
  post: Pick<PostDetail, 'assetVersions'>,
): StripFinding {
  const why = uncroppable({ kind: asset.kind, version: shownIn(asset, post) });
  if (why === null) return { severity, text, cure: 'crop' };
  return { severity, text: `${text} ${t(`assetsCrop.cannot.${why}`)}` };
}

/** The version of an asset that a post shows. */
export function shownIn(asset: Asset, post: Pick<PostDetail, 'assetVersions'> | null): AssetVersion | null {
  const pinned = post?.assetVersions[asset.id];
  return asset.versions.find(({ hash }) => hash === pinned) ?? asset.current;
}
