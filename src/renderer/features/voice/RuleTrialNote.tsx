import { type ReactNode, useMemo } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { type OwnRule, tidiedRule } from '#renderer/features/voice/rule-kinds.ts';
import { useTrial } from '#renderer/features/voice/use-trial.ts';
import { tidied } from '#renderer/features/voice/voice-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';
import { isPatternRule } from '#shared/voice/patterns/pattern-set.ts';
import { problemOfRule } from '#shared/voice/vale/usable.ts';

type Props = { readonly rule: OwnRule; readonly draft: Draft };

/** What a rule that is being written would have done to the last posts, or why it cannot be run. */
export function RuleTrialNote({ rule, draft }: Props): ReactNode {
  const problem = useMemo(() => problemIn(rule), [rule]);
  const { answer } = useTrial(
    draft.guidelineId,
    useMemo(() => tidied(draft.content), [draft.content]),
  );
  if (tidiedRule(rule).length === 0) return <p className="voice-note">{t('voiceScreen.form.rule.empty')}</p>;
  if (problem !== null)
    return <FindingNote severity="block">{t('voiceScreen.form.rule.problem', { why: problem })}</FindingNote>;
  if (answer === null) return <p className="voice-note">{t('voiceScreen.form.rule.trying')}</p>;
  const slow = t('voiceLibrary.unsound.slow', { rule: rule.id });
  if (answer.refusals.includes(slow)) return <FindingNote severity="block">{slow}</FindingNote>;
  const tally = answer.past.rules.find(({ ruleId }) => ruleId === rule.id);
  if (tally === undefined) return null;
  const values = { posts: tally.posts, hits: tally.hits, tried: answer.past.tried };
  return (
    <div className="voice-rule-trial" role="status">
      <p>{t('voiceScreen.form.rule.would', values)}</p>
      {tally.examples.map(({ postId, words, message }) => (
        <Button
          key={`${postId} ${words}`}
          size="sm"
          variant="quiet"
          onPress={() => useView.getState().openPost(postId)}
        >
          {words === '' ? message : t('voiceScreen.form.rule.seen', { words })}
        </Button>
      ))}
    </div>
  );
}

/** What is wrong with a rule's patterns, in the engine's words; nothing is run for that. */
function problemIn(rule: OwnRule): string | null {
  const [written] = tidiedRule(rule);
  if (written === undefined) return null;
  const named = { ...written, guidelineId: null };
  return isPatternRule(named) ? problemOfRule(named) : null;
}
