import type { MessageKey } from '../messages/index.ts';
import type { WallDate } from '../time/wall.ts';
import type { AssetRights, Licence } from './asset.ts';

/** Licences under which nobody has to be asked, anywhere. */
const needNoPermission: readonly Licence[] = ['own', 'public_domain'];

/** Whether an asset may no longer be used on a day: the day of its expiry is the last on which it may. */
export function isExpiredOn(expiresOn: WallDate | null, day: WallDate | null): boolean {
  // ISO days: text order is the order of time.
  return expiresOn !== null && day !== null && day > expiresOn;
}

/** Something about an asset's rights that a person has to know. */
export type RightsFinding = {
  readonly rule: 'expired' | 'permission' | 'territory';
  readonly message: MessageKey;
  readonly values: { readonly [name: string]: string };
};

/**
 * What speaks against using an asset on a day: its rights have ended by then, or nobody wrote down who allowed it or
 * where it may be shown. All of them warn; none is the network's.
 * @param day the day of the post; null while it has none
 */
export function rightsFindings(
  asset: { readonly name: string; readonly rights: AssetRights },
  day: WallDate | null,
): readonly RightsFinding[] {
  const { rights, name } = asset;
  const found: RightsFinding[] = [];
  if (isExpiredOn(rights.expiresOn, day))
    found.push(finding('expired', { name, on: rights.expiresOn ?? '' }));
  if (needNoPermission.includes(rights.licence)) return found;
  if (rights.permission.trim() === '') found.push(finding('permission', { name }));
  if (rights.territory.trim() === '') found.push(finding('territory', { name }));
  return found;
}

const words: { readonly [rule in RightsFinding['rule']]: MessageKey } = {
  expired: 'assets.finding.expired',
  permission: 'assets.finding.permission',
  territory: 'assets.finding.territory',
};

function finding(rule: RightsFinding['rule'], values: RightsFinding['values']): RightsFinding {
  return { rule, message: words[rule], values };
}
