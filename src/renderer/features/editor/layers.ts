import {
  type EditorState,
  Facet,
  type Range,
  StateEffect,
  type StateEffectType,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { EditorMark, FoldLine, TextLook } from '#renderer/features/editor/editor-types.ts';
import { type EntityRange, entityFinder } from '#renderer/features/editor/entities.ts';
import { textOf } from '#renderer/features/editor/text-of.ts';

/** Looks for the entities of a line; which ones, the network decides. */
export const entities = Facet.define<
  (text: string) => readonly EntityRange[],
  (text: string) => readonly EntityRange[]
>({
  combine: ([finder]) => finder ?? entityFinder(null),
});

const looks = {
  link: Decoration.mark({ class: 'ed-entity' }),
  mention: Decoration.mark({ class: 'ed-entity' }),
  hashtag: Decoration.mark({ class: 'ed-entity' }),
  cashtag: Decoration.mark({ class: 'ed-entity' }),
};

function* entityRanges(state: EditorState, from: number, to: number): Iterable<Range<Decoration>> {
  const find = state.facet(entities);
  for (let at = from; at <= to; ) {
    const line = state.doc.lineAt(at);
    for (const { from: start, to: end, kind } of find(line.text))
      yield looks[kind].range(line.from + start, line.from + end);
    at = line.to + 1;
  }
}

/** Only the lines that a change touches are looked through again; the rest moves along. */
function entitiesAfter(marks: DecorationSet, { state, changes }: Transaction): DecorationSet {
  let next = marks.map(changes);
  changes.iterChangedRanges((_fromA, _toA, fromB, toB) => {
    const filterFrom = state.doc.lineAt(fromB).from;
    const filterTo = state.doc.lineAt(toB).to;
    const add = [...entityRanges(state, filterFrom, filterTo)];
    next = next.update({ filterFrom, filterTo, filter: () => false, add });
  });
  return next;
}

const entityLayer = StateField.define<DecorationSet>({
  create: (state) => Decoration.set([...entityRanges(state, 0, state.doc.length)]),
  update: (marks, transaction) => {
    const { startState, state } = transaction;
    if (startState.facet(entities) !== state.facet(entities))
      return Decoration.set([...entityRanges(state, 0, state.doc.length)]);
    return transaction.docChanged ? entitiesAfter(marks, transaction) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const plain: TextLook = { overFrom: null, fold: null, counter: null };

/** How the text looks for its words alone. */
export const look = Facet.define<(text: string) => TextLook, (text: string) => TextLook>({
  combine: ([first]) => first ?? (() => plain),
});

/** The look of the words that stand there now. */
export const lookNow = StateField.define<TextLook>({
  create: (state) => state.facet(look)(textOf(state.doc)),
  update: (now, { docChanged, startState, state }) =>
    docChanged || startState.facet(look) !== state.facet(look) ? state.facet(look)(textOf(state.doc)) : now,
});

const overLook = Decoration.mark({ class: 'ed-over', inclusiveEnd: true });

function overMarks(state: EditorState): DecorationSet {
  const { overFrom } = state.field(lookNow);
  return overFrom === null || overFrom >= state.doc.length
    ? Decoration.none
    : Decoration.set(overLook.range(overFrom, state.doc.length));
}

const overLayer = [
  EditorView.decorations.compute(['doc', lookNow], overMarks),
  EditorView.contentAttributes.compute([lookNow], (state): { [name: string]: string } =>
    state.field(lookNow).overFrom === null ? {} : { 'aria-invalid': 'true' },
  ),
];

class FoldWidget extends WidgetType {
  readonly #label: string;
  constructor(label: string) {
    super();
    this.#label = label;
  }
  override eq(other: FoldWidget): boolean {
    return other.#label === this.#label;
  }
  override toDOM(): HTMLElement {
    const line = document.createElement('span');
    line.className = 'ed-fold';
    line.textContent = this.#label;
    // It is no part of the text: the editor's description says it.
    line.setAttribute('aria-hidden', 'true');
    return line;
  }
}

/** Inside a paragraph the line parts it; at its end it stands below, or an empty line would follow it. */
function foldMark({ at, label }: FoldLine, doc: Text): DecorationSet {
  // The space at which it folds stays above: what comes below begins with a word.
  const place = Math.min(at + (/^ */.exec(doc.sliceString(at, at + 100))?.[0].length ?? 0), doc.length);
  const block = doc.lineAt(place).to === place;
  return Decoration.set(Decoration.widget({ widget: new FoldWidget(label), side: 1, block }).range(place));
}

const foldLayer = EditorView.decorations.compute(['doc', lookNow], (state) => {
  const { fold } = state.field(lookNow);
  return fold === null ? Decoration.none : foldMark(fold, state.doc);
});

/** What somebody has to say about places of the text. */
const setMarks = StateEffect.define<readonly EditorMark[]>();

function squiggle(mark: EditorMark): Decoration {
  return Decoration.mark({
    class: `ed-mark ed-mark-${mark.kind}`,
    attributes: { 'data-mark': mark.id, 'aria-invalid': 'grammar' },
    mark,
  });
}

function squiggles(marks: readonly EditorMark[]): DecorationSet {
  return Decoration.set(
    marks.map((mark) => squiggle(mark).range(mark.from, mark.to)),
    true,
  );
}

/** The marks as far as they lie in the text, first to last. */
function inside(marks: readonly EditorMark[], { length }: Text): readonly EditorMark[] {
  return marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(mark.to, length) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** Shows these marks; where they stand already, moved along by typing, nothing is drawn. */
export function showMarks(view: EditorView, marks: readonly EditorMark[]): void {
  const next = inside(marks, view.state.doc);
  const now = marksIn(view.state);
  const isShown = now.length === next.length && now.every((mark, index) => isSame(mark, next[index]));
  if (!isShown) view.dispatch({ effects: setMarks.of(next) });
}

function isSame(mark: EditorMark, other: EditorMark | undefined): boolean {
  return (
    other !== undefined &&
    mark.from === other.from &&
    mark.to === other.to &&
    mark.id === other.id &&
    mark.kind === other.kind &&
    mark.label === other.label
  );
}

const markLayer = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const set = lastOf(transaction, setMarks);
    return set === undefined ? marks.map(transaction.changes) : squiggles(set);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The marks where they stand now, first to last: typing has moved them since they were given. */
export function marksIn(state: EditorState): readonly EditorMark[] {
  const found: EditorMark[] = [];
  const set = state.field(markLayer, false) ?? Decoration.none;
  for (const at = set.iter(); at.value !== null; at.next()) {
    const { mark } = at.value.spec as { readonly mark: EditorMark };
    found.push({ ...mark, from: at.from, to: at.to });
  }
  return found;
}

/** How many marks there are. */
export function markCount(state: EditorState): number {
  return state.field(markLayer, false)?.size ?? 0;
}

function lastOf<T>(transaction: Transaction, kind: StateEffectType<T>): T | undefined {
  let value: T | undefined;
  for (const effect of transaction.effects) if (effect.is(kind)) value = effect.value;
  return value;
}

/** Everything that is drawn over the text. */
export const layers = [entityLayer, lookNow, overLayer, foldLayer, markLayer];
