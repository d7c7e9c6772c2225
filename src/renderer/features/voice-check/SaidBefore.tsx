import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { type Listed, useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { useComparison, wordsInView } from '#renderer/features/voice-check/use-comparison.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly listed: Listed; readonly postId: Id };

/** Beside a finding that a post says it already: what that post says, and the way to it. */
export function SaidBefore({ listed, postId }: Props): ReactNode {
  const { job } = useCalmDesk();
  const isCopy = listed.finding.ruleId === 'dup.self';
  const text = isCopy ? wordsInView(job, listed.channelIds[0] ?? null) : null;
  const said = useComparison(postId, text).comparison?.said ?? null;
  if (!isCopy || said === null) return null;
  return (
    <figure className="voice-nearest" aria-label={t('voiceCheck.said')}>
      <blockquote className="voice-quote" dir="auto" data-selectable>
        {said.text}
      </blockquote>
      <Button size="sm" className="self-start" onPress={() => useView.getState().compose(said.postId)}>
        {t('voiceCheck.voice.open')}
      </Button>
    </figure>
  );
}
