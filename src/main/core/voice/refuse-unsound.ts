import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { soundnessOf, termsOf } from '#shared/voice/soundness.ts';
import type { PlacedTerm } from '#shared/voice/terms.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { guidelinesOf } from './queries.ts';

/** The terms of a brand's guidelines that hold, but for one. */
export function termsBeside(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
): readonly PlacedTerm[] {
  return guidelinesOf(store.writer, brandId).flatMap(({ id, adopted, archived }) =>
    adopted === null || archived || id === guidelineId ? [] : termsOf(id, adopted.content),
  );
}

/** A guideline whose rules contradict its examples, or another guideline, does not come to hold. */
export function refuseUnsound(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
  content: GuidelineContent,
): void {
  const [first] = soundnessOf(content, termsBeside(store, brandId, guidelineId)).refusals;
  if (first !== undefined)
    throw new Refusal('bad-input', 'voiceLibrary.refusal.unsound', { why: first }, 'content');
}
