import { EditorState, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextLook } from '#renderer/features/editor/editor-types.ts';
import { layers, look, lookNow } from '#renderer/features/editor/layers.ts';
import { textOf } from '#renderer/features/editor/text-of.ts';

type Drawn = { readonly from: number; readonly to: number; readonly class: string };

/** Everything that is drawn over a text, in order. */
function drawn(state: EditorState): readonly Drawn[] {
  const found: Drawn[] = [];
  for (const set of state.facet(EditorView.decorations)) {
    if (typeof set === 'function') continue;
    for (const at = set.iter(); at.value !== null; at.next())
      found.push({ from: at.from, to: at.to, class: String(at.value.spec['class'] ?? 'fold') });
  }
  return found.sort((a, b) => a.from - b.from || a.to - b.to || a.class.localeCompare(b.class));
}

const lookOf = (text: string): TextLook => ({
  overFrom: text.length > 40 ? 40 : null,
  fold: text.length > 12 ? { at: 12, label: 'Folds here' } : null,
  counter: null,
});

function begin(doc: string): EditorState {
  return EditorState.create({ doc, extensions: [layers, look.of(lookOf)] });
}

describe('what is drawn over a text', () => {
  it('is after any number of changes what it would be in a text that was never changed', () => {
    const words = fc.constantFrom('rye ', '#loaf', ' @lena', '\n', 'hollinandrye.com ', '', '🥖', '.', 'a');
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(9), put: words });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), fc.array(edit, { maxLength: 12 }), (start, edits) => {
        let state = begin(start.join(''));
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * state.doc.length);
          const to = Math.min(state.doc.length, from + cut);
          const change: TransactionSpec = { changes: { from, to, insert: put } };
          state = state.update(change).state;
        }
        expect(drawn(state)).toEqual(drawn(begin(textOf(state.doc))));
        expect(state.field(lookNow)).toEqual(lookOf(textOf(state.doc)));
      }),
    );
  });

  it('folds so that what comes below begins with a word', () => {
    const [fold] = drawn(begin('Twelve signs and more.'));
    expect(fold).toEqual({ from: 13, to: 13, class: 'fold' });
  });
});
