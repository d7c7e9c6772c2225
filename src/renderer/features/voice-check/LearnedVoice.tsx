import { type ReactNode, useId, useState } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import {
  type Comparison,
  useComparison,
  wordsInView,
} from '#renderer/features/voice-check/use-comparison.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = { readonly postId: Id; readonly job: CheckJob | null };

/** How the text is written beside how approved posts are: what is unlike them, and the one that is most like it. */
export function LearnedVoice({ postId, job }: Props): ReactNode {
  const tab = useView((view) => view.composing?.tab ?? null);
  const { comparison, failure } = useComparison(postId, wordsInView(job, tab));
  const [open, setOpen] = useState(false);
  if (failure !== null)
    return <FindingNote severity="info">{t('voiceCheck.voice.failed', { reason: failure })}</FindingNote>;
  if (comparison === null) return null;
  const { posts, least } = comparison;
  if (posts < least) return <p className="voice-source">{t('voiceCheck.voice.few', { posts, least })}</p>;
  return (
    <details className="voice-learned" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{t('voiceCheck.voice')}</strong>
        <span>{summaryOf(comparison)}</span>
      </summary>
      {open ? (
        <>
          <Features comparison={comparison} />
          <Nearest nearest={comparison.nearest} />
        </>
      ) : null}
    </details>
  );
}

function summaryOf({ drifts, unusualFrom, posts, leastWords }: Comparison): string {
  if (drifts.length === 0) return t('voiceCheck.voice.short', { words: leastWords });
  const count = drifts.filter(({ distance }) => distance >= unusualFrom).length;
  return count === 0
    ? t('voiceCheck.voice.usual', { posts })
    : t('voiceCheck.voice.unusual', { count, posts });
}

function Features({ comparison: { drifts, unusualFrom } }: { readonly comparison: Comparison }): ReactNode {
  if (drifts.length === 0) return null;
  const number = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 1 });
  return (
    <table className="voice-features">
      <caption>{t('voiceCheck.voice.features')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('voiceCheck.voice.here')}</th>
          <th scope="col">{t('voiceCheck.voice.there')}</th>
        </tr>
      </thead>
      <tbody>
        {drifts.map(({ feature, is, usual, distance }) => (
          <tr key={feature} data-unusual={distance >= unusualFrom || undefined}>
            <th scope="row">
              {t(`voiceCheck.voice.feature.${feature}`)}
              {distance < unusualFrom ? null : <Unusual />}
            </th>
            <td>{number.format(is)}</td>
            <td>{number.format(usual)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3}>{t('voiceCheck.voice.per')}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Unusual(): ReactNode {
  return (
    <span className="voice-unusual" role="img" aria-label={t('voiceCheck.voice.out')}>
      <SeverityGlyph severity="info" />
    </span>
  );
}

function Nearest({ nearest }: Pick<Comparison, 'nearest'>): ReactNode {
  const title = useId();
  if (nearest === null) return null;
  return (
    <figure className="voice-nearest" aria-labelledby={title}>
      <figcaption id={title}>{t('voiceCheck.voice.nearest')}</figcaption>
      <blockquote className="voice-quote" dir="auto" data-selectable>
        {nearest.text}
      </blockquote>
      <Button size="sm" className="self-start" onPress={() => useView.getState().compose(nearest.postId)}>
        {t('voiceCheck.voice.open')}
      </Button>
    </figure>
  );
}
