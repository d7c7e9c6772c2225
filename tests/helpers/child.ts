import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Another process of the program, and what it has said so far. */
export type Child = {
  readonly process: ChildProcess;
  readonly lines: () => readonly string[];
  readonly errors: () => string;
  readonly firstLine: Promise<void>;
  readonly ended: Promise<number | null>;
};

const project = resolve(import.meta.dirname, '..', '..');

/** Where Node keeps what it has made of the scripts, for the next process: half of a start is reading them in. */
const NODE_COMPILE_CACHE = resolve(project, 'node_modules', '.cache', 'masthead-children');

/** Starts a script of the tests in a process of its own, on the same Node. */
export function startChild(script: string, args: readonly string[]): Child {
  const path = resolve(project, 'tests', script);
  const env = { ...process.env, NODE_COMPILE_CACHE };
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += String(text);
  });
  const firstLine = new Promise<void>((done) => {
    child.stdout.on('data', (text) => {
      said += String(text);
      if (said.includes('\n')) done();
    });
    child.on('close', () => done());
  });
  const ended = new Promise<number | null>((done) => child.on('close', (code) => done(code)));
  // A last line without its end was being written when the process died: nobody can rely on it.
  const lines = (): readonly string[] => said.split('\n').slice(0, -1);
  return { process: child, lines, errors: () => errors, firstLine, ended };
}
