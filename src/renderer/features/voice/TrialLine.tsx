import { Radar } from 'lucide-react';
import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { useTrial } from '#renderer/features/voice/use-trial.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { excerptOf } from '#shared/posts/post.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

type Props = {
  readonly guidelineId: Id | null;
  readonly content: GuidelineContent;
  readonly holds: boolean;
};

/** So many of the posts that it flags are named. */
const NAMED_MOST = 6;

/** What a content says of the brand's open drafts and approved posts, tried by the core. */
export function TrialLine({ guidelineId, content, holds }: Props): ReactNode {
  const { answer, failure } = useTrial(guidelineId, content);
  if (failure !== null) return <p className="voice-said">{failure}</p>;
  if (answer === null) return <p className="voice-said">{t('voiceScreen.trial.running')}</p>;
  const { drafts, approved, refusals } = answer;
  // It was not tried: why stands above.
  if (drafts.tried + approved.tried === 0 && refusals.length > 0) return null;
  const values = {
    drafts: drafts.flagged.length,
    ofDrafts: drafts.tried,
    approved: approved.flagged.length,
    ofApproved: approved.tried,
  };
  return (
    <section className="voice-trial">
      <p role="status">
        <Radar size={15} strokeWidth={1.5} aria-hidden="true" />
        <span>{t(holds ? 'voiceScreen.trial.holds' : 'voiceScreen.trial.would', values)}</span>
      </p>
      <Flagged ids={[...drafts.flagged, ...approved.flagged]} />
    </section>
  );
}

/** The posts by their first words, each to be opened. */
function Flagged({ ids }: { readonly ids: readonly Id[] }): ReactNode {
  const named = ids.slice(0, NAMED_MOST);
  const { answer } = useAsked(
    named.join(),
    async () => Promise.all(named.map((postId) => api.posts.get.query({ postId }))),
    ['posts'],
  );
  if (answer === null || answer.length === 0) return null;
  return (
    <ul>
      {answer.map((post) => (
        <li key={post.id}>
          <Button size="sm" variant="quiet" onPress={() => useView.getState().openPost(post.id)}>
            {excerptOf(post.text)}
          </Button>
        </li>
      ))}
      {ids.length > named.length ? (
        <li className="voice-note">{t('voiceScreen.trial.more', { count: ids.length - named.length })}</li>
      ) : null}
    </ul>
  );
}
