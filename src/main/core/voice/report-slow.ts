import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { noContext } from '#shared/voice/context.ts';
import { documentOfText } from '#shared/voice/document.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { setAside } from './aside.ts';
import { rulesInForce } from './brand-voice.ts';
import { ALONE, isGuilty } from './check-post.ts';

/** What a window has seen: a rule that did not come to an end over these words. */
export type SlowReport = {
  readonly brandId: Id;
  readonly ruleId: string;
  readonly texts: readonly string[];
};

/**
 * Looks into what a window has seen, and sets the rule aside where the same is seen here; tells whether it is aside now. A
 * window's word is not enough: with it anybody could silence any rule.
 */
export function reportSlow(store: WorkspaceFile, { brandId, ruleId, texts }: SlowReport): boolean {
  const rules = rulesInForce(store, brandId);
  if (rules.aside.some((one) => one.ruleId === ruleId)) return true;
  const rule = rules.ruleSet.rules.find(({ id }) => id === ruleId);
  if (rule === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'rule' });
  const isSlow = texts.some((text) =>
    isGuilty(rules, rule, { postId: null, document: documentOfText(text), context: noContext }),
  );
  if (isSlow) setAside(store, brandId, rule, { waited: ALONE, postId: null });
  return isSlow;
}
