import type { Id } from '#shared/ids.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

/** What is being written: of a guideline that is there, or of a new one. */
export type Draft = {
  readonly guidelineId: Id | null;
  readonly content: GuidelineContent;
  readonly note: string;
  /** Why the core did not take it, in its words. */
  readonly refusal: string | null;
  /** When it was last typed in, in ms since the epoch, where it comes back from before this window; else left out. */
  readonly keptAt?: number;
};
