import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { anchorFor } from '#shared/comments/anchoring.ts';
import { type Anchor, QUOTE_MAX } from '#shared/comments/comment.ts';
import { wholeWords } from '#shared/comments/words.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly text: string;
  /** The words taken before, marked again. */
  readonly anchor: Anchor | null;
  readonly onTake: (anchor: Anchor) => void;
  readonly onClose: () => void;
};

const nothing = (): void => undefined;

/** The text of the post to mark words in: by mouse, or by Shift and the arrow keys like anywhere else. */
export function WordChooser({ text, anchor, onTake, onClose }: Props): ReactNode {
  const box = useRef<HTMLTextAreaElement>(null);
  const hint = useId();
  const [marked, setMarked] = useState(anchor);
  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(anchor?.start ?? 0, anchor === null ? 0 : anchor.start + anchor.quote.length);
    // A box that is read-only shows no caret, and without one nobody can mark by keys: so nothing gets in instead.
    const refuse = (event: Event): void => event.preventDefault();
    element?.addEventListener('beforeinput', refuse);
    return () => element?.removeEventListener('beforeinput', refuse);
  }, [anchor]);
  const look = (): void => {
    if (box.current === null) return;
    const { selectionStart: from, selectionEnd: to } = box.current;
    setMarked(anchorFor(text, wholeWords(text, { from, to })));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
    else if (marked !== null) onTake(marked);
  };
  const none = t('comments.choose.none', { max: QUOTE_MAX });
  return (
    <div className="comment-chooser">
      <textarea
        ref={box}
        className="input comment-choose-box"
        aria-label={t('comments.choose.title')}
        aria-describedby={hint}
        value={text}
        aria-readonly="true"
        onChange={nothing}
        dir="auto"
        spellCheck={false}
        onSelect={look}
        onKeyDown={onKeyDown}
      />
      <p id={hint}>{t('comments.choose.how')}</p>
      <div className="comment-actions">
        <Button
          size="sm"
          refusal={marked === null ? none : null}
          onPress={() => (marked === null ? undefined : onTake(marked))}
        >
          {t('comments.choose.take')}
        </Button>
        <Button size="sm" variant="quiet" onPress={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </div>
  );
}
