/** What a column of a projection holds. */
export type Cell = string | number | null;
