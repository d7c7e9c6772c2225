import { conformance, publicFiles } from './counting.ts';

/** Prints how many cases of each group come out as published, and those that do not. */
const groups = conformance();
for (const { name, tried, failed } of groups) {
  process.stdout.write(`${name}: ${tried - failed.length} of ${tried}\n`);
  for (const said of failed) process.stdout.write(`  otherwise: ${said}\n`);
}
if (publicFiles === null)
  process.stdout.write('The public files are not beside the project; our own tables ran.\n');
const tried = groups.reduce((sum, group) => sum + group.tried, 0);
const failed = groups.reduce((sum, group) => sum + group.failed.length, 0);
process.stdout.write(`conformance of counting: ${tried - failed} passed of ${tried} tried\n`);
process.exitCode = failed === 0 ? 0 : 1;
