import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CompiledPattern,
  compilePattern,
  PatternSet,
  patternContext,
} from '#shared/voice/patterns/pattern-set.ts';
import { plainBlocks } from '#shared/voice/patterns/text-blocks.ts';
import { type PackageFiles, readPackage } from '#shared/voice/vale/package.ts';
import { type Figure, median } from './figures.ts';

const folder = join(import.meta.dirname, '../../../shared/data/vale');

const words = (
  'Spring is almost here and our bakery is opening a second shop on Harbour Street. Come by on Saturday, bring a ' +
  'friend and try the rye loaf that took us three winters to get right; the first fifty guests take one home. Crème ' +
  'and café are on us! We were told it could not be done, but it is. 🥖 Tell us what you think: #rye #bread\n\n'
).split(/(?<=[ \n])/u);

/** A text of a length; another one for every seed, so that nothing is taken from a cache. */
function textOf(length: number, seed: number): string {
  let text = '';
  for (let index = seed; text.length < length; index += 1 + ((index + seed) % 3))
    text += words[index % words.length];
  return text.slice(0, length);
}

/**
 * What the six public Vale styles cost per keystroke when a text is looked at as a whole, with nothing remembered of
 * the one before, and the longest wait while they are made ready, a rule and an expression at a time.
 */
export function styleFigures(samples: number): readonly Figure[] {
  if (!existsSync(folder)) {
    console.log('The public Vale styles are not beside the project: nothing of them is measured.');
    return [];
  }
  const { rules } = readPackage(publicFiles());
  const { compiled, longest } = madeReady(rules);
  const set = new PatternSet(compiled);
  return [
    {
      name: 'six Vale styles, longest wait until ready',
      unit: 'ms',
      ours: longest(set),
      floor: null,
      goal: 50,
    },
    ...[280, 3000].map((length): Figure => {
      const ours = median(timesOf(set, length, samples));
      const goal = length === 280 ? 0.5 : 3;
      return { name: `six Vale styles, ${length} characters afresh`, unit: 'ms', ours, floor: null, goal };
    }),
  ];
}

/** The rules of the public styles; none when they are not beside the project. */
export function publicRules(): ReturnType<typeof readPackage>['rules'] {
  return existsSync(folder) ? readPackage(publicFiles()).rules : [];
}

function publicFiles(): PackageFiles {
  const styles = readdirSync(folder).filter((style) => existsSync(join(folder, style, 'style')));
  return new Map(
    styles.flatMap((style) =>
      readdirSync(join(folder, style, 'style'))
        .filter((name) => name.endsWith('.yml'))
        .map(
          (name) => [`${style}/${name}`, readFileSync(join(folder, style, 'style', name), 'utf8')] as const,
        ),
    ),
  );
}

function elapsed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Compiles rule by rule; `longest` then warms the set up and runs it once, and gives the longest single step of all. */
function madeReady(rules: ReturnType<typeof readPackage>['rules']) {
  const context = patternContext([]);
  const compiled: CompiledPattern[] = [];
  const steps = rules.map((rule) => elapsed(() => compiled.push(compilePattern(rule, context))));
  const longest = (set: PatternSet): number => {
    const warming = set.warm();
    for (let done = false; !done; ) steps.push(elapsed(() => (done = warming.next().done === true)));
    steps.push(elapsed(() => set.run(plainBlocks(textOf(280, 1)))));
    return Math.max(...steps);
  };
  return { compiled, longest };
}

function timesOf(set: PatternSet, length: number, samples: number): readonly number[] {
  const texts = Array.from({ length: samples + 30 }, (_, seed) => textOf(length, seed));
  return texts.map((text) => elapsed(() => set.run(plainBlocks(text)))).slice(30);
}
