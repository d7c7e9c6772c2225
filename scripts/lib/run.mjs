import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

const running = new Set();

// Ending a script ends what it started: no window and no test runner is left behind.
process.on('exit', () => {
  for (const child of running) child.kill();
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

/**
 * Runs a program to its end and gives `{ code, output }`; `output` is filled only when `capture` is set,
 * and `toStderr` keeps our stdout free for an answer that somebody parses.
 * A program that cannot be started gives code 127 instead of an exception.
 */
export function run(command, args, options = {}) {
  const { capture = false, toStderr = false, timeout, input, ...rest } = options;
  const visible = toStderr ? 2 : 'inherit';
  const stream = capture ? 'pipe' : visible;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: [input ?? 'ignore', stream, stream],
      timeout,
      ...rest,
    });
    running.add(child);
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('exit', () => running.delete(child));
    child.on('error', (problem) => done({ code: 127, output: String(problem) }));
    child.on('close', (code, signal) => done({ code: code ?? (signal ? 128 : 1), output, signal }));
  });
}

/** How to start npm: the npm that started us when there is one, else the one on the PATH. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith('.js') && existsSync(running)) {
    return { command: process.env.npm_node_execpath ?? process.execPath, first: [running], options: {} };
  }
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (process.platform !== 'win32') return { command: 'npm', first: [], options: {} };
  if (existsSync(beside)) return { command: process.execPath, first: [beside], options: {} };
  // Node refuses to start .cmd files without a shell since CVE-2024-27980.
  return { command: 'npm.cmd', first: [], options: { shell: true } };
}

/** Runs npm with these arguments; same result as `run`. */
export function npm(args, options = {}) {
  const { command, first, options: needed } = npmCommand();
  return run(command, [...first, ...args], { ...options, ...needed });
}

/** Whether a program of this name is on the PATH. */
export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(':')
    .some((folder) => folder !== '' && existsSync(join(folder, name)));
}
