const none: readonly RegExpExecArray[] = [];

/**
 * Every match of a global expression, as `matchAll` gives them. That makes a copy of the expression for every text it looks
 * at, and with every key nearly all texts have nothing to be found.
 */
export function matchesIn(text: string, expression: RegExp): readonly RegExpExecArray[] {
  expression.lastIndex = 0;
  const some = expression.test(text);
  expression.lastIndex = 0;
  return some ? [...text.matchAll(expression)] : none;
}
