import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { type MentionQuery, mentionQuery, peopleNamed, withMention } from '#shared/comments/mentions.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Box = RefObject<HTMLTextAreaElement | null>;
type Options = {
  readonly people: readonly Person[];
  readonly onChange: (value: string) => void;
  readonly onChoose: (person: Person) => void;
};

/** Most people offered at once; typing on narrows them down. */
const OFFERED_MAX = 6;

type Mentioning = {
  readonly found: readonly Person[];
  /** The one that Enter takes. */
  readonly at: number;
  /** Looks whether a name is being typed where the caret stands. */
  readonly look: () => void;
  readonly close: () => void;
  readonly take: (person: Person) => void;
  /** Acts on a key while the list is open. Tells whether it did. */
  readonly onKey: (key: string) => boolean;
};

/** The list of people behind an @ in a box: open while a name is typed, and what keys do in it. */
export function useMentioning(box: Box, { people, onChange, onChoose }: Options): Mentioning {
  const [query, setQuery] = useState<MentionQuery | null>(null);
  const [at, setAt] = useState(0);
  const caret = useCaret(box);
  const found = query === null ? [] : peopleNamed(people, query.words).slice(0, OFFERED_MAX);

  const look = (): void => {
    const element = box.current;
    const next =
      element === null || element.selectionStart !== element.selectionEnd
        ? null
        : openQuery(mentionQuery(element.value, element.selectionStart), people);
    if (next?.from === query?.from && next?.words === query?.words) return;
    setQuery(next);
    setAt(0);
    if (next !== null) {
      const count = Math.min(OFFERED_MAX, peopleNamed(people, next.words).length);
      announce(t('comments.mention.found', { count }));
    }
  };
  const take = (person: Person): void => {
    const element = box.current;
    if (element === null || query === null) return;
    const next = withMention(element.value, query, element.selectionStart, person.name);
    caret.current = next.caret;
    onChange(next.text);
    onChoose(person);
    setQuery(null);
    element.focus();
  };
  const onKey = (key: string): boolean => {
    const person = found[at];
    if (person === undefined) return false;
    if (key === 'Enter' || key === 'Tab') take(person);
    else if (key === 'ArrowDown') setAt((at + 1) % found.length);
    else if (key === 'ArrowUp') setAt((at + found.length - 1) % found.length);
    else if (key === 'Escape') setQuery(null);
    else return false;
    return true;
  };
  return { found, at, look, close: () => setQuery(null), take, onKey };
}

/** A name that was written out, with a space behind it, is no question any more. */
function openQuery(query: MentionQuery | null, people: readonly Person[]): MentionQuery | null {
  return people.some(({ name }) => query?.words.startsWith(`${name} `)) ? null : query;
}

/** Where the caret is to be put once React has written the new text into the box. */
function useCaret(box: Box): { current: number | null } {
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  return caret;
}
