import { currentLocale, type MessageKey } from '../messages/index.ts';
import { formatDate } from '../time/format.ts';
import type { WallDate } from '../time/wall.ts';
import type { AssetRights, Licence } from './asset.ts';

/** Licences under which nobody has to be asked, anywhere. */
const needNoPermission: readonly Licence[] = ['own', 'public_domain'];

/** Whether an asset may no longer be used on a day: the day of its expiry is the last on which it may. */
export function isExpiredOn(expiresOn: WallDate | null, day: WallDate | null): boolean {
  // ISO days: text order is the order of time.
  return expiresOn !== null && day !== null && day > expiresOn;
}

/** An asset as its rights are asked after. */
export type RightsSubject = { readonly name: string; readonly rights: AssetRights };

/** Something about an asset's rights that a person has to know. */
export type RightsFinding = {
  readonly rule: 'expired' | 'unknown' | 'permission' | 'territory';
  readonly message: MessageKey;
  readonly values: { readonly [name: string]: string | number };
};

/**
 * What speaks against using assets on a day: rights that have ended by then, and what nobody wrote down: whose it is, who
 * allowed it, and where it may be shown. All of them warn; what is missing of several assets is said once. Of one that
 * nothing is known of, one sentence asks: most are one's own, and then nothing else is to be written down.
 * @param day the day of the post; null while it has none
 */
export function rightsFindings(
  assets: readonly RightsSubject[],
  day: WallDate | null,
): readonly RightsFinding[] {
  const expired = assets.filter(({ rights }) => isExpiredOn(rights.expiresOn, day));
  const unknown = assets.filter(({ rights }) => isUnknown(rights));
  const known = assets.filter(({ rights }) => !isUnknown(rights));
  return [
    ...expired.map(expiredFinding),
    ...missing('unknown', unknown),
    ...missing(
      'permission',
      known.filter(({ rights }) => lacks(rights, rights.permission)),
    ),
    ...missing(
      'territory',
      known.filter(({ rights }) => lacks(rights, rights.territory)),
    ),
  ];
}

function expiredFinding({ name, rights }: RightsSubject): RightsFinding {
  const on = formatDate(rights.expiresOn ?? '', currentLocale());
  return { rule: 'expired', message: 'assets.finding.expired', values: { name, on } };
}

function isUnknown(rights: AssetRights): boolean {
  return rights.licence === 'unknown' && lacks(rights, rights.permission) && lacks(rights, rights.territory);
}

function lacks({ licence }: AssetRights, written: string): boolean {
  return !needNoPermission.includes(licence) && written.trim() === '';
}

function missing(
  rule: 'unknown' | 'permission' | 'territory',
  assets: readonly RightsSubject[],
): readonly RightsFinding[] {
  const [first] = assets;
  if (first === undefined) return [];
  return [{ rule, message: `assets.finding.${rule}`, values: { name: first.name, count: assets.length } }];
}
