import { currentLocale, isMessageKey, type MessageValues, t } from '#shared/messages/index.ts';
import { formatDay, formatMonth } from '#shared/time/format.ts';
import { isWallDate } from '#shared/time/wall.ts';
import type { Problem } from './problems.ts';

/** Longest piece of a file that is repeated in a sentence. */
const QUOTED = 60;

/** A problem in words, in the language in force. Days among its values are said as the locale says them. */
export function sayProblem(problem: Pick<Problem, 'code' | 'params'>): string {
  return sayKey(`imports.problem.${problem.code}`, problem.params);
}

/** A refusal of a whole file in words. */
export function sayRefusal(code: string, params: MessageValues): string {
  return sayKey(`imports.refused.${code}`, params);
}

function sayKey(key: string, params: MessageValues): string {
  if (!isMessageKey(key)) throw new Error(`No words for ${key}`);
  const values = Object.entries(params).map(([name, value]) => [name, sayValue(name, value)] as const);
  return t(key, Object.fromEntries(values));
}

function sayValue(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value;
  if (name === 'month') return formatMonth(value, currentLocale());
  if (name !== 'written' && isWallDate(value)) return formatDay(value, currentLocale(), { year: true });
  const line = value.replace(/\s+/g, ' ');
  return line.length > QUOTED ? `${line.slice(0, QUOTED - 1).toWellFormed()}…` : line;
}
