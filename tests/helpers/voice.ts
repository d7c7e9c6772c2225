import type { TextBlock } from '#shared/voice/patterns/block.ts';
import type { PatternServices } from '#shared/voice/patterns/check.ts';
import {
  compilePattern,
  noServices,
  PatternSet,
  patternContext,
} from '#shared/voice/patterns/pattern-set.ts';
import { plainBlocks } from '#shared/voice/patterns/text-blocks.ts';
import { type RuleSurroundings, readRule } from '#shared/voice/vale/read-rule.ts';

/** A rule of a style, written as in its file; `message` is filled in when it is not said. */
export function ruleOf(yaml: string, around?: RuleSurroundings) {
  const text = yaml.includes('message:') ? yaml : `${yaml}\nmessage: "%s"\n`;
  const read = readRule(text, 'Style.Rule', around);
  if (!read.ok) throw new Error(read.why);
  return read.rule;
}

/** Words that a rule finds in a text; an empty string where it is about the text as a whole. */
export function foundBy(
  yaml: string,
  text: string,
  { accepted = [] as readonly string[], services = noServices as PatternServices } = {},
): readonly string[] {
  return findingsOf(yaml, plainBlocks(text), accepted, services).map(({ place }) =>
    place === null ? '' : text.slice(place.from, place.to),
  );
}

/** Everything a rule says about blocks. */
export function findingsOf(
  yaml: string,
  blocks: readonly TextBlock[],
  accepted: readonly string[] = [],
  services: PatternServices = noServices,
) {
  return new PatternSet([compilePattern(ruleOf(yaml), patternContext(accepted, services))]).run(blocks);
}

/** What a rule says about a text. */
export function messagesOf(yaml: string, text: string): readonly string[] {
  return findingsOf(yaml, plainBlocks(text)).map(({ message }) => message);
}
