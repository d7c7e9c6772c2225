import type { Rule } from '../rule.ts';
import { shadowed, VoiceRegex } from './regex.ts';

type Action = NonNullable<Rule['action']>;

/** What Vale's action makes of the words found; null where a person has to think, or the action is incomplete. */
export function fixesOf(action: Action | null, found: string): readonly string[] | null {
  if (action === null) return null;
  const { name, params = [] } = action;
  if (name === 'remove') return [''];
  if (name === 'replace') return params.length === 0 ? null : params;
  if (name === 'convert') return [simplified(found)];
  if (name === 'edit') return edited(found, params);
  return null;
}

function edited(found: string, [what, first, second]: readonly string[]): readonly string[] | null {
  if (first === undefined) return null;
  const made = edit(found, what ?? '', first, second);
  return made === null ? null : [made.trim()];
}

function edit(found: string, what: string, first: string, second: string | undefined): string | null {
  if (what === 'trim') return trimmedOf(trimmedOf(found, first, 'start'), first, 'end');
  if (what === 'trim_left') return trimmedOf(found, first, 'start');
  if (what === 'trim_right') return trimmedOf(found, first, 'end');
  if (what === 'truncate') return found.split(first)[0] ?? null;
  if (what === 'split') return found.split(first)[Number(second)] ?? null;
  return what === 'regex' && second !== undefined ? replaced(found, first, second) : null;
}

/** Without any of the characters at one end. */
function trimmedOf(found: string, characters: string, end: 'start' | 'end'): string {
  const all = [...found];
  const at = end === 'start' ? 0 : -1;
  while (all.length > 0 && characters.includes(all.at(at) ?? '')) all.splice(at, 1);
  return all.join('');
}

function replaced(found: string, pattern: string, by: string): string {
  const expression = new VoiceRegex(pattern, { ignoreCase: false, lines: false }, true).for(shadowed(found));
  expression.lastIndex = 0;
  // `$1x` is a group called “1x” to Vale, but nobody means that: a number is a number.
  return found.replace(expression, by.replace(/\$\{(\d+)\}/g, '$$$1'));
}

/** Words in small letters with single spaces: `autoScale` and `auto-scale` become `auto scale`. */
function simplified(found: string): string {
  return found
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
