/** How a rule has fared: what it found, and what became of that. */
export type Figures = {
  readonly found: number;
  readonly fixed: number;
  readonly waived: number;
  readonly open: number;
};

/** So often a rule must have spoken before its figures say something about it. */
const ENOUGH = 4;
/** So often before it tells something that nobody answers. */
const UNANSWERED = 8;

/**
 * Whether a rule is noise: it is waived more than half the time, or it speaks often and hardly anybody mends what it
 * finds. Null where its figures say nothing against it.
 */
export function noiseOf({ found, fixed, waived }: Figures): 'waived' | 'ignored' | null {
  if (found >= ENOUGH && waived * 2 > found) return 'waived';
  if (found >= UNANSWERED && fixed * 10 < found) return 'ignored';
  return null;
}

/** Several figures as one. */
export function summed(all: readonly Figures[]): Figures {
  const sum = (name: keyof Figures): number => all.reduce((total, one) => total + one[name], 0);
  return { found: sum('found'), fixed: sum('fixed'), waived: sum('waived'), open: sum('open') };
}
