import type { Tampered } from '#tests/helpers/tamper.ts';

/**
 * A file that single bytes are changed in, and the check that has to notice. Every module in `tampering/` exports one
 * as `tampering`, and is found by being there.
 */
export type Tampering = {
  /** What is tampered with, in words. */
  readonly what: string;
  /** Changes one random byte so often, each time from the whole file, and counts what was noticed. */
  readonly run: (tries: number) => Promise<Tampered>;
};
