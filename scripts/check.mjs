// `npm run check`: format, lint, types, layers, dead code and size, in one go. Each line says what was looked at.
import { runChecks } from './lib/checks.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runMain } from './lib/say.mjs';

await runMain(async () => {
  await ensureDependencies();
  const { failed } = await runChecks();
  return failed === 0 ? 0 : 1;
});
