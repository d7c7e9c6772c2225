// Keeps functions and files short (docs: "Size and tone"): `node scripts/check-size.ts [FOLDER ...]`.
import {
  type FunctionSize,
  measureFiles,
  type SizeProblem,
  type SizeReport,
  sizeProblems,
} from './lib/size.ts';

const folders = process.argv.slice(2);
const report: SizeReport = measureFiles(folders.length > 0 ? folders : ['src', 'scripts', 'tests']);
const problems: readonly SizeProblem[] = sizeProblems(report);
for (const { place, message } of problems) console.log(`${place}: ${message}`);
const lengths: readonly FunctionSize[] = report.functions;
console.log(
  `${report.files.length} files and ${lengths.length} functions measured, ${problems.length} too long.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
