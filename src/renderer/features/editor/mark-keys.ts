import type { EditorState } from '@codemirror/state';
import { EditorView, type KeyBinding } from '@codemirror/view';
import { announce } from '#renderer/app/announcer.ts';
import type { EditorMark } from '#renderer/features/editor/editor-types.ts';
import { marksIn } from '#renderer/features/editor/layers.ts';
import { t } from '#shared/messages/index.ts';

/** The mark that the caret is in or at the end of; of several the shortest. */
export function markAtCaret(state: EditorState): EditorMark | null {
  const { head } = state.selection.main;
  const here = marksIn(state).filter(({ from, to }) => from <= head && head <= to);
  return here.toSorted((a, b) => a.to - a.from - (b.to - b.from))[0] ?? null;
}

/** Selects a mark and says what it is about. */
export function goToMark(view: EditorView, mark: EditorMark): void {
  const marks = marksIn(view.state);
  view.dispatch({
    selection: { anchor: mark.from, head: mark.to },
    effects: EditorView.scrollIntoView(mark.from, { y: 'nearest', yMargin: 50 }),
  });
  const number = marks.findIndex(({ id }) => id === mark.id) + 1;
  announce(t('editor.mark.reached', { number, count: marks.length, label: mark.label }));
}

function step(view: EditorView, by: 1 | -1): boolean {
  const marks = marksIn(view.state);
  if (marks.length === 0) {
    announce(t('editor.mark.none'));
    return true;
  }
  const { from } = view.state.selection.main;
  const next =
    by === 1
      ? (marks.find((mark) => mark.from > from || (mark.from === from && view.state.selection.main.empty)) ??
        marks[0])
      : (marks.findLast((mark) => mark.from < from) ?? marks.at(-1));
  if (next !== undefined) goToMark(view, next);
  return true;
}

/** F8 and Shift+F8 go from mark to mark, Ctrl+. sees to the one at the caret. */
export function markKeys(onMark: (id: string) => void): readonly KeyBinding[] {
  return [
    { key: 'F8', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
    {
      key: 'Mod-.',
      run: ({ state }) => {
        const mark = markAtCaret(state);
        if (mark !== null) onMark(mark.id);
        return mark !== null;
      },
    },
  ];
}
