import { countText } from '#shared/channels/counting.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';

/** How alt text stands against what networks take of it. */
export type AltLimits = {
  /** The shortest limit; null where no network has one. */
  readonly least: number | null;
  /** Networks that take less, the shortest limit first, and by how many signs it is too long. */
  readonly over: readonly { readonly name: string; readonly over: number }[];
};

/** How an alt text stands against the limits of some networks, counted in signs as people see them. */
export function altLimits(text: string, networks: readonly Network[]): AltLimits {
  const used = altLength(text);
  const limits = [...new Set(networks)]
    .flatMap((network) => {
      const limit = rulesOf(network)?.rules.altMax?.value;
      return typeof limit === 'number' ? [{ name: networkName(network), limit }] : [];
    })
    .sort((a, b) => a.limit - b.limit);
  return {
    least: limits[0]?.limit ?? null,
    over: limits.filter(({ limit }) => used > limit).map(({ name, limit }) => ({ name, over: used - limit })),
  };
}

/** How long an alt text is, in signs as people see them. */
export function altLength(text: string): number {
  return countText('graphemes', text, null).used;
}
