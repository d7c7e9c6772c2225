import { type KeyboardEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react';
import { MentionList, optionId } from '#renderer/features/comments/MentionList.tsx';
import { useMentioning } from '#renderer/features/comments/mentioning.ts';
import { COMMENT_MAX } from '#shared/comments/comment.ts';
import type { Person } from '#shared/people/person.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly people: readonly Person[];
  readonly onChange: (value: string) => void;
  readonly onChoose: (person: Person) => void;
  readonly onSend: () => void;
  readonly onLeave: () => void;
  readonly boxRef: Ref<HTMLTextAreaElement>;
};

/**
 * A box for a comment. An @ opens the list of people below it: arrows move, Enter or Tab takes, Esc closes. The
 * focus stays in the box (ARIA's pattern for a list that completes what is typed).
 */
export function MentionBox(props: Props): ReactNode {
  const listId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(props.boxRef, () => box.current as HTMLTextAreaElement);
  const mentioning = useMentioning(box, props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (plain && mentioning.onKey(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    keyOfBox(event, props);
  };
  const { found, at } = mentioning;
  const option = found[at];
  return (
    <>
      <textarea
        ref={box}
        className="input comment-box"
        rows={1}
        aria-label={props.label}
        placeholder={props.placeholder}
        value={props.value}
        maxLength={COMMENT_MAX}
        spellCheck
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...(found.length === 0 ? {} : { 'aria-controls': listId })}
        {...(option === undefined ? {} : { 'aria-activedescendant': optionId(listId, option) })}
        onChange={(event) => {
          props.onChange(event.target.value);
          mentioning.look();
        }}
        onSelect={mentioning.look}
        onBlur={mentioning.close}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? null : (
        <MentionList id={listId} people={found} at={at} onTake={mentioning.take} />
      )}
    </>
  );
}

function keyOfBox(event: KeyboardEvent, { onSend, onLeave }: Props): void {
  if (event.key === 'Escape') {
    // The panel around it stays open: only the box is left, and what was typed is kept.
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    onSend();
  }
}
