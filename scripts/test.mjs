// `npm test`: sets up what is missing and proves everything, stage by stage. `npm test -- unit e2e` runs only those.
import { mkdirSync } from 'node:fs';
import { childEnvironment, electronEnvironment } from './lib/environment.mjs';
import { runtimeFolder } from './lib/paths.mjs';
import { runMain, SetupProblem, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { runStage, stages, totalLine } from './lib/stages.mjs';

function chosenStages() {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length === 0)
    return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
  const known = stages.map(({ name }) => name).join(', ');
  throw new SetupProblem(`There is no stage called ${unknown.join(', ')}. The stages are: ${known}.`);
}

await runMain(async () => {
  const chosen = chosenStages();
  const results = [];
  try {
    await setUp();
    mkdirSync(runtimeFolder, { recursive: true });
    const tools = { electron: electronEnvironment(), env: await childEnvironment() };
    for (const stage of chosen) results.push(await runStage(stage, tools));
  } catch (problem) {
    say(problem.message);
    results.push({ name: 'set-up', passed: 0, failed: 1 });
  }
  say('');
  for (const { name, passed, failed } of results) say(`${name.padEnd(8)} ${passed} passed, ${failed} failed`);
  process.stdout.write(`${totalLine(results)}\n`);
  return results.some(({ failed }) => failed > 0) ? 1 : 0;
});
