import { type ReactNode, useEffect, useState } from 'react';
import { TextField } from '#renderer/ui/TextField.tsx';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  /** The words that are searched for now. */
  readonly words: string;
  /** Told once a person rests from typing. */
  readonly onSearch: (words: string) => void;
};

/** How long a person rests before what was typed is searched for, in ms. */
const SETTLE = 200;
/** Longest words that a search takes, in UTF-16 units. */
const WORDS_MAX = 200;

/** A field for words to search by; its label is read out, and seen as the hint inside. */
export function SearchField({ label, placeholder, words, onSearch }: Props): ReactNode {
  const [draft, setDraft] = useState(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts a search; words that changed elsewhere do not
  useEffect(() => {
    if (draft === words) return;
    const timer = setTimeout(() => onSearch(draft), SETTLE);
    return () => clearTimeout(timer);
  }, [draft]);
  // Cleared from elsewhere: the field follows.
  useEffect(() => setDraft(words), [words]);
  return (
    <TextField
      label={label}
      hideLabel
      value={draft}
      onChange={setDraft}
      placeholder={placeholder}
      maxLength={WORDS_MAX}
    />
  );
}
