import type { Comparison } from '#renderer/features/review/review-store.ts';
import type { OpenReview, ReviewPicture, Version, VersionContent } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { saysTheSame } from '#shared/posts/passages.ts';
import { type TextDiff, wordDiff } from '#shared/text/word-diff.ts';

/** One side of a comparison: a version, or the text as it stands (number null where that was never handed in). */
export type Side = { readonly number: number | null; readonly content: VersionContent };

/** Two states of a post beside each other; `from` is null while there is nothing earlier. */
export type Compared = {
  readonly from: (Side & { readonly number: number; readonly approved: boolean }) | null;
  readonly to: Side;
  readonly text: TextDiff;
};

/** The number of the version that the text now is; null once it was changed after it was handed in. */
export function numberNow({
  versions,
  currentHash,
}: Pick<OpenReview, 'versions' | 'currentHash'>): number | null {
  const last = versions.at(-1);
  return last?.contentHash === currentHash ? last.number : null;
}

/**
 * What the person in this window has to see: what changed since the version they last decided on, otherwise since
 * the one handed in before this one.
 */
export function neededComparison(
  review: Pick<OpenReview, 'versions' | 'currentHash' | 'seenVersion'>,
): Comparison | null {
  const { versions, seenVersion } = review;
  const now = numberNow(review);
  const earlier = versions.filter(({ number }) => now === null || number < now);
  const seen = earlier.find(({ number }) => number === seenVersion);
  const from = seen ?? earlier.at(-1);
  return from === undefined ? null : { from: from.number, to: 'now' };
}

/** Puts the two sides together; a comparison with a version that is gone falls back on what is needed. */
export function compare(review: OpenReview, asked: Comparison | null): Compared {
  const chosen = asked ?? neededComparison(review);
  const from = review.versions.find(({ number }) => number === chosen?.from);
  const to = sideOf(review, chosen?.to ?? 'now');
  const text = wordDiff((from?.content ?? to.content).text, to.content.text);
  return { from: from === undefined ? null : earlierSide(from), to, text };
}

function sideOf(review: OpenReview, wanted: Comparison['to']): Side {
  const version = review.versions.find(({ number }) => number === wanted);
  return version ?? { number: numberNow(review), content: review.current };
}

function earlierSide(version: Version): NonNullable<Compared['from']> {
  const { number, content } = version;
  return { number, content, approved: isApprovedVersion(version) };
}

/** Whether somebody approved it, and nobody turned it down. */
export function isApprovedVersion({ decisions }: Pick<Version, 'decisions'>): boolean {
  return decisions.length > 0 && decisions.every(({ verdict }) => verdict === 'approve');
}

/** What happened to a picture between two versions; `version`: another file took its place in the same asset. */
export type PictureChange = { readonly id: Id; readonly change: 'added' | 'removed' | 'same' | 'version' };

/** The picture that a version of a post shows of an asset; undefined where it is not there any more. */
export function pictureIn(
  pictures: readonly ReviewPicture[],
  { assetVersions }: Pick<VersionContent, 'assetVersions'>,
  id: Id,
): ReviewPicture | undefined {
  const hash = assetVersions[id] ?? null;
  return pictures.find((each) => each.id === id && each.hash === hash);
}

/** The pictures of both versions: those that stay in their order, then what came, then what went. */
export function pictureChanges(
  before: VersionContent | null,
  after: VersionContent,
): readonly PictureChange[] {
  const old = before?.assetIds ?? after.assetIds;
  const isOther = (id: Id): boolean =>
    before !== null && (before.assetVersions[id] ?? null) !== (after.assetVersions[id] ?? null);
  const kept = after.assetIds.map(
    (id): PictureChange => ({ id, change: !old.includes(id) ? 'added' : isOther(id) ? 'version' : 'same' }),
  );
  const gone = old
    .filter((id) => !after.assetIds.includes(id))
    .map((id): PictureChange => ({ id, change: 'removed' }));
  return [...kept, ...gone];
}

/** Parts of a post that an approval covers and that differ. */
export type ChangedPart = 'text' | 'pictures' | 'alts' | 'channels' | 'facts' | 'date';

/** Which parts differ between two states of a post. */
export function changedParts(before: VersionContent, after: VersionContent): readonly ChangedPart[] {
  const parts: readonly (readonly [ChangedPart, boolean])[] = [
    ['text', !saysTheSame(before, after)],
    ['pictures', !showsTheSame(before, after)],
    ['alts', newAltIds(before, after).length > 0],
    ['channels', !sameSet(before.channelIds, after.channelIds)],
    ['facts', !sameSet(before.facts, after.facts)],
    ['date', JSON.stringify(before.schedule) !== JSON.stringify(after.schedule)],
  ];
  return parts.flatMap(([part, differs]) => (differs ? [part] : []));
}

/** Whether two states of a post show the same files in the same order. */
function showsTheSame(before: VersionContent, after: VersionContent): boolean {
  const shown = ({ assetIds, assetVersions }: VersionContent): string =>
    JSON.stringify(assetIds.map((id) => [id, assetVersions[id] ?? null]));
  return shown(before) === shown(after);
}

/** The pictures in both states of a post whose alt text says another thing. */
export function newAltIds(before: VersionContent, after: VersionContent): readonly Id[] {
  return after.assetIds.filter(
    (id) => before.assetIds.includes(id) && (before.newAlts[id] ?? null) !== (after.newAlts[id] ?? null),
  );
}

/** Whether two lists name the same things, in whatever order. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
