import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { runChecks } from './checks.mjs';
import { screensEnvironment } from './display.mjs';
import { packageApp } from './package-app.mjs';
import { provePackagedApp, provePackagedFuses } from './packaged.mjs';
import { packageCommand, projectNode, runtimeFolder } from './paths.mjs';
import { run } from './run.mjs';
import { say } from './say.mjs';

const resultFile = join(runtimeFolder, 'test-result.json');

/** Counts of a vitest run. A test that was skipped did not pass, so it counts as failed. */
export function countVitest({ numTotalTests, numPassedTests, numFailedTestSuites, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failed = numTotalTests - numPassedTests + broken.length;
  return { passed: numPassedTests, failed: failed === 0 && numFailedTestSuites > 0 ? 1 : failed };
}

/** Counts of a Playwright run, skipped and flaky ones as failed; errors outside any test count as one each. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

async function runTool(command, env, count) {
  rmSync(resultFile, { force: true });
  const { code } = await run(projectNode(), command, { env });
  const counts = count(JSON.parse(readFileSync(resultFile, 'utf8')));
  // A tool that says it failed is believed, even where its list of results shows no failure.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function vitest(...projects) {
  const words = [
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
  ];
  return ({ env }) => runTool([packageCommand('vitest'), ...words], env, countVitest);
}

async function endToEnd({ env }) {
  const words = [packageCommand('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
  const screens = await screensEnvironment();
  return runTool(words, { ...env, ...screens, PLAYWRIGHT_JSON_OUTPUT_FILE: resultFile }, countPlaywright);
}

async function build({ env }) {
  await buildApp(env);
  return { passed: 1, failed: 0 };
}

async function packaged({ env, electron }) {
  await packageApp({ electron, env });
  await provePackagedApp(env, electron.args);
  await provePackagedFuses();
  return { passed: 3, failed: 0 };
}

/** The stages of `npm test`, in order. Each gets `{ env, electron }` and gives `{ passed, failed }`. */
export const stages = [
  { name: 'check', title: 'format, lint, types, layers, dead code, size', run: runChecks },
  { name: 'build', title: 'the app as it ships', run: build },
  { name: 'unit', title: 'unit and integration tests', run: vitest('unit', 'unit-apart') },
  { name: 'e2e', title: 'the real app, driven by Playwright', run: endToEnd },
  { name: 'faults', title: 'what must survive kill -9 and broken disks', run: vitest('faults') },
  { name: 'package', title: 'the packaged app starts and opens its database', run: packaged },
];

/** Runs one stage. One that crashes, or that ran nothing at all, counts as one failure. */
export async function runStage(stage, tools) {
  say(`\n== ${stage.name}: ${stage.title}`);
  try {
    const { passed, failed } = await stage.run(tools);
    if (passed + failed > 0) return { name: stage.name, passed, failed };
    say('This stage ran no test at all, which counts as a failure.');
  } catch (problem) {
    say(problem instanceof Error ? problem.message : String(problem));
  }
  return { name: stage.name, passed: 0, failed: 1 };
}

/** The last line of `npm test`. */
export function totalLine(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
