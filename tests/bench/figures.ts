/** One measured figure beside what it is compared with. */
export type Figure = {
  readonly name: string;
  readonly unit: 'ms' | 'µs' | 'MB' | 's' | 'frames';
  readonly ours: number;
  /** The same work with nothing of ours around it; null where a plain number is the goal. */
  readonly floor: number | null;
  /** Highest ratio, or highest number where there is no floor; null where the figure only informs. */
  readonly goal: number | null;
};

/** The middle of the samples. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** The sample below which this share of all lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

/** Ours over the floor, or null without one. */
export function ratioOf({ ours, floor }: Figure): number | null {
  return floor === null || floor === 0 ? null : ours / floor;
}

/** Whether the goal is met; null where there is none. */
export function isMet(figure: Figure): boolean | null {
  return figure.goal === null ? null : (ratioOf(figure) ?? figure.ours) <= figure.goal;
}

/** The figure as one line of JSON. */
export function jsonLine(figure: Figure): string {
  const { name, unit, goal } = figure;
  const round = (value: number | null): number | null =>
    value === null ? null : Number(value.toPrecision(4));
  const numbers = { ours: round(figure.ours), floor: round(figure.floor), ratio: round(ratioOf(figure)) };
  return JSON.stringify({ name, ...numbers, goal, unit, met: isMet(figure) });
}

function shown(value: number): string {
  return value.toPrecision(value >= 1000 ? 4 : 3).replace(/e\+\d+$/, '');
}

function verdictOf(figure: Figure): string {
  const met = isMet(figure);
  if (met === null || figure.goal === null) return '';
  const goal = figure.floor === null ? `${figure.goal} ${figure.unit}` : `${figure.goal} x`;
  return `${met ? 'met' : 'NOT MET'} (at most ${goal})`;
}

function amount(value: number | null, unit: string): string {
  return value === null ? '' : `${value >= 1000 ? Math.round(value) : shown(value)} ${unit}`;
}

/** All figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure);
    const cells = [
      figure.name.padEnd(width),
      amount(figure.ours, figure.unit).padStart(11),
      amount(figure.floor, figure.unit).padStart(11),
      (ratio === null ? '' : `${ratio.toFixed(2)} x`).padStart(8),
      verdictOf(figure),
    ];
    return cells.join('  ').trimEnd();
  });
  const head = [
    `${''.padEnd(width)}`,
    'ours'.padStart(11),
    'floor'.padStart(11),
    'ratio'.padStart(8),
    'goal',
  ];
  return [head.join('  '), ...rows].join('\n');
}
