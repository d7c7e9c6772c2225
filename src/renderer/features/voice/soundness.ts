import { useMemo } from 'react';
import { saidBy, useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import type { Id } from '#shared/ids.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';
import { type Soundness, soundnessOf, termsOf } from '#shared/voice/soundness.ts';
import type { PlacedTerm } from '#shared/voice/terms.ts';

/** The terms of the guidelines that hold beside one: it must not contradict them. */
export function termsBeside(library: VoiceLibrary | null, guidelineId: Id | null): readonly PlacedTerm[] {
  return (library?.guidelines ?? []).flatMap(({ id, adopted, archived }) =>
    adopted === null || archived || id === guidelineId ? [] : termsOf(id, adopted.content),
  );
}

/** How a content fares against its own examples, at once and without asking the core. */
export function useSoundness(guidelineId: Id | null, content: GuidelineContent): Soundness {
  const library = useVoice((state) => state.library);
  return useMemo(
    () => soundnessOf(content, termsBeside(library, guidelineId)),
    [library, guidelineId, content],
  );
}

/** How a guideline stands, for its line in the list. */
export type Standing = 'fails' | 'proposed' | 'sound';

/** How each guideline of a library stands. */
export function standingsOf(library: VoiceLibrary): ReadonlyMap<Id, Standing> {
  return new Map(library.guidelines.map((guideline) => [guideline.id, standingOf(library, guideline)]));
}

function standingOf(library: VoiceLibrary, guideline: Guideline): Standing {
  const content = saidBy(guideline);
  if (content === null) return 'sound';
  const { refusals } = soundnessOf(content, termsBeside(library, guideline.id));
  if (refusals.length > 0) return 'fails';
  return guideline.proposal === null ? 'sound' : 'proposed';
}
