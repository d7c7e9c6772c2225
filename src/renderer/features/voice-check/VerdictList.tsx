import '#renderer/features/voice-check/voice-check.css';
import type { ReactNode } from 'react';
import { CheckNotes } from '#renderer/features/voice-check/CheckNotes.tsx';
import { Counts } from '#renderer/features/voice-check/Counts.tsx';
import { type Listed, openOf } from '#renderer/features/voice-check/desk.ts';
import { GuidelineQuote } from '#renderer/features/voice-check/Guideline.tsx';
import { NothingOpen } from '#renderer/features/voice-check/NothingOpen.tsx';
import { OnlyChannels } from '#renderer/features/voice-check/OnlyChannels.tsx';
import { RulesLine } from '#renderer/features/voice-check/RulesLine.tsx';
import type { Verdict } from '#renderer/features/voice-check/use-verdict.ts';
import { WaivedList } from '#renderer/features/voice-check/WaivedList.tsx';
import {
  findingTitle,
  type Library,
  placeText,
  useVoiceLibrary,
} from '#renderer/features/voice-check/words.ts';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = {
  readonly detail: Pick<PostDetail, 'id' | 'brandId' | 'channelIds'>;
  readonly verdict: Verdict;
  /** Whether each finding stands with the guideline's own words. */
  readonly withWords: boolean;
};

/** The brand check by the core's word: the list that the author saw, and every exception with its reason and person. */
export function VerdictList({ detail, verdict, withWords }: Props): ReactNode {
  const library = useVoiceLibrary(detail.brandId);
  const { listed, failure } = verdict;
  return (
    <section className="voice-verdict" aria-label={t('voiceCheck.title')}>
      <header>
        <h2>{t('voiceCheck.title')}</h2>
        <Counts listed={openOf(listed ?? [])} />
      </header>
      {failure === null ? null : (
        <FindingNote severity="warn">{t('voiceCheck.verdict.failed', { reason: failure })}</FindingNote>
      )}
      {listed === null ? (
        failure === null && <p className="voice-source">{t('voiceCheck.verdict.loading')}</p>
      ) : (
        <>
          <RulesLine library={library} hash={verdict.rulesHash} />
          <CheckNotes desk={{ status: 'checked', setAside: verdict.aside, refused: [] }} library={library} />
          <Open listed={listed} library={library} of={detail.channelIds} withWords={withWords} />
          <WaivedList listed={listed} library={library} postId={null} />
        </>
      )}
    </section>
  );
}

type OpenProps = {
  readonly listed: readonly Listed[];
  readonly library: Library | null;
  readonly of: readonly Id[];
  readonly withWords: boolean;
};

function Open({ listed, library, of, withWords }: OpenProps): ReactNode {
  const open = openOf(listed);
  if (open.length === 0) return <NothingOpen listed={listed} />;
  return (
    <ol className="voice-cards">
      {open.map(({ key, finding, channelIds }) => (
        <li key={key} className="voice-card" data-severity={finding.severity}>
          <p className="voice-verdict-line">
            <SeverityGlyph severity={finding.severity} labelled />
            <strong>{findingTitle(finding, library)}</strong>
            <small>{placeText(finding)}</small>
          </p>
          <p dir="auto">{finding.message}</p>
          <OnlyChannels channelIds={channelIds} of={of} />
          {withWords ? <GuidelineQuote finding={finding} library={library} /> : null}
        </li>
      ))}
    </ol>
  );
}
