import { isSelfContained } from './required.ts';

/** One part of a pattern after another: what it is, and how often it stands there. */
type Part = { readonly source: string; readonly repeat: string };

const TOKEN =
  /\\(?:[pP]\{[^}]*\}|x\{[^}]*\}|x..|u....|k<\w+>|c.|[\s\S])|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|[\s\S]/y;
const REPEAT = /(?:[?*+]|\{\d+(?:,\d*)?\})[?+]?|/y;
const OPEN = /^\((?:\?:|(?!\?))/;

/**
 * What has to follow where a pattern begins with something that repeats without end: `[!?]{2,}` of `[a-z]+[!?]{2,}`. Such
 * a pattern is tried from every letter, and each time to the end of the repeat, so that a long sentence costs the square
 * of its length; what follows is looked for once, and is rarely there. Null where nothing of use can be said.
 */
export function tailOf(pattern: string): string | null {
  if (!isSelfContained(pattern) || /\\[1-9k]/.test(pattern)) return null;
  const parts = flatParts(pattern);
  const endless = parts?.findIndex(({ repeat }) => /^(?:\+|\{[1-9]\d*,\})/.test(repeat)) ?? -1;
  const first = parts?.[endless];
  if (parts === null || first === undefined || parts.slice(0, endless).some(isFirm)) return null;
  const after = parts.slice(endless + 1);
  if (!after.some(isFirm)) return null;
  return lastOf(first) + after.map(({ source, repeat }) => source + repeat).join('');
}

/** The parts of a pattern, with those of groups that stand there once in the place of the group. */
function flatParts(pattern: string): readonly Part[] | null {
  return (
    partsOf(pattern)?.flatMap((part): readonly Part[] => {
      const inside = part.repeat === '' ? insideOf(part) : null;
      return (inside === null ? null : flatParts(inside)) ?? [part];
    }) ?? null
  );
}

/** The parts of a pattern in their order; null where it has alternatives. */
function partsOf(pattern: string): readonly Part[] | null {
  const parts: Part[] = [];
  for (let at = 0; at < pattern.length; ) {
    const end = endOfPart(pattern, at);
    if (end === null || pattern[at] === '|') return null;
    const repeat = matchAt(REPEAT, pattern, end);
    parts.push({ source: pattern.slice(at, end), repeat });
    at = end + repeat.length;
  }
  return parts;
}

/** Where a token or a group that begins at a place ends; null where the group is never closed. */
function endOfPart(pattern: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < pattern.length; ) {
    const token = matchAt(TOKEN, pattern, at);
    at += token.length;
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    if (depth <= 0) return depth === 0 ? at : null;
  }
  return null;
}

function matchAt(expression: RegExp, text: string, at: number): string {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? '';
}

/** The pattern inside a group; null for anything else, and for groups that look ahead or behind. */
function insideOf({ source }: Part): string | null {
  const open = OPEN.exec(source)?.[0];
  return open === undefined ? null : source.slice(open.length, -1);
}

/** A part that cannot be left out and takes up room in the text. */
function isFirm({ source, repeat }: Part): boolean {
  return !/^(?:[?*]|\{0)/.test(repeat) && !/^(?:[$^]|\\[bBAzZG]|\(\?(?!:))/.test(source);
}

/** The sign that every round of a repeat ends with, such as the comma of `(?:[^,]+,){1,}`; empty where there is none. */
function lastOf(repeated: Part): string {
  const inside = insideOf(repeated);
  const last = inside === null ? undefined : partsOf(inside)?.at(-1);
  return last?.repeat === '' && /^[ ,;:!"'<>=@#%&_-]$/.test(last.source) ? last.source : '';
}
