import type { MixTargets } from '../brands/brand.ts';
import type { Pillar } from '../campaigns/campaign.ts';
import { type Intent, intents, type PostSummary } from '../posts/post.ts';

/** One share of the mix: how many posts, which part of all that are sorted, and the target; both in per cent. */
export type MixShare<Key extends string = string> = {
  readonly key: Key;
  readonly count: number;
  readonly share: number;
  /** Null where none is set: for this share, or for any (all at 0 are none). */
  readonly target: number | null;
  /** Posts above (positive) or below (negative) the target, rounded to whole posts; 0 without a target. */
  readonly excess: number;
};

/** The mix of a span: its shares, and the posts they are counted from. */
export type Mix<Key extends string = string> = {
  readonly shares: readonly MixShare<Key>[];
  /** Posts that are sorted into a share. */
  readonly total: number;
  /** Posts with no intent or pillar yet. */
  readonly unsorted: number;
};

/** Posts by intent against the brand's targets. */
export function intentMix(posts: readonly Pick<PostSummary, 'intent'>[], targets: MixTargets): Mix<Intent> {
  return mixOf(
    intents,
    (intent) => targets[intent] ?? null,
    posts.map((post) => post.intent),
  );
}

/** Posts by pillar against the pillars' targets, in the order of the pillars. */
export function pillarMix(
  posts: readonly Pick<PostSummary, 'pillarId'>[],
  pillars: readonly Pick<Pillar, 'id' | 'target'>[],
): Mix {
  const targets = new Map(pillars.map((pillar) => [pillar.id, pillar.target]));
  return mixOf(
    [...targets.keys()],
    (id) => targets.get(id) ?? null,
    posts.map((post) => post.pillarId),
  );
}

function mixOf<Key extends string>(
  keys: readonly Key[],
  targetOf: (key: Key) => number | null,
  sorted: readonly (Key | string | null)[],
): Mix<Key> {
  const counts = new Map<string, number>(keys.map((key) => [key, 0]));
  for (const key of sorted) if (key !== null && counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Targets that are all at nothing were never set: a plan cannot be over them.
  const isAimed = keys.some((key) => (targetOf(key) ?? 0) > 0);
  const shares = keys.map((key) => shareOf(key, counts.get(key) ?? 0, total, isAimed ? targetOf(key) : null));
  return { shares, total, unsorted: sorted.length - total };
}

function shareOf<Key extends string>(
  key: Key,
  count: number,
  total: number,
  target: number | null,
): MixShare<Key> {
  const share = total === 0 ? 0 : (count / total) * 100;
  const excess = target === null ? 0 : Math.round(count - (target / 100) * total);
  return { key, count, share, target, excess };
}

/** Whether anybody set a target for a share of it; without one there is nothing to keep or to miss. */
export function hasTargets(mix: Pick<Mix, 'shares'>): boolean {
  return mix.shares.some(({ target }) => target !== null);
}

/** Fewer sorted posts than this are no mix: one promotional post is not "100 % promotional". */
export const MIX_FROM = 5;

/** The share furthest above its target, or null when none is above by a whole post, or there is no mix yet. */
export function mostOver<Key extends string>(mix: Mix<Key>): MixShare<Key> | null {
  if (mix.total < MIX_FROM) return null;
  const over = mix.shares.filter((share) => share.excess > 0);
  return over.reduce<MixShare<Key> | null>(
    (worst, share) => (share.excess > (worst?.excess ?? 0) ? share : worst),
    null,
  );
}
