import { useMemo } from 'react';
import { guidelineInRule } from '#renderer/features/voice/rule-words.ts';
import { useTrial } from '#renderer/features/voice/use-trial.ts';
import { saidBy, useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import type { Id } from '#shared/ids.ts';
import { mayExplode } from '#shared/voice/foreign.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';
import { type Soundness, soundnessOf, termsOf } from '#shared/voice/soundness.ts';
import type { PlacedTerm } from '#shared/voice/terms.ts';

/** The terms of the guidelines that hold beside one: it must not contradict them. */
export function termsBeside(library: VoiceLibrary | null, guidelineId: Id | null): readonly PlacedTerm[] {
  return (library?.guidelines ?? []).flatMap(({ id, adopted, archived }) =>
    adopted === null || archived || id === guidelineId ? [] : termsOf(id, adopted.content),
  );
}

/** How a content fares, or that it is not known yet. */
export type Judged = Soundness & { readonly pending: boolean };

const pending: Judged = { examples: [], refusals: [], advice: false, pending: true };

/**
 * How a content fares against its own examples: at once and without asking the core, unless it has patterns of its own.
 * Those may have no end, and are tried where they can be ended.
 */
export function useSoundness(guidelineId: Id | null, content: GuidelineContent): Judged {
  const library = useVoice((state) => state.library);
  const apart = useMemo(() => hasPatterns(content), [content]);
  const { answer, failure } = useTrial(guidelineId, content, apart);
  const here = useMemo(
    () => (apart ? null : soundnessOf(content, termsBeside(library, guidelineId))),
    [apart, library, guidelineId, content],
  );
  if (here !== null) return { ...here, pending: false };
  if (failure !== null) return { ...pending, refusals: [failure], pending: false };
  if (answer === null) return pending;
  const { examples, refusals, advice } = answer;
  return { examples, refusals, advice, pending: false };
}

/** Whether a content has rules that a person has written as patterns. */
function hasPatterns({ rules }: GuidelineContent): boolean {
  return rules.some((rule) => mayExplode({ ...rule, guidelineId: null }));
}

/** How a guideline stands, for its line in the list. */
export type Standing = 'fails' | 'aside' | 'proposed' | 'sound';

/** How each guideline of a library stands. */
export function standingsOf(library: VoiceLibrary): ReadonlyMap<Id, Standing> {
  return new Map(library.guidelines.map((guideline) => [guideline.id, standingOf(library, guideline)]));
}

function standingOf(library: VoiceLibrary, guideline: Guideline): Standing {
  const content = saidBy(guideline);
  if (content === null) return 'sound';
  // Patterns were tried when they were adopted; in the list nothing is run that may have no end.
  const { refusals } = hasPatterns(content)
    ? pending
    : soundnessOf(content, termsBeside(library, guideline.id));
  if (refusals.length > 0) return 'fails';
  if (asideOf(library, guideline.id).length > 0) return 'aside';
  return guideline.proposal === null ? 'sound' : 'proposed';
}

/** The rules of a guideline that are set aside. */
export function asideOf(library: VoiceLibrary, guidelineId: Id): VoiceLibrary['aside'] {
  return library.aside.filter(({ ruleId }) => guidelineInRule(ruleId) === guidelineId);
}
