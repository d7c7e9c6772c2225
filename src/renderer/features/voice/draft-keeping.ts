import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Draft } from '#renderer/features/voice/draft.ts';
import type { Id } from '#shared/ids.ts';
import { guidelineContentSchema } from '#shared/voice/guideline.ts';

/** Whose draft it is, and of which brand's library. */
export type DraftPlace = { readonly personId: Id; readonly brandId: Id };

/** So long nothing is typed before it is kept, in ms. */
const KEEP_AFTER = 300;

/** Values that somebody has not finished typing; anything else is of another shape, and no form could show it. */
const unfinished: readonly string[] = ['too_small', 'too_big', 'invalid_format', 'custom'];

function keyOf({ personId, brandId }: DraftPlace): string {
  const status = useWorkspace.getState().status;
  return `voice:draft:${status?.state === 'open' ? status.file : ''}:${personId}:${brandId}`;
}

let waiting: { readonly key: string; readonly draft: Draft | null } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps what a person is writing beyond this window, once typing pauses; null lets go of it. */
export function keepDraft(place: DraftPlace, draft: Draft | null): void {
  const key = keyOf(place);
  if (waiting !== null && waiting.key !== key) flushDraft();
  waiting = { key, draft };
  clearTimeout(timer);
  timer = setTimeout(flushDraft, KEEP_AFTER);
}

/** Keeps at once what still waits: the window goes, or somebody else takes it over. */
export function flushDraft(): void {
  clearTimeout(timer);
  if (waiting === null || typeof localStorage === 'undefined') return;
  const { key, draft } = waiting;
  waiting = null;
  if (draft === null) return localStorage.removeItem(key);
  const { guidelineId, content, note } = draft;
  localStorage.setItem(key, JSON.stringify({ guidelineId, content, note, keptAt: Date.now() }));
}

/** What a person had begun and neither saved nor discarded; null where there is nothing, or nothing that can be shown. */
export function keptDraft(place: DraftPlace): Draft | null {
  flushDraft();
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(keyOf(place));
  return kept === null ? null : draftFrom(kept);
}

function draftFrom(json: string): Draft | null {
  try {
    const { guidelineId, content, note, keptAt } = JSON.parse(json) as Draft & { readonly keptAt: number };
    const { error } = guidelineContentSchema.safeParse(content);
    if (error?.issues.some(({ code }) => !unfinished.includes(code))) return null;
    return { guidelineId, content, note, refusal: null, keptAt };
  } catch {
    // Not of our writing: then there is no draft.
    return null;
  }
}
