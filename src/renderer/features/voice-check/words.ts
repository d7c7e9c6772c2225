import { api } from '#renderer/app/client.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import type { Listed } from '#renderer/features/voice-check/desk.ts';
import { wordsRead } from '#renderer/features/voice-check/marks.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { rosterInBrand } from '#shared/people/roster.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { type CatalogueId, catalogueRule, ruleReason, ruleTitle } from '#shared/voice/catalogue/index.ts';
import { registersCovered } from '#shared/voice/covered.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import type { Guideline } from '#shared/voice/guideline.ts';
import { secondPeople, type Writers } from '#shared/voice/waiver.ts';

/** What the library says of its rules, as far as findings quote it; null until the core has answered. */
export type Library = Awaited<ReturnType<typeof api.voice.library.query>>;

/** Follows the library of a brand. */
export function useVoiceLibrary(brandId: Id): Library | null {
  return useAsked(`voice ${brandId}`, () => api.voice.library.query({ brandId }), ['voice', 'brands']).answer;
}

type OfRule = Pick<VoiceFinding, 'ruleId' | 'guidelineId'>;

/** The guideline that a finding goes by; null for rules of ours and of imported styles. */
export function guidelineOfFinding({ guidelineId }: OfRule, library: Library | null): Guideline | null {
  return library?.guidelines.find(({ id }) => id === guidelineId) ?? null;
}

/** What a finding is headed with: its guideline's title, its rule's, or the name that it came with. */
export function findingTitle(finding: OfRule, library: Library | null): string {
  const content = guidelineOfFinding(finding, library)?.adopted?.content;
  if (content !== undefined) return content.title;
  const own = catalogueRule(finding.ruleId);
  return own === null ? finding.ruleId : ruleTitle(own.id as CatalogueId);
}

/** Why there is the rule: the guideline's own words, else the rule's reason; null where it gives none. */
export function findingReason(finding: OfRule, library: Library | null): string | null {
  const said = guidelineOfFinding(finding, library)?.adopted?.content.text ?? '';
  if (said !== '') return said;
  const own = catalogueRule(finding.ruleId);
  return own === null ? null : ruleReason(own.id as CatalogueId);
}

/** Where in a post a finding stands. */
export function placeText({ place }: Pick<VoiceFinding, 'place'>): string {
  if (place === null) return t('voiceCheck.in.post');
  const { passage } = place;
  // The text is the first of a thread: what follows it begins with two.
  if (passage.of === 'part') return t('voiceCheck.in.part', { part: passage.index + 2 });
  return t(`voiceCheck.in.${passage.of}`);
}

/** Longest words that are quoted in a line. */
const QUOTED = 60;

/** The words that a finding is about; null where it is about the post as a whole. */
export function foundWords({ finding: { place }, channelIds }: Listed, job: CheckJob | null): string | null {
  if (place === null) return null;
  const read = wordsRead(job, channelIds[0] ?? null, place.passage);
  const words = read?.slice(place.from, place.to).replace(/\s+/gu, ' ') ?? '';
  if (words === '') return null;
  return words.length > QUOTED ? `${words.slice(0, QUOTED).toWellFormed()}…` : words;
}

/** Whose words a finding is about, as far as it is known here. */
export function writersOf({ finding, channelIds }: Listed, detail: PostDetail): Writers {
  const covered = channelIds.flatMap((channelId) => registersCovered(finding, channelId, detail));
  const writers = covered.flatMap((register) => detail.writtenBy?.[register] ?? []);
  return { author: detail.authorId, writers };
}

/** Who else than those who wrote it may waive what blocks. */
export function whoMayWaive(people: readonly Person[], brandId: Id, writers: Writers): readonly Person[] {
  return secondPeople(writers, rosterInBrand(people, brandId)).flatMap(
    ({ id }) => people.find((person) => person.id === id) ?? [],
  );
}
