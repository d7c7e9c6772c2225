import { spawn } from 'node:child_process';
import { SetupProblem, say } from './say.mjs';
import { needsVirtualDisplay } from './system-libraries.mjs';

const startLimit = 15_000;
let running;

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

/** Environment variables that give windows a screen: none where there is one, else a virtual one started now. */
export async function displayEnvironment() {
  if (!needsVirtualDisplay()) return {};
  if (running === undefined) {
    running = await startXvfb();
    process.on('exit', () => running.child.kill());
    say('This machine has no display, so windows open on a virtual one (Xvfb) that nobody sees.');
  }
  return { DISPLAY: running.name };
}
