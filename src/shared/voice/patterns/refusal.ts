/** Why a pattern or a rule cannot be run here, in words that end a sentence. */
export class PatternRefusal extends Error {}
