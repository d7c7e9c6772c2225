import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { useVoice, type VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { dayText, useNameOf } from '#renderer/features/voice/voice-words.ts';
import type { OwnProposal } from '#shared/contract/voice.ts';
import { t } from '#shared/messages/index.ts';

/** What the person in this window proposes, and what became of it: others are asked, and this is where one hears. */
export function OwnProposals({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const actorId = useActor()?.id ?? '';
  const brandId = useVoice((state) => state.brandId) ?? '';
  const { answer } = useAsked(`${brandId} ${actorId}`, () => api.voice.ownProposals.query({ brandId }), [
    'voice',
  ]);
  if (answer === null || answer.proposals.length === 0) return null;
  return (
    <section className="voice-own" aria-label={t('voiceScreen.own')}>
      <h3>{t('voiceScreen.own.count', { count: answer.proposals.length })}</h3>
      <ul>
        {answer.proposals.map((proposal) => (
          <li key={`${proposal.id} ${proposal.at}`}>
            <Line
              proposal={proposal}
              isThere={library.guidelines.some((guideline) => guideline.id === proposal.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A new guideline that was dropped is not there any more to go to. */
function Line({
  proposal,
  isThere,
}: {
  readonly proposal: OwnProposal;
  readonly isThere: boolean;
}): ReactNode {
  const nameOf = useNameOf();
  const { id, title, state, by, at, answeredAt } = proposal;
  const values = { name: by === null ? '' : nameOf(by), date: dayText(answeredAt ?? at) };
  const words = (
    <>
      <span dir="auto">{title}</span>
      <small>{t(`voiceScreen.own.${state}`, values)}</small>
    </>
  );
  if (!isThere) return <span className="voice-own-line">{words}</span>;
  return (
    <button type="button" className="voice-own-line" onClick={() => useVoice.getState().choose(id)}>
      {words}
    </button>
  );
}
