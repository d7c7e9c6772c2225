import type { DiffRun } from '#shared/text/word-diff.ts';

/** A stretch of the new text, in UTF-16 units, with a sign after its end. */
export type TextMark = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  /** What stands in the sign, and what a screen reader says. */
  readonly sign: string;
  readonly label: string;
};

/** A run or part of one; `inside`: the marks it lies in; `ends`: those that end with it. */
export type MarkedPiece = DiffRun & {
  readonly inside: readonly TextMark[];
  readonly ends: readonly TextMark[];
};

/** Cuts the runs where marks begin and end. What was removed is never cut: it has no place in the new text. */
export function piecesOf(runs: readonly DiffRun[], marks: readonly TextMark[]): readonly MarkedPiece[] {
  const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  return runs.flatMap((run) =>
    run.kind === 'removed' ? [removedPiece(run, marks)] : cutRun(run, cuts, marks),
  );
}

function removedPiece(run: DiffRun, marks: readonly TextMark[]): MarkedPiece {
  const inside = marks.filter(({ start, end }) => start < run.at && run.at < end);
  return { ...run, inside, ends: [] };
}

function cutRun(run: DiffRun, cuts: readonly number[], marks: readonly TextMark[]): readonly MarkedPiece[] {
  const end = run.at + run.text.length;
  const edges = [run.at, ...cuts.filter((cut) => cut > run.at && cut < end), end];
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? end;
    return {
      kind: run.kind,
      at: from,
      text: run.text.slice(from - run.at, to - run.at),
      inside: marks.filter((mark) => mark.start < to && from < mark.end),
      ends: marks.filter((mark) => mark.end === to),
    };
  });
}
