import { judge, ownStyles, publicStyles, runStyles, type StyleResult } from './vale.ts';
import { extra, missing } from './vale-explained.ts';

/** Prints how many published alerts of each style come out as published, and every difference with its reason. */
function print({
  style,
  expected,
  matched,
  sameWords,
  missing: gone,
  extra: more,
  refused,
}: StyleResult): void {
  const notes = refused.length === 0 ? '' : `, ${refused.length} rules refused`;
  process.stdout.write(
    `${style}: ${matched} of ${expected} expected alerts (${sameWords} in the same words), ${more.length} extra${notes}\n`,
  );
  for (const alert of gone)
    process.stdout.write(`  missing: ${alert}\n${reason(missing, `${style} ${alert}`)}`);
  for (const alert of more) process.stdout.write(`  extra: ${alert}\n${reason(extra, `${style} ${alert}`)}`);
  for (const why of refused) process.stdout.write(`  refused: ${why}\n`);
}

function reason(known: typeof extra, alert: string): string {
  const why = known.find((each) => each.alert === alert)?.why;
  return why === undefined ? '    NOT EXPLAINED\n' : `    ${why}\n`;
}

if (publicStyles === null)
  process.stdout.write('The public styles are not beside the project; our own style ran.\n');
const results = runStyles(publicStyles ?? ownStyles);
for (const result of results) print(result);
const { unexplained, stale } = judge(
  results,
  publicStyles === null ? { missing: [], extra: [] } : { missing, extra },
);
for (const alert of unexplained) process.stdout.write(`not explained: ${alert}\n`);
for (const alert of stale) process.stdout.write(`explained, but no longer so: ${alert}\n`);
const sum = (pick: (result: StyleResult) => number): number =>
  results.reduce((all, each) => all + pick(each), 0);
process.stdout.write(
  `conformance of Vale styles: ${sum(({ matched }) => matched)} matched of ${sum(({ expected }) => expected)} expected, ${sum(({ extra: more }) => more.length)} extra, ${unexplained.length} not explained\n`,
);
process.exitCode = unexplained.length + stale.length === 0 ? 0 : 1;
