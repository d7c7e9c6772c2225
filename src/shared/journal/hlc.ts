/**
 * Hybrid logical clock: 12 hex digits of milliseconds and 4 of counter. Text order is causal order, and a
 * clock that is set back never makes it go back (Kulkarni et al., "Logical Physical Clocks", 2014).
 */
export type Hlc = string;

const COUNTER_MAX = 0xffff;

/** The stamp that orders before every other. */
export const hlcZero: Hlc = '0'.repeat(16);

/** The next stamp after `last` at wall-clock `nowMs`. */
export function nextHlc(last: Hlc, nowMs: number): Hlc {
  const lastMs = Number.parseInt(last.slice(0, 12), 16);
  const counter = Number.parseInt(last.slice(12), 16);
  if (nowMs > lastMs) return stamp(nowMs, 0);
  return counter < COUNTER_MAX ? stamp(lastMs, counter + 1) : stamp(lastMs + 1, 0);
}

/** The stamp to continue from after having seen another device's stamp. */
export function laterHlc(a: Hlc, b: Hlc): Hlc {
  return a > b ? a : b;
}

/** Milliseconds since the epoch that a stamp was made at. */
export function hlcTime(hlc: Hlc): number {
  return Number.parseInt(hlc.slice(0, 12), 16);
}

function stamp(ms: number, counter: number): Hlc {
  return ms.toString(16).padStart(12, '0') + counter.toString(16).padStart(4, '0');
}
