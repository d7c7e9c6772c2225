import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { dayText } from '#renderer/features/voice/voice-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

/** How far back it reaches. */
const DAYS = 30;

type Spoken = Awaited<ReturnType<typeof api.voice.spokeUp.query>>['posts'][number];

/** The posts in which a guideline has spoken lately, and what became of that. */
export function SpokeUp({ guidelineId }: { readonly guidelineId: Id }): ReactNode {
  const { answer } = useAsked(guidelineId, () => api.voice.spokeUp.query({ guidelineId, days: DAYS }), [
    'posts',
    'voice',
  ]);
  if (answer === null) return null;
  const rest = answer.count - answer.posts.length;
  return (
    <section className="voice-spoke">
      <h3>{t('voiceScreen.spoke', { days: DAYS })}</h3>
      {answer.count === 0 ? <p className="voice-said">{t('voiceScreen.spoke.none')}</p> : null}
      <ul>
        {answer.posts.map((post) => (
          <SpokenLine key={post.postId} post={post} />
        ))}
      </ul>
      {rest > 0 ? <p className="voice-said">{t('voiceScreen.trial.more', { count: rest })}</p> : null}
    </section>
  );
}

function SpokenLine({ post: { postId, excerpt, at, words, ended } }: { readonly post: Spoken }): ReactNode {
  const values = { words, date: dayText(at) };
  return (
    <li>
      <Button size="sm" variant="quiet" onPress={() => useView.getState().openPost(postId)}>
        {excerpt === '' ? t('voiceScreen.spoke.untitled') : excerpt}
      </Button>
      <span className="voice-note">
        {words === '' ? values.date : t('voiceScreen.spoke.words', values)}{' '}
        {t(`voiceScreen.spoke.${ended ?? 'open'}`)}
      </span>
    </li>
  );
}
