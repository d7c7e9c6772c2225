import { EditorState, type TransactionSpec } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { access } from '#renderer/features/editor/create-view.ts';
import { fromOutside } from '#renderer/features/editor/input-guard.ts';
import { textOf } from '#renderer/features/editor/text-of.ts';

function changed(spec: TransactionSpec, isOneLine = true): EditorState {
  const start = EditorState.create({ doc: 'Our mixer', extensions: [access(false, isOneLine)] });
  return start.update({ ...spec }).state;
}

describe('a text of one line', () => {
  it('takes what is pasted with a space for each line break, and the caret stays behind it', () => {
    const insert = 'new\r\nand\n\nold\n';
    const state = changed({
      changes: { from: 4, insert },
      selection: { anchor: 4 + 'new\nand\n\nold\n'.length },
    });
    expect(textOf(state.doc)).toBe('Our new and  old mixer');
    expect(state.selection.main.head).toBe('Our new and  old '.length);
  });

  it('leaves one that was stored with lines as it is until somebody writes in it', () => {
    const stored = { changes: { from: 3, to: 4, insert: '\n' }, annotations: [fromOutside.of(true)] };
    const state = changed(stored);
    expect(textOf(state.doc)).toBe('Our\nmixer');
    expect(textOf(state.update({ changes: { from: 9, insert: 's' } }).state.doc)).toBe('Our mixers');
  });

  it('is what nobody asked of other texts', () => {
    expect(textOf(changed({ changes: { from: 3, to: 4, insert: '\n' } }, false).doc)).toBe('Our\nmixer');
  });
});
