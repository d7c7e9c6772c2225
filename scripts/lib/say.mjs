// One place for everything set-up prints: plain sentences for somebody who has never seen this project.

/** Prints one sentence of progress. It goes to stderr, so that commands which answer on stdout stay parseable. */
export function say(sentence) {
  if (process.env.MASTHEAD_QUIET !== '1') process.stderr.write(`${sentence}\n`);
}

/** A problem whose message already tells the reader what to do: printed alone, without a stack. */
export class SetupProblem extends Error {}

/** Runs `main` and turns whatever it throws into a readable last line and exit code 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (problem) {
    const readable = problem instanceof SetupProblem ? problem.message : (problem?.stack ?? String(problem));
    process.stderr.write(`${readable}\n`);
    process.exitCode = 1;
  }
}
