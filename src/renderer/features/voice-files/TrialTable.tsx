import type { ReactNode } from 'react';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { RuleTrial } from '#shared/contract/voice-files.ts';
import { t } from '#shared/messages/index.ts';

/** So many rules are shown at once; those after them were the quietest. */
export const RULES_SHOWN = 150;

/** "Would speak in 41 of your last 200 posts." */
export function TrialSentence({ trial }: { readonly trial: RuleTrial }): ReactNode {
  const { tried, flagged, tooSlow } = trial;
  if (tooSlow) return <FindingNote severity="warn">{t('voiceFiles.trial.tooSlow')}</FindingNote>;
  if (tried === 0) return <p className="voice-files-lead">{t('voiceFiles.trial.noPosts')}</p>;
  return <p className="voice-files-lead">{t('voiceFiles.trial', { flagged, tried })}</p>;
}

/** What a rule said, and about which words. */
export function TrialExamples({
  tally,
}: {
  readonly tally: RuleTrial['rules'][number] | undefined;
}): ReactNode {
  const examples = tally?.examples ?? [];
  if (examples.length === 0) return null;
  return (
    <ul className="voice-files-examples">
      {examples.map(({ postId, words, message }) => (
        <li key={postId}>
          {words === '' ? null : <q>{words}</q>} <span className="voice-files-quiet">{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** The rules that would have spoken, the loudest first, and how many would have been silent. */
export function TrialTable({ trial }: { readonly trial: RuleTrial }): ReactNode {
  const loud = trial.rules.filter(({ hits }) => hits > 0);
  const silent = trial.rules.length - loud.length;
  if (trial.tooSlow || trial.tried === 0) return null;
  return (
    <>
      {loud.length === 0 ? null : (
        <table className="voice-files-table" aria-label={t('voiceFiles.trial.table')}>
          <thead>
            <tr>
              <th scope="col">{t('voiceFiles.trial.rule')}</th>
              <th scope="col" className="voice-files-number">
                {t('voiceFiles.trial.posts')}
              </th>
              <th scope="col">{t('voiceFiles.trial.examples')}</th>
            </tr>
          </thead>
          <tbody>
            {loud.slice(0, RULES_SHOWN).map((tally) => (
              <tr key={tally.ruleId}>
                <th scope="row">{tally.ruleId}</th>
                <td className="voice-files-number">{tally.posts}</td>
                <td>
                  <TrialExamples tally={tally} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {silent === 0 ? null : (
        <p className="voice-files-quiet">{t('voiceFiles.trial.silent', { count: silent })}</p>
      )}
    </>
  );
}
