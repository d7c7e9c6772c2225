import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { isBlank } from '#shared/voice/blank.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { soundnessOf, termsOf } from '#shared/voice/soundness.ts';
import type { PlacedTerm } from '#shared/voice/terms.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { guidelinesOf } from './queries.ts';
import { within } from './within.ts';

/** Milliseconds that the examples of a guideline may take together; they take two or three. */
const LIMIT = 1000;

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

/** A guideline that says nothing is not even proposed: there is nothing in it to answer or to keep to. */
export function refuseBlank(content: GuidelineContent): void {
  if (isBlank(content)) throw new Refusal('bad-input', 'voiceLibrary.refusal.blank', {}, 'content');
}

/** A guideline whose rules contradict its examples, or another guideline, does not come to hold. */
export function refuseUnsound(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
  content: GuidelineContent,
): void {
  refuseBlank(content);
  const tried = within(LIMIT, () => soundnessOf(content, termsBeside(store, brandId, guidelineId)));
  const [first] = tried.done ? tried.value.refusals : [t('voiceLibrary.unsound.endless')];
  if (first !== undefined)
    throw new Refusal('bad-input', 'voiceLibrary.refusal.unsound', { why: first }, 'content');
}
