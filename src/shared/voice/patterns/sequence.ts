import type { PatternBody } from '../rule.ts';
import type { TextBlock } from './block.ts';
import { type Hit, type KindCheck, type KindContext, kindOf } from './check.ts';
import { fillMessage } from './message.ts';
import { PatternRefusal } from './refusal.ts';
import { shadowed, VoiceRegex } from './regex.ts';

type Body = Extract<PatternBody, { kind: 'sequence' }>;
type Step = {
  readonly pattern: VoiceRegex | null;
  readonly tag: VoiceRegex | null;
  readonly skip: number;
  readonly negate: boolean;
};
type Word = { readonly text: string; readonly from: number; readonly to: number; readonly tag: string };

const plain = { ignoreCase: false, lines: false } as const;

/** Words in a row, by what they are or by their part of speech. Without a tagger, rules that ask for tags find nothing. */
export function sequenceCheck(body: Body, { rule, services }: KindContext): KindCheck {
  const steps = body.tokens
    .filter(({ pattern, tag }) => pattern !== '' || tag !== '')
    .map(
      ({ pattern, tag, skip, negate }): Step => ({
        pattern: pattern === '' ? null : new VoiceRegex(pattern, { ...plain, ignoreCase: body.ignoreCase }),
        tag: tag === '' ? null : new VoiceRegex(tag, plain),
        skip,
        negate,
      }),
    );
  const anchor = steps.find(({ pattern, negate }) => pattern !== null && !negate)?.pattern ?? null;
  if (anchor === null) throw new PatternRefusal('none of its tokens has a pattern to look for');
  const needsTags = steps.some(({ tag }) => tag !== null);
  const check = (block: TextBlock): readonly Hit[] => {
    // Telling parts of speech is dear: a sentence without the words looked for is left alone.
    if ((needsTags && services.tagger === null) || !anchor.isIn(block)) return [];
    return sequencesIn(wordsOf(block.text, needsTags ? services.tagger : null), steps).map((found): Hit => {
      const place = { from: found[0]?.from ?? 0, to: found.at(-1)?.to ?? 0 };
      const texts = found.map(({ text }) => text);
      return { place, message: fillMessage(rule.message, texts), fixes: [] };
    });
  };
  return kindOf(
    check,
    steps.flatMap(({ pattern }) => pattern ?? []),
  );
}

function wordsOf(text: string, tagger: KindContext['services']['tagger']): readonly Word[] {
  const found = [
    ...text.matchAll(
      /n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[\p{L}\p{N}_]+?(?=n[’']t\b)|[\p{L}\p{N}_]+(?:-[\p{L}\p{N}_]+)*|[^\s]/giu,
    ),
  ];
  const tags = tagger === null ? [] : tagger(found.map(([word]) => word));
  return found.map(({ 0: word, index }, at) => ({
    text: word,
    from: index,
    to: index + word.length,
    tag: tags[at] ?? '',
  }));
}

function sequencesIn(words: readonly Word[], steps: readonly Step[]): readonly (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  for (let at = 0; at < words.length; ) {
    const end = follow(words, at, steps, 0);
    if (end === null) at += 1;
    else {
      found.push(words.slice(at, end));
      at = end;
    }
  }
  return found;
}

/** Where the steps from one on end when they begin at a word; null when they do not. */
function follow(words: readonly Word[], at: number, steps: readonly Step[], index: number): number | null {
  const step = steps[index];
  if (step === undefined) return at;
  // A sequence begins with its first token, not with words that may be skipped before it.
  const most = index === 0 ? 0 : step.skip;
  for (let skipped = 0; skipped <= most; skipped += 1) {
    const word = words[at + skipped];
    if (word === undefined) return null;
    const end = isStep(step, word) ? follow(words, at + skipped + 1, steps, index + 1) : null;
    if (end !== null) return end;
  }
  return null;
}

function isStep({ pattern, tag, negate }: Step, word: Word): boolean {
  return (
    (pattern === null || pattern.isIn(shadowed(word.text)) !== negate) &&
    (tag === null || tag.isIn(shadowed(word.tag)) !== negate)
  );
}
