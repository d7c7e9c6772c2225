import type { Cure, Problem, ProblemCode } from '#shared/imports/problems.ts';
import { sayProblem } from '#shared/imports/say.ts';
import { currentLocale, isMessageKey, t } from '#shared/messages/index.ts';
import { formatDay, formatTime } from '#shared/time/format.ts';

/** A problem as the bold sentence that says what is wrong, and the rest that says what happens. */
export function problemParts(problem: Problem): { readonly what: string; readonly effect: string } {
  const said = sayProblem(problem);
  const end = /[.!?](?=\s+\p{Lu})/u.exec(said);
  if (end === null) return { what: said, effect: '' };
  return { what: said.slice(0, end.index + 1), effect: said.slice(end.index + 1).trim() };
}

/** "5 without a year": how often a problem occurs in a column, for those that are told there; else null. */
export function sayProblemCount(code: ProblemCode, count: number): string | null {
  const key = `importScreen.count.${code}`;
  return isMessageKey(key) ? t(key, { count }) : null;
}

/** The words on the button of a cure. */
export function cureText(cure: Cure, code: ProblemCode): string {
  switch (cure.kind) {
    case 'setDate':
      return formatDay(cure.date, currentLocale());
    case 'setTime':
      return t('importScreen.cure.setTime', { time: formatTime(cure.time, currentLocale()) });
    case 'setZone':
      return cure.zone;
    case 'setYear':
      return String(cure.year);
    case 'dateOrder':
      return t(`importScreen.reading.order.${cure.order}`);
    case 'keep':
      return code.startsWith('duplicate') ? t('importScreen.cure.keepBoth') : t('importScreen.cure.keep');
    default:
      return t(`importScreen.cure.${cure.kind}`);
  }
}
