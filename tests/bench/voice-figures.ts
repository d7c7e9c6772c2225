import writeGood from 'write-good';
import { t } from '#shared/messages/index.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { createChecker } from '#shared/voice/check.ts';
import { type CompiledRules, compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { documentOfText, type VoiceDocument } from '#shared/voice/document.ts';
import { type Rule, ruleSetSchema } from '#shared/voice/rule.ts';
import { PastTexts } from '#shared/voice/shingles.ts';
import { warmUp } from '#shared/voice/warm-up.ts';
import { type Figure, median } from './figures.ts';
import { publicRules } from './style-figures.ts';

const paragraphs = [
  'Spring is almost here and our bakery is opening a second shop on Harbour Street. Come by on Saturday, bring a friend and try the rye loaf that took us three winters to get right. The first fifty guests take one home.',
  'We were told it could not be done. Then Lena shaped four hundred loaves in one night, and nobody has said it since. Crème and café are on us until noon! 🥖',
  'Half of what we sold last year was rye. What it costs, what it saves and what we would do differently is in this week’s letter. Tell us what you think: which loaf would you keep, and which would you never miss?',
  'Order by six in the evening, and it is on your doorstep by eight. Read how at https://hollinandrye.test/rye?from=bench #TableRye #SlowBread @lena.brandvold',
];

/** A text of a length in paragraphs, as posts have them. */
function textOf(length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1)
    text += `${paragraphs[index % paragraphs.length]}\n\n`;
  return text.slice(0, length);
}

/** The same text with one key more, somewhere else every time; what was typed before stays for a while. */
function* typed(text: string, keys: number): Generator<string> {
  let now = text;
  for (let key = 0; key < keys; key += 1) {
    const at = (Math.floor(key / 12) * 97 + (key % 12)) % text.length;
    now = now.slice(0, at) + 'rye and so on'.charAt(key % 13) + now.slice(at);
    yield now.slice(0, text.length);
  }
}

function documentOf(text: string): VoiceDocument {
  const picture = { fileName: 'a.png', alt: 'A loaf on a board', credit: '', permission: '' };
  const media = [{ assetId: 'a', kind: 'image', ...picture }] as const;
  return { ...documentOfText(text), network: 'linkedin', language: 'en-GB', media };
}

function elapsed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const context = {
  ...noContext,
  past: new PastTexts(paragraphs.map((text, index) => ({ postId: `p${index}`, text: text.toUpperCase() }))),
};

/** A key's check and write-good over the same text, in turns; the first are left out, as both warm up. */
function perKey(compiled: CompiledRules, length: number, samples: number): { ours: number; floor: number } {
  const check = createChecker(compiled);
  const [ours, floor]: [number[], number[]] = [[], []];
  for (const text of typed(textOf(length), samples + 60)) {
    const document = documentOf(text);
    ours.push(elapsed(() => check(document, context)));
    floor.push(elapsed(() => writeGood(text)));
  }
  return { ours: median(ours.slice(60)), floor: median(floor.slice(60)) };
}

/** What is waited for at once from nothing to the first findings: making ready goes step by step. */
function firstRun(rules: readonly Rule[]): { compiled: CompiledRules; longest: number } {
  // The window and the core have spoken long before a post is opened; the first word of a process costs by itself.
  t('voice.find.repeated', { words: '' });
  let compiled: CompiledRules | null = null;
  const steps = [elapsed(() => (compiled = compile({ rules, accepted: [], rejected: [] })))];
  if (compiled === null) throw new Error('Nothing was compiled.');
  const warming = warmUp(compiled);
  for (let done = false; !done; ) steps.push(elapsed(() => (done = warming.next().done === true)));
  steps.push(
    elapsed(() => createChecker(compiled as unknown as CompiledRules)(documentOf(textOf(3000)), context)),
  );
  return { compiled, longest: Math.max(...steps) };
}

/** Ten thousand terms of a brand: how long they take to make ready, first words included. */
function manyTerms(): number {
  const swap = Array.from({ length: 10_000 }, (_, index) => [`word${index} term`, `other ${index}`]);
  const { rules } = ruleSetSchema.parse({
    rules: [
      { id: 'brand.t.avoid', severity: 'warn', body: { kind: 'substitution', swap, ignoreCase: true } },
    ],
  });
  const times = Array.from({ length: 5 }, () =>
    elapsed(() => {
      const compiled = compile({ rules, accepted: [], rejected: [] });
      createChecker(compiled)(documentOf('word77 term'), context);
    }),
  );
  return median(times);
}

function keyFigures(
  name: string,
  compiled: CompiledRules,
  samples: number,
  goals: readonly [number, number],
): readonly Figure[] {
  return [280, 3000].flatMap((length, index): readonly Figure[] => {
    const { ours, floor } = perKey(compiled, length, samples);
    const goal = goals[index] ?? null;
    return [
      { name: `${name}, a key at ${length} characters`, unit: 'ms', ours, floor: null, goal },
      { name: 'the same beside write-good', unit: 'ms', ours, floor, goal: null },
    ];
  });
}

/** What the check of a brand's voice costs per keystroke, and until it is ready. */
export function voiceFigures(samples: number): readonly Figure[] {
  const own = firstRun(catalogueRules());
  const figures: Figure[] = [
    { name: 'default rules, longest wait until ready', unit: 'ms', ours: own.longest, floor: null, goal: 50 },
    ...keyFigures('default rules', own.compiled, samples, [0.1, 0.5]),
    { name: '10,000 terms made ready', unit: 'ms', ours: manyTerms(), floor: null, goal: 500 },
  ];
  const styles = publicRules();
  if (styles.length === 0) return figures;
  const both = compile({ rules: [...catalogueRules(), ...styles], accepted: [], rejected: [] });
  return [...figures, ...keyFigures('default rules and six styles', both, samples, [0.5, 3])];
}
