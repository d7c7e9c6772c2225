import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useActor, useCan } from '#renderer/app/workspace-hooks.ts';
import { type Listed, useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { wordsRead } from '#renderer/features/voice-check/marks.ts';
import type { Library } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { allowableWords, allowing } from '#shared/voice/allow.ts';

type Props = { readonly listed: Listed; readonly library: Library | null; readonly brandId: Id };

/** Where a rule is wrong about a word, the way to say so for good: to the library, not to this post alone. */
export function AllowWords({ listed, library, brandId }: Props): ReactNode {
  const { job } = useCalmDesk();
  const [asking, setAsking] = useState(false);
  const canAdopt = useCan('voice.adopt');
  const canPropose = useCan('voice.propose');
  const words = allowableWords(listed.finding, foundIn(listed, job));
  if (words === null || library === null || !(canAdopt || canPropose)) return null;
  return (
    <>
      <Button size="sm" onPress={() => setAsking(true)}>
        {t(canAdopt ? 'voiceCheck.allow' : 'voiceCheck.allow.propose', { words })}
      </Button>
      {asking ? (
        <AllowDialog {...{ words, library, brandId, canAdopt }} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}

function foundIn({ finding: { place }, channelIds }: Listed, job: Parameters<typeof wordsRead>[0]) {
  if (place === null) return null;
  return wordsRead(job, channelIds[0] ?? null, place.passage)?.slice(place.from, place.to) ?? null;
}

type DialogProps = {
  readonly words: string;
  readonly library: Library;
  readonly brandId: Id;
  readonly canAdopt: boolean;
  readonly onClose: () => void;
};

function AllowDialog({ words, library, brandId, canAdopt, onClose }: DialogProps): ReactNode {
  const actor = useActor();
  const send = async (): Promise<void> => {
    if (actor === null) return;
    const { guidelineId, content } = allowing(library.guidelines, words, actor.id);
    const draft = { brandId, guidelineId, content, note: t('voiceCheck.allow.note', { words }) };
    const done = canAdopt
      ? await doStep(t('voiceCheck.allow.did', { words }), () => api.voice.write.mutate(draft))
      : await doStep(t('voiceCheck.allow.proposed', { words }), () => api.voice.propose.mutate(draft));
    if (done) onClose();
  };
  return (
    <Dialog
      title={t('voiceCheck.allow.title', { words })}
      isOpen
      onClose={onClose}
      width={460}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button variant="primary" onPress={() => void send()}>
            {t(canAdopt ? 'voiceCheck.allow.do' : 'voiceCheck.allow.propose.do')}
          </Button>
        </>
      }
    >
      <p>{t(canAdopt ? 'voiceCheck.allow.means' : 'voiceCheck.allow.propose.means', { words })}</p>
    </Dialog>
  );
}
