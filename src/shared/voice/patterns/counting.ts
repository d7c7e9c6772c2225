import type { PatternBody } from '../rule.ts';
import { fixesOf } from './actions.ts';
import type { TextBlock } from './block.ts';
import { type Hit, type KindCheck, type KindContext, kindOf, type Memories, type Memory } from './check.ts';
import { exceptionsOf, isExcepted } from './exceptions.ts';
import { withoutGroups } from './find.ts';
import { fillMessage } from './message.ts';
import type { Phrases } from './phrases.ts';
import { shadowed, VoiceRegex } from './regex.ts';

type Occurrence = Extract<PatternBody, { kind: 'occurrence' }>;
type Repetition = Extract<PatternBody, { kind: 'repetition' }>;
type Consistency = Extract<PatternBody, { kind: 'consistency' }>;
type Conditional = Extract<PatternBody, { kind: 'conditional' }>;

/** Something there too often, or not often enough. */
export function occurrenceCheck(body: Occurrence, { rule }: KindContext): KindCheck {
  const regex = new VoiceRegex(`(?:${body.token})`, { ignoreCase: body.ignoreCase, lines: false });
  const max = body.max ?? 0;
  const check = (block: TextBlock): readonly Hit[] => {
    const found = regex.all(block);
    const count = found.length;
    if (!(max > 0 && count > max) && !(body.min > 0 && count < body.min)) return [];
    const message = fillMessage(rule.message, [String(count)]);
    if (count === 0) return [{ place: null, message, fixes: [] }];
    // Code stands in a text as asterisks; the finding is shown at the first words that are none.
    const shown = found.find(({ words }) => words.trim() !== '' && !/^[*@]+$/.test(words));
    if (shown === undefined) return [];
    return [{ place: { from: shown.from, to: shown.to }, message, fixes: [] }];
  };
  return kindOf(check, [regex]);
}

/** The same words twice in a row. */
export function repetitionCheck(body: Repetition, context: KindContext): KindCheck {
  const regex = new VoiceRegex(`(?:${body.tokens.join('|')})`, { ignoreCase: body.ignoreCase, lines: false });
  const exceptions = exceptionsOf(body.exceptions, body.vocabulary, context);
  return kindOf((block) => repeated(block, regex, body, exceptions, context), [regex]);
}

function repeated(
  block: TextBlock,
  regex: VoiceRegex,
  body: Repetition,
  exceptions: readonly Phrases[],
  { rule }: KindContext,
): readonly Hit[] {
  const hits: Hit[] = [];
  const asCompared = (words: string): string => (body.ignoreCase ? words.toLowerCase() : words);
  let before: { readonly compared: string; readonly from: number } | null = null;
  let count = 0;
  for (const match of regex.all(block)) {
    const words = match.words.trim();
    const compared = asCompared(words);
    const { to } = match;
    if (before !== null && before.compared === compared && isRepeatable(words, body)) {
      count += 1;
      const { from } = before;
      const both = block.text.slice(from, to);
      if (count > body.max && !both.includes('\n') && !isExcepted(exceptions, block, from, to)) {
        const fixes = fixesOf(rule.action, both) ?? [];
        hits.push({ place: { from, to }, message: fillMessage(rule.message, [words]), fixes });
        count = 0;
      }
    }
    before = { compared, from: match.from };
  }
  return hits;
}

function isRepeatable(words: string, { alpha }: Repetition): boolean {
  return words !== '' && (!alpha || /^\p{L}+$/u.test(words));
}

/** Two ways of writing of which a text should keep to one. */
export function consistencyCheck(body: Consistency, { rule }: KindContext): KindCheck {
  const steps = body.either.map(([one, other]) => {
    const both = `(${withoutGroups(one)})|(${withoutGroups(other)})`;
    const pattern = body.nonword ? `(?:${both})` : `\\b(?:${both})\\b`;
    return new VoiceRegex(pattern, { ignoreCase: body.ignoreCase, lines: true });
  });
  const check = (block: TextBlock, _: unknown, memories: Memories): readonly Hit[] =>
    steps.flatMap((regex, step) => inconsistent(block, regex, step, memories.of(rule), rule.message));
  return kindOf(check, steps);
}

/** Where the second way is met: the last place in the first block in which both have been seen, and in each after it. */
function inconsistent(
  block: TextBlock,
  regex: VoiceRegex,
  step: number,
  memory: Memory,
  message: string,
): readonly Hit[] {
  const found = regex.all(block);
  const last = found.at(-1);
  if (last === undefined) return [];
  for (const { groups } of found) memory.add(`${step}/${groups[0] === undefined ? 'other' : 'one'}`);
  if (!memory.has(`${step}/one`) || !memory.has(`${step}/other`)) return [];
  const place = { from: last.from, to: last.to };
  return [{ place, message: fillMessage(message, [last.words]), fixes: [] }];
}

/** Something that may only be there if something else is, such as an abbreviation that needs its long form. */
export function conditionalCheck(body: Conditional, context: KindContext): KindCheck {
  const settings = { ignoreCase: body.ignoreCase, lines: false };
  const first = new VoiceRegex(body.first, settings);
  const second = new VoiceRegex(body.second, settings, true);
  const captures = groupsIn(second) > 0;
  const exceptions = exceptionsOf(body.exceptions, body.vocabulary, context);
  const check = (block: TextBlock, _: unknown, memories: Memories): readonly Hit[] => {
    const memory = memories.of(context.rule);
    const seconds = second.all(block);
    for (const { groups } of seconds) for (const group of groups) if (group) memory.add(group);
    if (!captures && seconds.length > 0) return [];
    return first.all(block).flatMap(({ from, to, words }): readonly Hit[] => {
      if (memory.has(words) || isExcepted(exceptions, block, from, to)) return [];
      return [{ place: { from, to }, message: fillMessage(context.rule.message, [words]), fixes: [] }];
    });
  };
  return kindOf(check, [first, second]);
}

/** How many groups a pattern has: what an empty alternative beside it leaves open. */
function groupsIn(regex: VoiceRegex): number {
  const { source, flags } = regex.for(shadowed(''));
  return (new RegExp(`${source}|`, flags).exec('')?.length ?? 1) - 1;
}
