import type { EditorView } from '@codemirror/view';
import { announce } from '#renderer/app/announcer.ts';
import type { TextLook } from '#renderer/features/editor/editor-types.ts';
import { lookNow, markCount } from '#renderer/features/editor/layers.ts';
import { t } from '#shared/messages/index.ts';

/** What stands beside a text, and what the text is called. */
export type Beside = {
  readonly counter: HTMLElement | null;
  readonly description: HTMLElement | null;
  readonly label: string;
};

/** Writes what is said beside a text after each change of it: only what is another than before is touched. */
export function besideText(beside: () => Beside): (view: EditorView) => void {
  let wasOver = false;
  let described = '';
  return (view) => {
    const { counter, description, label } = beside();
    const now = view.state.field(lookNow);
    const marks = markCount(view.state);
    write(counter, now.counter ?? '');
    const asked = `${marks} ${now.fold?.label ?? ''}`;
    if (asked !== described) write(description, descriptionOf(now, marks));
    described = asked;
    if (now.counter !== null) placeCounter(view, counter);
    const isOver = now.overFrom !== null;
    if (isOver && !wasOver) announce(t('editor.over', { label }));
    wasOver = isOver;
  };
}

function write(place: HTMLElement | null, words: string): void {
  if (place !== null && place.textContent !== words) place.textContent = words;
}

function descriptionOf({ fold }: TextLook, marks: number): string {
  return [fold?.label ?? '', marks === 0 ? '' : t('editor.marks', { count: marks })]
    .filter((part) => part !== '')
    .join('. ');
}

/** The counter stands in the margin of the line that is written in, where it covers nothing. */
function placeCounter(view: EditorView, counter: HTMLElement | null): void {
  if (counter === null) return;
  view.requestMeasure({
    key: counter,
    read: () => {
      const top = view.coordsAtPos(view.state.selection.main.head)?.top;
      return top === undefined ? null : top - view.dom.getBoundingClientRect().top;
    },
    write: (top) => {
      const place = `0 ${Math.round(top ?? 0)}px`;
      if (top !== null && counter.style.translate !== place) counter.style.translate = place;
    },
  });
}
