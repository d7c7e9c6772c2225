import { Refusal } from '#shared/contract/errors.ts';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import { t } from '#shared/messages/index.ts';
import { mayExplode } from '#shared/voice/foreign.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import type { PatternRule } from '#shared/voice/patterns/pattern-set.ts';
import type { Rule } from '#shared/voice/rule.ts';
import { PatternWatch } from './pattern-watch.ts';
import { threadFile } from './thread-files.ts';

/** What was measured, by what the rule says: the same rule is measured again with every key otherwise. */
const known = new Map<string, boolean>();
const KNOWN_MOST = 500;

/** The names of a content's rules whose patterns can take very long on some text; measured in a thread that can be ended. */
export async function slowRulesOf(content: GuidelineContent): Promise<readonly string[]> {
  const rules = content.rules.map((rule): Rule => ({ ...rule, guidelineId: null })).filter(mayExplode);
  const fresh = rules.filter((rule) => !known.has(keyOf(rule)));
  if (fresh.length > 0) await measure(fresh);
  return rules.filter((rule) => known.get(keyOf(rule)) === true).map(({ id }) => id);
}

async function measure(rules: readonly PatternRule[]): Promise<void> {
  const watch = new PatternWatch({ workerPath: threadFile('pattern-worker') });
  try {
    const slow = new Set((await watch.slowRules(rules)).map(({ rule }) => rule));
    if (known.size > KNOWN_MOST) known.clear();
    for (const rule of rules) known.set(keyOf(rule), slow.has(rule.id));
  } finally {
    await watch.close();
  }
}

function keyOf({ body, scope }: PatternRule): string {
  return canonicalJson({ body, scope } as Json);
}

/** A pattern that can run for ever is neither proposed nor adopted: it would be tried on every post. */
export async function refuseExploding(content: GuidelineContent): Promise<void> {
  const [rule] = await slowRulesOf(content);
  if (rule === undefined) return;
  const why = t('voiceLibrary.unsound.slow', { rule });
  throw new Refusal('bad-input', 'voiceLibrary.refusal.unsound', { why }, 'content');
}
