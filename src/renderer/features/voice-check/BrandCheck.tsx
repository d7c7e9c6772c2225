import '#renderer/features/voice-check/voice-check.css';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { CheckNotes } from '#renderer/features/voice-check/CheckNotes.tsx';
import { Counts } from '#renderer/features/voice-check/Counts.tsx';
import { currentOf, lookAt, openOf, useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { FindingCard } from '#renderer/features/voice-check/FindingCard.tsx';
import { LearnedVoice } from '#renderer/features/voice-check/LearnedVoice.tsx';
import { NothingOpen } from '#renderer/features/voice-check/NothingOpen.tsx';
import { RulesLine } from '#renderer/features/voice-check/RulesLine.tsx';
import { WaivedList } from '#renderer/features/voice-check/WaivedList.tsx';
import { useVoiceLibrary } from '#renderer/features/voice-check/words.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly locked: boolean };

/** What the brand says of the post as it stands typed: every finding in the order of the text, with its ways out. */
export function BrandCheck({ editor, detail, locked }: Props): ReactNode {
  const desk = useCalmDesk();
  const library = useVoiceLibrary(detail.brandId);
  const frame = useRef<HTMLElement>(null);
  const open = openOf(desk.listed);
  const current = currentOf(desk);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'F8') step(frame.current, event);
  };
  return (
    <section ref={frame} className="voice-check" aria-label={t('voiceCheck.title')} onKeyDown={onKeyDown}>
      <header>
        <h2>{t('voiceCheck.title')}</h2>
        <Counts listed={open} />
      </header>
      <RulesLine library={library} hash={library?.rulesHash ?? ''} />
      <CheckNotes desk={desk} library={library} />
      {desk.status === 'checked' && open.length === 0 ? <NothingOpen listed={desk.listed} /> : null}
      <ol className="voice-cards">
        {open.map((listed, index) => (
          <FindingCard
            key={listed.key}
            listed={listed}
            number={index + 1}
            count={open.length}
            isOpen={listed.key === current?.key}
            {...{ library, editor, detail, locked }}
          />
        ))}
      </ol>
      <LearnedVoice postId={detail.id} job={desk.job} />
      <WaivedList listed={desk.listed} library={library} postId={locked ? null : detail.id} />
    </section>
  );
}

/** F8 and Shift+F8 go from finding to finding, as they do in the text. */
function step(frame: HTMLElement | null, event: KeyboardEvent): void {
  const cards = [...(frame?.querySelectorAll<HTMLElement>('[data-voice-card]') ?? [])];
  if (cards.length === 0) return;
  event.preventDefault();
  const at = cards.findIndex((card) => card.closest('.voice-card')?.contains(document.activeElement));
  const next = cards.at((at + (event.shiftKey ? -1 : 1)) % cards.length);
  next?.focus();
  lookAt(next?.dataset['voiceCard'] ?? null);
}
