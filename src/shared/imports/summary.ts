import { z } from 'zod';
import { wallDateSchema } from '#shared/time/wall.ts';
import type { DryRun } from './dry-run-values.ts';
import { problemCodeSchema, problemFieldSchema } from './problems.ts';
import { sayProblem } from './say.ts';

/** What the command `import:dry-run` prints. */
export const dryRunSummarySchema = z.strictObject({
  /** Records with any content. */
  rows: z.int(),
  /** Those with text. */
  posts: z.int(),
  /** Posts whose own cells give a full date. */
  dated: z.int(),
  /** Posts whose own cells give a time. */
  timed: z.int(),
  firstDate: wallDateSchema.nullable(),
  lastDate: wallDateSchema.nullable(),
  /** Posts per channel; one for several networks counts in each. Unknown names as written. */
  channels: z.record(z.string(), z.int()),
  problems: z
    .array(
      z.strictObject({
        row: z.int(),
        field: problemFieldSchema,
        code: problemCodeSchema,
        message: z.string(),
      }),
    )
    .readonly(),
});
export type DryRunSummary = Readonly<z.infer<typeof dryRunSummarySchema>>;

/** The figures of a dry run without answers, for people who automate. */
export function summarise(run: DryRun): DryRunSummary {
  const posts = run.rows.filter((row) => row.text !== '');
  const dates = posts.flatMap((row) => row.date ?? []).toSorted();
  const channels = new Map<string, number>();
  for (const row of posts) {
    const names = new Set([...row.channels.map((channel) => channel.name), ...row.unknownNetworks]);
    for (const name of names) channels.set(name, (channels.get(name) ?? 0) + 1);
  }
  return {
    rows: run.rows.length,
    posts: posts.length,
    dated: dates.length,
    timed: posts.filter((row) => row.time !== null).length,
    firstDate: dates[0] ?? null,
    lastDate: dates.at(-1) ?? null,
    channels: Object.fromEntries(channels),
    problems: run.rows.flatMap(({ row, problems }) =>
      problems.map((problem) => ({
        row,
        field: problem.field,
        code: problem.code,
        message: sayProblem(problem),
      })),
    ),
  };
}
