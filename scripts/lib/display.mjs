import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { SetupProblem, say } from './say.mjs';
import { needsVirtualDisplay } from './system-libraries.mjs';

const startLimit = 15_000;
const running = [];

function startXvfb() {
  return new Promise((done, fail) => {
    // -displayfd lets Xvfb choose a free number and tell it, so several runs never collide.
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const timer = setTimeout(
      () => fail(new SetupProblem('The virtual display (Xvfb) did not start.')),
      startLimit,
    );
    child.on('error', () => fail(new SetupProblem('The virtual display (Xvfb) is not installed.')));
    child.stdio[3].once('data', (number) => {
      clearTimeout(timer);
      child.unref();
      child.stdio[3].unref();
      done({ child, name: `:${String(number).trim()}` });
    });
  });
}

/** Starts virtual displays until there are `count`, and gives their names. They end with this process. */
async function virtualDisplays(count) {
  while (running.length < count) {
    const display = await startXvfb();
    running.push(display);
    process.on('exit', () => display.child.kill());
  }
  return running.slice(0, count).map(({ name }) => name);
}

/** Environment variables that give windows a screen: none where there is one, else a virtual one started now. */
export async function displayEnvironment() {
  if (!needsVirtualDisplay()) return {};
  if (running.length === 0)
    say('This machine has no display, so windows open on a virtual one (Xvfb) that nobody sees.');
  const [name] = await virtualDisplays(1);
  return { DISPLAY: name };
}

/**
 * Environment variables for journeys that run beside each other: a virtual display for every processor, four at most,
 * each with a clipboard and a focus of its own. None where there is a real screen: its windows take the focus from
 * each other, so journeys take turns on it.
 */
export async function screensEnvironment() {
  if (!needsVirtualDisplay()) return {};
  const names = await virtualDisplays(Math.min(4, availableParallelism()));
  return { MASTHEAD_SCREENS: names.join(' ') };
}
