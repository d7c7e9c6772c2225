import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { playApart } from './histories.ts';
import type { Tampering } from './registry.ts';

/**
 * `npm run --silent proofs:approval`: what approving promises, tried. Prints what was tried and what of it was right,
 * and ends with 1 when anything was not. --histories and --tampering take other numbers, for a quick look.
 */
const { values } = parseArgs({
  options: {
    histories: { type: 'string', default: '100000' },
    tampering: { type: 'string', default: '1000' },
  },
});

let isAllRight = true;

function say(what: string, tried: number, outcome: string, isRight: boolean): void {
  isAllRight &&= isRight;
  console.log(`${what}: ${tried.toLocaleString('en-GB')} tried, ${outcome}`);
}

async function proveCapabilities(): Promise<void> {
  const { walkCapabilities } = await import('#tests/helpers/capability-table.ts');
  const { tried, right } = await walkCapabilities();
  say('capability cells', tried, `${right.toLocaleString('en-GB')} right`, tried > 0 && tried === right);
}

async function proveHistories(count: number): Promise<void> {
  const tell = (done: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done.toLocaleString('en-GB')} histories `);
  };
  const { tried, steps, applied, broken } = await playApart(count, tell);
  if (process.stderr.isTTY) process.stderr.write('\r');
  say(
    'random histories',
    tried,
    `${broken.length} invariants broken`,
    tried === count && broken.length === 0,
  );
  console.log(
    `  ${steps.toLocaleString('en-GB')} actions in them, ${applied.toLocaleString('en-GB')} of them taken and the rest refused`,
  );
  for (const { seed, what } of broken.slice(0, 10)) console.log(`  seed ${seed}: ${what}`);
}

async function proveTampering(tries: number): Promise<void> {
  const folder = new URL('./tampering/', import.meta.url);
  for (const name of readdirSync(folder).sort()) {
    const { tampering } = (await import(new URL(name, folder).href)) as { readonly tampering: Tampering };
    const { tried, detected } = await tampering.run(tries);
    const outcome = `${detected.toLocaleString('en-GB')} detected`;
    say(`single bytes changed in the ${tampering.what}`, tried, outcome, tried > 0 && tried === detected);
  }
}

await proveCapabilities();
await proveHistories(Number(values.histories));
await proveTampering(Number(values.tampering));
process.exitCode = isAllRight ? 0 : 1;
