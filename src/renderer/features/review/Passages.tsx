import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { channelName } from '#renderer/features/review/ReviewFacts.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import type { VersionContent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import { type Passage, passagesOf } from '#shared/posts/passages.ts';
import { wordDiff } from '#shared/text/word-diff.ts';

type Props = { readonly before: VersionContent; readonly after: VersionContent };

/** What a post says beside its base text, word by word against an earlier version; the same twice shows it plainly. */
export function Passages({ before, after }: Props): ReactNode {
  const channels = useWorkspace((state) => state.snapshot?.channels);
  return passagesOf(before, after).map((passage) => (
    <section
      key={`${passage.channelId} ${passage.what}`}
      className="review-passage"
      aria-label={headingOf(passage, channels)}
    >
      <h3 className="review-passage-head">{headingOf(passage, channels)}</h3>
      <div className="review-text" dir="auto" data-selectable>
        <DiffText runs={wordDiff(passage.before, passage.after).runs} />
      </div>
    </section>
  ));
}

function headingOf({ channelId, what }: Passage, channels: readonly Channel[] = []): string {
  const part =
    typeof what === 'number' ? t('review.passage.part', { part: what }) : t(`review.passage.${what}`);
  if (channelId === null) return part;
  const channel = channels.find(({ id }) => id === channelId);
  const name = channel === undefined ? t('review.passage.gone') : channelName(channel);
  return t('review.passage.of', { channel: name, part });
}
