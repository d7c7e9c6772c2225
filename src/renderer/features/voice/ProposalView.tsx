import { Check, PenLine, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { ContentDiff } from '#renderer/features/voice/ContentDiff.tsx';
import { useSoundness } from '#renderer/features/voice/soundness.ts';
import { adoptProposal, dropProposal, editGuideline } from '#renderer/features/voice/voice-actions.ts';
import { dayText, useNameOf } from '#renderer/features/voice/voice-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';
import type { Guideline, Proposal } from '#shared/voice/guideline.ts';

/** What somebody would have the guideline say, beside what holds, and what can be done about it. */
export function ProposalView({ guideline }: { readonly guideline: Guideline }): ReactNode {
  const { proposal } = guideline;
  return proposal === null ? null : <Proposed guideline={guideline} proposal={proposal} />;
}

type Props = { readonly guideline: Guideline; readonly proposal: Proposal };

function Proposed({ guideline, proposal }: Props): ReactNode {
  const nameOf = useNameOf();
  const { refusals } = useSoundness(guideline.id, proposal.content);
  const values = { name: nameOf(proposal.by), date: dayText(proposal.at) };
  return (
    <section className="voice-proposal" aria-label={t('voiceScreen.proposal')}>
      <h3>
        {t(guideline.adopted === null ? 'voiceScreen.proposal.new' : 'voiceScreen.proposal.change', values)}
      </h3>
      {proposal.note === '' ? null : <p className="voice-proposal-note">{proposal.note}</p>}
      {guideline.adopted === null ? null : (
        <ContentDiff before={guideline.adopted.content} after={proposal.content} />
      )}
      {refusals.map((refusal) => (
        <FindingNote key={refusal} severity="block">
          {t('voiceLibrary.refusal.unsound', { why: refusal })}
        </FindingNote>
      ))}
      <Answers guideline={guideline} proposal={proposal} refusal={refusals[0] ?? null} />
    </section>
  );
}

function Answers({ guideline, proposal, refusal }: Props & { readonly refusal: string | null }): ReactNode {
  const actor = useActor();
  const mayAdopt = useCan('voice.adopt');
  const isMine = actor?.id === proposal.by;
  if (!mayAdopt && !isMine) return <p className="voice-said">{t('voiceScreen.proposal.waits')}</p>;
  return (
    <div className="voice-form-buttons">
      {mayAdopt ? (
        <Button
          variant="primary"
          icon={<Check size={14} strokeWidth={1.75} aria-hidden="true" />}
          refusal={refusal === null ? null : t('voiceLibrary.refusal.unsound', { why: refusal })}
          onPress={() => void adoptProposal(guideline)}
        >
          {t('voiceScreen.proposal.adopt')}
        </Button>
      ) : null}
      <Button
        icon={<PenLine size={14} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => editGuideline(guideline)}
      >
        {t('voiceScreen.proposal.edit')}
      </Button>
      <Button
        icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
        onPress={() => void dropProposal(guideline)}
      >
        {t('voiceScreen.proposal.drop')}
      </Button>
    </div>
  );
}
