import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { membersOf } from '#shared/journal/state.ts';
import { OWN_WORDS_MAX } from '#shared/spelling/own-words.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** The set of a brand that holds its own words. */
export const WORDS = 'words';

/** Words of a brand that are right although no dictionary has them. */
export function ownWordsOf(store: WorkspaceFile, brandId: Id): string[] {
  return [...membersOf(store.stateOf('brand', brandId), WORDS)];
}

/** Adds a word to a brand's own. */
export function keepWord(
  store: WorkspaceFile,
  actor: ActingPerson,
  { brandId, word }: { readonly brandId: Id; readonly word: string },
): Committed<void> {
  return store.run(actor, { key: 'core.undo.label.wordKept', values: { word } }, (changes) => {
    const brand = changes.existing('brand', brandId);
    const words = membersOf(brand, WORDS);
    if (words.length >= OWN_WORDS_MAX)
      throw new Refusal('wrong-state', 'editor.refusal.wordsFull', { most: OWN_WORDS_MAX }, 'word');
    changes.setMembers(brand, WORDS, [...words, word]);
  });
}
