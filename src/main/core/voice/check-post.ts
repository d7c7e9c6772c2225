import type { Id } from '#shared/ids.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import type { VoiceContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import type { Rule } from '#shared/voice/rule.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { setAside } from './aside.ts';
import { type RulesInForce, rulesInForce } from './brand-voice.ts';
import { within } from './within.ts';

/** All rules of a brand together have so long for one post, in ms: a hundred times what the slowest of ours take. */
const TOGETHER = 400;
/** One that is about to be named has so long by itself, and twice: the machine may have been busy. */
export const ALONE = 200;
/** On a machine that is busy with other things nobody is found guilty: then all have more time, so many times over. */
const TRIES = 4;

/** What is looked at, and of which post it is; null where it is not one yet. */
export type Checked = {
  readonly postId: Id | null;
  readonly document: VoiceDocument;
  readonly context: VoiceContext;
};

/**
 * What a brand's rules find in what a post would publish. A pattern that does not come to an end is ended, named and set
 * aside, and all others have their say: a rule costs its own findings, never the program.
 */
export function checkPost(store: WorkspaceFile, brandId: Id, checked: Checked): readonly VoiceFinding[] {
  const { document, context } = checked;
  let time = TOGETHER;
  for (let tries = 0; tries < TRIES; ) {
    const rules = rulesInForce(store, brandId);
    if (!rules.hasForeign) return check(document, rules.compiled, context);
    const found = within(time, () => check(document, rules.compiled, context));
    if (found.done) return found.value;
    const guilty = rules.running.rule;
    if (guilty !== null && isGuilty(rules, guilty, checked)) {
      setAside(store, brandId, guilty, { waited: time, postId: checked.postId });
      continue;
    }
    tries += 1;
    time *= 2;
  }
  throw new Error(`The check of a post did not come to an end in ${time / 2} ms, and no rule is to blame.`);
}

/** Whether a rule takes too long over a text all by itself. */
export function isGuilty(
  { ruleSet: { accepted } }: Pick<RulesInForce, 'ruleSet'>,
  rule: Rule,
  { document, context }: Checked,
): boolean {
  const compiled = compile({ rules: [{ ...rule, networks: [] }], accepted, rejected: [] });
  const isTooSlow = (): boolean => !within(ALONE, () => check(document, compiled, context)).done;
  return isTooSlow() && isTooSlow();
}
