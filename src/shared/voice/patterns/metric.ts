import type { PatternBody } from '../rule.ts';
import { readFormula } from './arithmetic.ts';
import type { TextBlock } from './block.ts';
import { type Hit, type KindCheck, type KindContext, kindOf } from './check.ts';
import { grades, measure, textVariables } from './measures.ts';
import { fillMessage } from './message.ts';
import { PatternRefusal } from './refusal.ts';

type Metric = Extract<PatternBody, { kind: 'metric' }>;
type Readability = Extract<PatternBody, { kind: 'readability' }>;

/** A formula over the counts of a whole text, and when what it comes to is worth a word. */
export function metricCheck(body: Metric, { rule }: KindContext): KindCheck {
  const formula = readFormula(withUnderscores(body.formula), textVariables);
  const condition = readFormula(`(__value) ${withUnderscores(body.condition)}`, [
    ...textVariables,
    '__value',
  ]);
  const check = (block: TextBlock): readonly Hit[] => {
    const counts = measure(block.text, block.structure);
    if (counts === null) return [];
    const value = formula(counts);
    const met = condition({ ...counts, __value: value });
    return met === 0 || Number.isNaN(met) ? [] : [whole(rule.message, value)];
  };
  return kindOf(check, [], true);
}

/** `heading.h2` is the same as `heading_h2`. */
function withUnderscores(formula: string): string {
  return formula.replace(/heading\.(h[1-6])/g, 'heading_$1');
}

/** A text that is harder to read than is wanted. */
export function readabilityCheck(body: Readability, { rule }: KindContext): KindCheck {
  const wanted = body.metrics.map((name) => {
    const grade = Object.hasOwn(grades, name) ? grades[name] : undefined;
    if (grade === undefined) throw new PatternRefusal(`there is no measure called “${name}”`);
    return grade;
  });
  if (wanted.length === 0) throw new PatternRefusal('it names no measure');
  const check = (block: TextBlock): readonly Hit[] => {
    const counts = measure(block.text, block.structure);
    if (counts === null) return [];
    const grade = wanted.reduce((sum, each) => sum + each(counts), 0) / wanted.length;
    return grade > body.grade ? [whole(rule.message, grade)] : [];
  };
  return kindOf(check, [], true);
}

function whole(message: string, value: number): Hit {
  return { place: null, message: fillMessage(message, [value.toFixed(2)]), fixes: [] };
}
