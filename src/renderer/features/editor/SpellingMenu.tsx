import { type ReactNode, useEffect, useState } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import type { SpellingQuestion } from '#renderer/features/editor/spelling-layer.ts';
import { keepOwnWord } from '#renderer/features/spelling/own-words.ts';
import { suggestionsFor } from '#renderer/features/spelling/spelling.ts';
import { ContextMenu, type MenuEntry } from '#renderer/ui/Menu.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { DictionaryName } from '#shared/spelling/dictionaries.ts';
import { ownWordSchema } from '#shared/spelling/own-words.ts';
import { lookupForm } from '#shared/spelling/words.ts';

type Props = {
  readonly question: SpellingQuestion;
  readonly dictionary: DictionaryName;
  /** Who may keep the word: the brand that is written for. */
  readonly brand: { readonly id: Id; readonly name: string } | null;
  readonly onReplace: (text: string) => void;
  readonly onClose: () => void;
};

/** What was perhaps meant by a misspelt word, and a way to call it right. */
export function SpellingMenu({ question, dictionary, brand, onReplace, onClose }: Props): ReactNode {
  const form = lookupForm(question.word);
  const suggestions = useSuggestions(dictionary, form);
  const may = useCan('library.edit');
  // Opened with its entries, so that Enter takes the first; a long word takes up to a second.
  if (suggestions === null) return null;
  const keep =
    !may || brand === null || !ownWordSchema.safeParse(form).success ? [] : [keepEntry(brand, form)];
  return (
    <ContextMenu
      label={t('editor.spelling.menu', { word: question.word })}
      at={question}
      onClose={onClose}
      focusFirst
      groups={[
        { id: 'suggestions', entries: entriesOf(suggestions, onReplace, onClose) },
        { id: 'keep', entries: keep },
      ]}
    />
  );
}

function keepEntry(brand: { readonly id: Id; readonly name: string }, word: string): MenuEntry {
  return {
    id: 'keep',
    label: t('editor.spelling.keep', { word, brand: brand.name }),
    run: () => void keepOwnWord(brand.id, word),
  };
}

function entriesOf(
  suggestions: readonly string[],
  onReplace: (text: string) => void,
  onClose: () => void,
): readonly MenuEntry[] {
  const none = { id: 'none', label: t('editor.spelling.noIdea'), refusal: '', run: onClose };
  if (suggestions.length === 0) return [none];
  return suggestions.map((word) => ({ id: `word ${word}`, label: word, run: () => onReplace(word) }));
}

/** Null while the dictionary is being asked. */
function useSuggestions(dictionary: DictionaryName, word: string): readonly string[] | null {
  const [suggestions, setSuggestions] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void suggestionsFor(dictionary, word).then((found) => (wanted ? setSuggestions(found) : undefined));
    return () => {
      wanted = false;
    };
  }, [dictionary, word]);
  return suggestions;
}
