import type { Id } from '../ids.ts';
import type { WallDate } from '../time/wall.ts';
import type { VoiceProfile } from './profile.ts';
import type { PastTexts } from './shingles.ts';

/** What a check knows beside the post itself. The caller gathers it, so that the check itself asks nobody. */
export type VoiceContext = {
  /** The post itself, so that it is no copy of itself; null where it is not written down yet. */
  readonly postId: Id | null;
  /** What the brand has published in the last twelve months; null while it is not known. */
  readonly past: PastTexts | null;
  /** How the brand's approved posts are written; null while it is not known. */
  readonly profile: VoiceProfile | null;
  /** ISO 3166-1 alpha-2, for disclosures; null: those that hold everywhere. */
  readonly country: string | null;
  /** The day the post goes out, or today; null where no day is known. */
  readonly day: WallDate | null;
  /** Whether the text answers somebody. */
  readonly isReply: boolean;
};

/** Whether a text answers somebody: it begins with whom it speaks to, as networks have it. */
export function answersSomebody(text: string): boolean {
  return /^\s*\.?@[\p{L}\p{N}_]/u.test(text);
}

/** Nothing is known beside the post. */
export const noContext: VoiceContext = {
  postId: null,
  past: null,
  profile: null,
  country: null,
  day: null,
  isReply: false,
};
