import { marginMm, sheets } from '#shared/documents/paper.ts';
import type { DocumentTree } from '#shared/documents/tree.ts';

/** Twentieths of a point, the unit of WordprocessingML, from millimetres. */
export function twipsOfMm(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** The width between the margins, in twips. */
export function textWidth(tree: DocumentTree): number {
  const { width, height } = sheets[tree.paper];
  return twipsOfMm((tree.landscape ? height : width) - 2 * marginMm);
}

/** Shares of 100 as whole twips that sum to the width exactly, as a fixed table layout needs. */
export function splitWidth(width: number, shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let edge = 0;
  let placed = 0;
  return shares.map((share) => {
    edge += share;
    const part = Math.round((edge / total) * width) - placed;
    placed += part;
    return part;
  });
}
