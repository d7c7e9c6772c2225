import type { EditorMark } from '#renderer/features/editor/editor-types.ts';
import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import type { Listed } from '#renderer/features/voice-check/desk.ts';
import { movedStretch } from '#renderer/features/voice-check/moved.ts';
import type { Id } from '#shared/ids.ts';
import type { Composition } from '#shared/posts/composition.ts';
import { type Passage, passagesOf } from '#shared/voice/document.ts';
import { passageName } from '#shared/voice/listed.ts';

/** Where words of a post are written: a passage of the base text (null) or of a channel. */
export type Field = { readonly tab: Id | null; readonly passage: Passage };

/** Whether a channel says in a passage what the base says there. */
export function followsBase({ variants }: Pick<Composition, 'variants'>, id: Id, passage: Passage): boolean {
  const own = variants[id];
  if (passage.of === 'title') return false;
  if (own === undefined || passage.of === 'alt') return true;
  if (passage.of === 'part') return own.parts === null;
  return own[passage.of] === null;
}

/** The channel whose words stand in a field, for a finding that is about several; undefined where none of them does. */
export function channelIn(
  { channelIds }: Listed,
  { tab, passage }: Field,
  live: Composition,
): Id | null | undefined {
  if (tab !== null) return channelIds.find((id) => id === tab);
  return channelIds.find((id) => id === null || followsBase(live, id, passage));
}

/** The words of a passage as the check has read them; null where it has not. */
export function wordsRead(job: CheckJob | null, channelId: Id | null, passage: Passage): string | null {
  const document = job?.documents.find((one) => one.channelId === channelId)?.document;
  if (document === undefined) return null;
  const name = passageName(passage);
  return passagesOf(document).find(([one]) => passageName(one) === name)?.[1] ?? null;
}

type Read = { readonly job: CheckJob | null; readonly listed: readonly Listed[] };

/**
 * The findings of a field as marks in what stands there now; what was waived is not marked.
 * @param value the words that stand in the field, perhaps newer than those that were read
 */
export function marksOf(
  { job, listed }: Read,
  field: Field,
  live: Composition,
  value: string,
): readonly EditorMark[] {
  const name = passageName(field.passage);
  return listed.flatMap((one): EditorMark[] => {
    const { key, finding } = one;
    const { place, severity, message, waiver } = finding;
    if (place === null || waiver !== null || passageName(place.passage) !== name) return [];
    const channelId = channelIn(one, field, live);
    const read = channelId === undefined ? null : wordsRead(job, channelId, field.passage);
    const at = read === null ? null : movedStretch(place, read, value);
    return at === null ? [] : [{ ...at, kind: severity, id: key, label: message }];
  });
}
