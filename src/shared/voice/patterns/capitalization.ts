import type { PatternBody } from '../rule.ts';
import type { TextBlock } from './block.ts';
import { type Hit, type KindCheck, type KindContext, kindOf } from './check.ts';
import { type CaseRules, CaseWords, sentenceCased, titleCased } from './letter-case.ts';
import { fillMessage } from './message.ts';
import { shadowed, VoiceRegex } from './regex.ts';

type Body = Extract<PatternBody, { kind: 'capitalization' }>;

/** What a text should look like, and whether it does well enough. */
type Verdict = { readonly expected: string; readonly right: boolean };

/** Headings and the like in one case: as a title, as a sentence, all small, all large, or after a pattern. */
export function capitalizationCheck(body: Body, context: KindContext): KindCheck {
  const own = [...body.exceptions, ...(body.vocabulary ? context.acceptedWords : [])].filter(
    (word) => word.trim() !== '',
  );
  const judge = judgeOf(body, own);
  const { rule } = context;
  const replaces = rule.action?.name === 'replace' && (body.match === '$title' || body.match === '$sentence');
  const check = (block: TextBlock): readonly Hit[] => {
    const { expected, right } = judge(block.text);
    if (right) return [];
    const message = fillMessage(rule.message, [block.text, expected]);
    return [{ place: { from: 0, to: block.text.length }, message, fixes: replaces ? [expected] : [] }];
  };
  return kindOf(check, []);
}

function judgeOf(body: Body, own: readonly string[]): (text: string) => Verdict {
  if (body.match === '$title' || body.match === '$sentence') return caseJudge(body, own);
  const excepted = own.map((word) => new VoiceRegex(`\\b(?:${word})\\b`, { ignoreCase: false, lines: true }));
  const isException = (text: string): boolean => excepted.some((regex) => regex.isIn(shadowed(text)));
  if (body.match === '$lower' || body.match === '$upper') {
    const upper = body.match === '$upper';
    return (text) => {
      const expected = upper ? text.toUpperCase() : text.toLowerCase();
      return { expected, right: text === expected || isException(text) };
    };
  }
  const wanted = new VoiceRegex(body.match, { ignoreCase: false, lines: false });
  return (text) => ({ expected: body.match, right: wanted.isIn(shadowed(text)) || isException(text) });
}

function caseJudge(body: Body, own: readonly string[]): (text: string) => Verdict {
  const rules: CaseRules = { own, indicators: body.indicators, prefix: body.prefix, style: body.style };
  const cases = new CaseWords(own);
  const prefix = body.prefix === '' ? null : new VoiceRegex(body.prefix, { ignoreCase: false, lines: false });
  const threshold = body.threshold === 0 ? 0.8 : body.threshold;
  const isTitle = body.match === '$title';
  return (text) => {
    const before = prefix === null ? '' : prefixIn(prefix, text);
    const rest = text.slice(before.length);
    const words = cases.of(rest);
    const expected = isTitle ? titleCased(rest, rules, cases) : sentenceCased(words, rules, cases).join(' ');
    const wanted = cases.of(expected);
    const share = isTitle ? titleShare(words, wanted) : sentenceShare(words, wanted, cases);
    return { expected: before + expected, right: words.length === 0 || share >= threshold };
  };
}

function prefixIn(prefix: VoiceRegex, text: string): string {
  const found = prefix.from(shadowed(text), 0);
  return found?.from === 0 ? found.words : '';
}

/** The share of words that are as a title has them; all capitals are taken for an acronym. */
function titleShare(words: readonly string[], wanted: readonly string[]): number {
  const right = words.filter((word, index) => {
    const expected = wanted[index];
    // Whether “to” belongs to a verb, and is then capital, only its grammar tells.
    const either = word.toLowerCase() === 'to';
    return expected === undefined || word === expected || either || word === word.toUpperCase();
  });
  return right.length / words.length;
}

/** The share of words that are as a sentence has them; one that does not begin with a capital is never right. */
function sentenceShare(words: readonly string[], wanted: readonly string[], cases: CaseWords): number {
  let right = 0;
  for (const [index, word] of words.entries()) {
    const expected = wanted[index];
    if (expected === undefined || word === expected || cases.ownForm(word) === word) right += 1;
    else if (index === 0 && word !== word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()) return 0;
  }
  return right / words.length;
}
