/** `npm run --silent voice:lint -- --styles DIR FILE…`: see docs/voice-lint.md. */
import { once } from 'node:events';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { folderName, readStyleFiles, StyleRefusal } from '#core/voice/style-files.ts';
import type { LintFinding } from '#shared/voice/vale/lint.ts';
import { type PackageFiles, readPackage } from '#shared/voice/vale/package.ts';
import type { LintAnswer, LintRequest } from './voice-lint-worker.ts';

/** Exit codes: nothing found, something found, and a call, style or file that nothing can be said of. */
const CLEAN = 0;
const FOUND = 1;
const TROUBLE = 2;

const LONGEST = 20 * 1024 * 1024;
/** Milliseconds for a whole text, and for each rule by itself when that was not enough. */
const WHOLE = 10_000;
const SINGLE = 3_000;

const from = process.env.VOICE_LINT_FROM ?? process.cwd();
let trouble = false;

function complain(sentence: string): void {
  trouble = true;
  process.stderr.write(`${sentence}\n`);
}

function note(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

type Call = { readonly styles: string; readonly files: readonly string[] };

function callOf(words: readonly string[]): Call | null {
  const files: string[] = [];
  let styles: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--styles') {
      index += 1;
      styles = words[index] ?? null;
    } else if (word.startsWith('--styles=')) styles = word.slice('--styles='.length);
    else if (word.startsWith('-')) return null;
    else files.push(word);
  }
  return styles === null || files.length === 0 ? null : { styles, files };
}

async function readText(path: string): Promise<string | null> {
  try {
    const { size } = await stat(path);
    if (size > LONGEST) throw new Error('it is larger than 20 MB');
    return (await readFile(path)).toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    complain(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The settings for a text: beside it, else in the folder of styles or the one above. */
async function settingsFor(path: string, styles: string): Promise<string | null> {
  for (const folder of [dirname(path), styles, dirname(styles)]) {
    const text = await readFile(join(folder, '.vale.ini'), 'utf8').catch(() => null);
    if (text !== null) return text;
  }
  return null;
}

async function ask(request: LintRequest, limit: number): Promise<LintAnswer | null> {
  const worker = new Worker(new URL('./voice-lint-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  // Its first word says that it has loaded.
  await once(worker, 'message');
  const { promise, resolve: settle } = Promise.withResolvers<LintAnswer | null>();
  const timer = setTimeout(() => settle(null), limit);
  worker.once('message', settle);
  worker.once('error', (error) => settle({ ok: false, why: String(error) }));
  worker.postMessage(request);
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/** Looks at one text; where that takes too long, finds the rules it hangs on and goes on without them. */
async function lint(request: LintRequest): Promise<readonly LintFinding[]> {
  const whole = await ask(request, WHOLE);
  if (whole !== null) return findingsOf(whole, request);
  const found: LintFinding[] = [];
  for (const { id } of readPackage(request.files, { folder: request.folder }).rules) {
    const alone = await ask({ ...request, only: id }, SINGLE);
    if (alone === null) note(`${request.path}: ${id} takes too long on this text and was set aside`);
    else found.push(...findingsOf(alone, request));
  }
  return found.sort((one, other) => one.line - other.line || one.column - other.column);
}

function findingsOf(answer: LintAnswer, { path }: LintRequest): readonly LintFinding[] {
  if (answer.ok) return answer.findings;
  complain(`${path} could not be looked at: ${answer.why}`);
  return [];
}

async function lintFile(name: string, styles: string, files: PackageFiles): Promise<readonly string[]> {
  const path = resolve(from, name);
  const text = await readText(path);
  if (text === null) return [];
  const settings = await settingsFor(path, styles);
  const plain = new Map([...files].filter(([file]) => !/(?:^|\/)\.?vale\.ini$/.test(file)));
  const all = settings === null ? plain : new Map([['.vale.ini', settings], ...plain]);
  const found = await lint({
    files: all,
    folder: folderName(styles),
    path: relative(from, path) || name,
    text,
    without: [],
    only: null,
  });
  return found.map(({ line, column, rule, message }) => `${name}:${line}:${column}:${rule}:${message}`);
}

async function filesOf(styles: string): Promise<PackageFiles | null> {
  try {
    const files = await readStyleFiles(styles);
    for (const { rule, what, why } of readPackage(files, { hasTagger: true, folder: folderName(styles) })
      .notes) {
      note(`${rule} ${what === 'refused' ? 'does not run' : 'runs, but'}: ${why}`);
    }
    return files;
  } catch (error) {
    if (!(error instanceof StyleRefusal)) throw error;
    complain(`${styles}: ${error.message}`);
    return null;
  }
}

async function main(call: Call): Promise<number> {
  const styles = resolve(from, call.styles);
  const files = await filesOf(styles);
  if (files === null) return TROUBLE;
  let found = 0;
  for (const name of [...new Set(call.files)].sort()) {
    const lines = await lintFile(name, styles, files);
    found += lines.length;
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (trouble) return TROUBLE;
  return found > 0 ? FOUND : CLEAN;
}

const call = callOf(process.argv.slice(2));
if (call === null) {
  process.stderr.write(
    'Say which styles and which texts: npm run --silent voice:lint -- --styles DIR FILE…\n',
  );
  process.exitCode = TROUBLE;
} else process.exitCode = await main(call);
