import { ChevronDown, ChevronUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { toastError } from '#renderer/app/toasts.ts';
import { liveComposition } from '#renderer/features/composer/live.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { AllowWords } from '#renderer/features/voice-check/AllowWords.tsx';
import { type Listed, lookAt } from '#renderer/features/voice-check/desk.ts';
import { Fixes } from '#renderer/features/voice-check/Fixes.tsx';
import { goToPlace, leadsTo, mend } from '#renderer/features/voice-check/fixing.ts';
import { GuidelineQuote } from '#renderer/features/voice-check/Guideline.tsx';
import { OnlyChannels } from '#renderer/features/voice-check/OnlyChannels.tsx';
import { SaidBefore } from '#renderer/features/voice-check/SaidBefore.tsx';
import { WaiveActions } from '#renderer/features/voice-check/WaiveActions.tsx';
import { findingTitle, type Library, placeText } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

export type CardProps = {
  readonly listed: Listed;
  readonly number: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly library: Library | null;
  readonly editor: PostEditor;
  readonly detail: PostDetail;
  readonly locked: boolean;
};

/** A finding: shut a line, open why it is one, what the brand says to it, and the ways out. */
export function FindingCard(props: CardProps): ReactNode {
  const { listed, isOpen, library, number, count } = props;
  const { severity, message } = listed.finding;
  const body = useId();
  const live = () => liveComposition(props.editor.store.getState());
  // Enter shows a finding and, once it is shown, mends it; Space goes on opening it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isOpen || props.locked) return;
    event.preventDefault();
    mend(listed, live);
  };
  return (
    <li className="voice-card" data-severity={severity} data-open={isOpen}>
      <button
        type="button"
        className="voice-card-head"
        aria-expanded={isOpen}
        aria-controls={body}
        data-voice-card={listed.key}
        onClick={() => lookAt(listed.key)}
        onKeyDown={onKeyDown}
      >
        <SeverityGlyph severity={severity} labelled />
        <strong>{findingTitle(listed.finding, library)}</strong>
        <small>{isOpen ? t('voiceCheck.place', { number, count }) : placeText(listed.finding)}</small>
        {isOpen ? <Kbd binding="F8" /> : null}
        {isOpen ? (
          <ChevronUp size={14} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
        )}
      </button>
      <div id={body} className="voice-card-body">
        <p dir="auto">{message}</p>
        <OnlyChannels channelIds={listed.channelIds} of={props.detail.channelIds} />
        {isOpen ? <Opened {...props} go={() => goToPlace(listed, live()).catch(toastError)} /> : null}
      </div>
    </li>
  );
}

function Opened({
  listed,
  library,
  editor,
  detail,
  locked,
  go,
}: CardProps & { readonly go: () => void }): ReactNode {
  return (
    <>
      <GuidelineQuote finding={listed.finding} library={library} />
      <SaidBefore listed={listed} postId={detail.id} />
      {locked ? null : <Fixes listed={listed} editor={editor} />}
      <div className="voice-actions">
        {leadsTo(listed) === null ? null : (
          <Button size="sm" onPress={go}>
            {t(leadsTo(listed) === 'alt' ? 'voiceCheck.writeAlt' : 'voiceCheck.show')}
          </Button>
        )}
        {locked ? null : <AllowWords listed={listed} library={library} brandId={detail.brandId} />}
        <WaiveActions listed={listed} editor={editor} detail={detail} />
      </div>
    </>
  );
}
