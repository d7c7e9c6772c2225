/** What was said of the alt text by whoever crops. */
export type Said = {
  readonly alt: string;
  /** The words that are there still describe what is left. */
  readonly holds: boolean;
  /** The words that were there when it was said. */
  readonly of: string;
};

/** What is said before anything was: the words as they are, and not that they hold. */
export function unsaid(stored: string): Said {
  return { alt: stored, holds: false, of: stored };
}

/**
 * What was said, beside the words that are there now: somebody else may have written others since. Where nothing was
 * typed, or the same, theirs stand in the field and are asked after anew.
 */
export function saidNow(said: Said, stored: string): Said {
  if (isSame(said.of, stored)) return said;
  return isSame(said.alt, said.of) || isSame(said.alt, stored) ? unsaid(stored) : said;
}

/** Whether words were typed over some that are not there any more: neither theirs nor mine may get lost unseen. */
export function isOvertaken(said: Said, stored: string): boolean {
  return !isSame(said.of, stored);
}

/** Whether it is said what is left: that the words hold, or others, or none where there were none. */
export function isSaid(said: Said, stored: string): boolean {
  if (isOvertaken(said, stored)) return false;
  return said.holds || !isSame(said.alt, stored) || stored.trim() === '';
}

function isSame(one: string, other: string): boolean {
  return one.trim() === other.trim();
}
