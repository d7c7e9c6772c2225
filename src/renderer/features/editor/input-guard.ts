import { Annotation, EditorState, type Extension, StateEffect, type Transaction } from '@codemirror/state';
import { textOf } from '#renderer/features/editor/text-of.ts';
import { storableText } from '#shared/posts/text.ts';

/** A change that did not come from the person at the keyboard: it is taken as it is. */
export const fromOutside = Annotation.define<true>();

/** What became of a text that could not be taken as it was. */
export type Refusal =
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly kind: 'unstorable'; readonly removed: number; readonly replaced: number };
/** Something was refused or made storable: it has to be said. */
export const refused = StateEffect.define<Refusal>();

/** Lets through what can be stored. A text that is too long is refused as a whole, so that none of it is lost. */
export function inputGuard(maxLength: () => number): Extension {
  return EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.annotation(fromOutside) === true) return transaction;
    const length = transaction.newDoc.length;
    if (length > maxLength() && length > transaction.startState.doc.length) {
      return { effects: refused.of({ kind: 'tooLong', length, most: maxLength() }) };
    }
    return storable(transaction) ?? transaction;
  });
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

type Change = { readonly from: number; readonly to: number; readonly insert: string };

/** The transaction with its text made storable; null where it is so already. */
function storable(transaction: Transaction) {
  if (isStorable(textOf(transaction.newDoc))) return null;
  const changes: Change[] = [];
  let removed = 0;
  let replaced = 0;
  transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const taken = storableText(inserted.toString());
    removed += taken.removed;
    replaced += taken.replaced;
    changes.push({ from, to, insert: taken.text });
  });
  return [
    { changes, scrollIntoView: true, effects: refused.of({ kind: 'unstorable', removed, replaced }) },
    { sequential: true, ...caretAfter(changes) },
  ];
}

function caretAfter(changes: readonly Change[]) {
  const last = changes.at(-1);
  if (last === undefined) return {};
  const shift = changes
    .slice(0, -1)
    .reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return { selection: { anchor: last.from + shift + last.insert.length } };
}
