import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** Limits in lines, from the architecture: the middle function, nine functions in ten, every function. */
export const functionLimits = { median: 10, ninth: 35, longest: 80 } as const;

/** Limits in lines for files: nine in ten, every one. */
export const fileLimits = { ninth: 300, longest: 500 } as const;

/** One function that has a body of statements; `lines` runs from its first to its last character. */
export interface FunctionSize {
  readonly place: string;
  readonly lines: number;
  readonly inTests: boolean;
}

/** One source file. */
export interface FileSize {
  readonly place: string;
  readonly lines: number;
}

/** Everything measured under some folders. */
export interface SizeReport {
  readonly files: readonly FileSize[];
  readonly functions: readonly FunctionSize[];
}

/** One thing that is too long, where, and the limit it breaks. */
export interface SizeProblem {
  readonly place: string;
  readonly message: string;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
const sourceName = /\.(ts|tsx|mjs|js)$/;

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** Name that a call starts with: `describe` of describe(…), describe.each(…)(…). */
function calledName(node: SyntaxNode): unknown {
  const inner = node.type === 'MemberExpression' ? node.object : node.callee;
  return isNode(inner) ? calledName(inner) : node.name;
}

/** `describe` only groups tests, so its callback is a heading and no function of its own. */
function isDescribe(node: SyntaxNode): boolean {
  return node.type === 'CallExpression' && calledName(node) === 'describe';
}

function hasStatements(node: SyntaxNode): boolean {
  return functionTypes.has(node.type) && isNode(node.body) && /Block|FunctionBody/.test(node.body.type);
}

function collectFunctions(node: SyntaxNode, found: SyntaxNode[]): void {
  const heading = isDescribe(node);
  for (const child of childrenOf(node)) {
    if (hasStatements(child) && !heading) found.push(child);
    collectFunctions(child, found);
  }
}

function lineAt(starts: readonly number[], position: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}

/** Measures one source text. Throws when it cannot be parsed, so that no file passes unread. */
export function measureText(place: string, text: string): SizeReport {
  const { program, errors } = parseSync(place, text);
  if (errors[0] !== undefined) throw new Error(`${place}: ${errors[0].message}`);
  const found: SyntaxNode[] = [];
  collectFunctions(program as unknown as SyntaxNode, found);
  const starts = lineStarts(text);
  const functions = found.map((node) => {
    const first = lineAt(starts, node.start);
    return {
      place: `${place}:${first}`,
      lines: lineAt(starts, node.end - 1) - first + 1,
      inTests: place.startsWith('tests'),
    };
  });
  return { files: [{ place, lines: text.endsWith('\n') ? starts.length - 1 : starts.length }], functions };
}

function sourcesIn(path: string): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [];
  if (!statSync(path).isDirectory()) return sourceName.test(path) ? [path] : [];
  const names = readdirSync(path).filter((name) => name !== 'fixtures' && name !== 'node_modules');
  return names.flatMap((name) => sourcesIn(join(path, name)));
}

/** Measures every source file under these folders; `fixtures` folders hold samples and are left out. */
export function measureFiles(folders: readonly string[]): SizeReport {
  const reports = folders.flatMap(sourcesIn).map((place) => measureText(place, readFileSync(place, 'utf8')));
  return {
    files: reports.flatMap(({ files }) => files),
    functions: reports.flatMap(({ functions }) => functions),
  };
}

function quantile(lengths: readonly number[], share: number): number {
  const sorted = [...lengths].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

function tooLong(items: readonly FileSize[], limit: number, what: string): readonly SizeProblem[] {
  const long = items.filter(({ lines }) => lines > limit);
  return long.map(({ place, lines }) => ({ place, message: `${what} of ${lines} lines, limit ${limit}` }));
}

function quantileProblem(
  items: readonly FileSize[],
  share: number,
  limit: number,
  what: string,
): readonly SizeProblem[] {
  const value = quantile(
    items.map(({ lines }) => lines),
    share,
  );
  if (value <= limit) return [];
  return [
    { place: `${Math.round(share * 100)} % of all ${what}`, message: `reach ${value} lines, limit ${limit}` },
  ];
}

/** What breaks the limits. Test bodies tell a story line by line, so only the hard limit binds them. */
export function sizeProblems({ files, functions }: SizeReport): readonly SizeProblem[] {
  const product = functions.filter(({ inTests }) => !inTests);
  return [
    ...tooLong(functions, functionLimits.longest, 'function'),
    ...tooLong(files, fileLimits.longest, 'file'),
    ...quantileProblem(product, 0.5, functionLimits.median, 'functions'),
    ...quantileProblem(product, 0.9, functionLimits.ninth, 'functions'),
    ...quantileProblem(files, 0.9, fileLimits.ninth, 'files'),
  ];
}
