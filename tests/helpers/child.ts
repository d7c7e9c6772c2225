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

/** Starts a script of the tests in a process of its own, on the same Node. */
export function startChild(script: string, args: readonly string[]): Child {
  const path = resolve(import.meta.dirname, '..', script);
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
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
