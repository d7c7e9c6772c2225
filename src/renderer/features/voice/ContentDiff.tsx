import { type ReactNode, useMemo } from 'react';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { contentText } from '#renderer/features/voice/content-text.ts';
import { t } from '#shared/messages/index.ts';
import { wordDiff } from '#shared/text/word-diff.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import '#renderer/features/review/review.css';

type Props = { readonly before: GuidelineContent | null; readonly after: GuidelineContent };

/** What changed from one content to another, word by word. */
export function ContentDiff({ before, after }: Props): ReactNode {
  const diff = useMemo(
    () => wordDiff(before === null ? '' : contentText(before), contentText(after)),
    [before, after],
  );
  if (diff.runs.every(({ kind }) => kind === 'same'))
    return <p className="voice-said">{t('voiceScreen.diff.same')}</p>;
  return (
    <div className="voice-diff">
      <p className="voice-said">{t('voiceScreen.diff.sum', { added: diff.added, removed: diff.removed })}</p>
      <div className="review-text" dir="auto">
        <DiffText runs={diff.runs} />
      </div>
    </div>
  );
}
