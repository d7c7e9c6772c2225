import type { Severity } from '#renderer/ui/SeverityGlyph.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { isExpiredOn } from '#shared/assets/rights.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';

/** For how many days before their end rights are said to end soon. */
export const SOON_DAYS = 30;

/** The one thing about an asset that somebody has to look at. */
export type AssetMark = { readonly severity: Severity; readonly text: string };

/** How rights stand on a day. */
export function rightsStand(expiresOn: WallDate | null, today: WallDate): 'open' | 'soon' | 'ended' {
  if (isExpiredOn(expiresOn, today)) return 'ended';
  return isExpiredOn(expiresOn, addDays(today, SOON_DAYS)) ? 'soon' : 'open';
}

/** What most needs care about an asset, or null when nothing does. */
export function markOf(
  asset: Pick<Asset, 'alt' | 'rights' | 'fileThere' | 'current'>,
  today: WallDate,
): AssetMark | null {
  const { expiresOn } = asset.rights;
  const date = expiresOn === null ? '' : formatDate(expiresOn, currentLocale());
  const stand = rightsStand(expiresOn, today);
  if (!asset.fileThere) return { severity: 'block', text: t('assetsScreen.mark.missing') };
  if (stand === 'ended') return { severity: 'block', text: t('assetsScreen.mark.expired', { date }) };
  if (stand === 'soon') return { severity: 'warn', text: t('assetsScreen.mark.expiring', { date }) };
  if (asset.alt.trim() === '') return { severity: 'warn', text: t('assetsScreen.mark.noAlt') };
  return asset.current?.altInDoubt ? { severity: 'warn', text: t('assetsCrop.doubt.mark') } : null;
}

/** "Picture", "Animated picture", "Video". */
export function kindText({ kind, current }: Pick<Asset, 'kind' | 'current'>): string {
  return t(
    kind === 'image' && current?.animated ? 'assetsScreen.kind.animated' : `assetsScreen.kind.${kind}`,
  );
}

/** "used in 3 posts", "in no post". */
export function usesText(count: number): string {
  return count === 0 ? t('assetsScreen.card.unused') : t('assetsScreen.card.used', { count });
}

/** The number of a version, the oldest being 1; versions come newest first. */
export function versionNumber({ versions }: Pick<Asset, 'versions'>, hash: string | null): number {
  const index = versions.findIndex((version) => version.hash === hash);
  return index === -1 ? versions.length : versions.length - index;
}
