import {
  type EditorState,
  Facet,
  type Range,
  RangeSetBuilder,
  StateEffect,
  type StateEffectType,
  StateField,
  type Text,
  type Transaction,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import type { EditorMark, FoldLine } from '#renderer/features/editor/editor-types.ts';
import { type EntityRange, entityFinder } from '#renderer/features/editor/entities.ts';

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

function entityMarks(state: EditorState): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const find = state.facet(entities);
  for (let number = 1; number <= state.doc.lines; number += 1) {
    const line = state.doc.line(number);
    for (const { from, to, kind } of find(line.text))
      builder.add(line.from + from, line.from + to, looks[kind]);
  }
  return builder.finish();
}

const entityLayer = StateField.define<DecorationSet>({
  create: entityMarks,
  update: (marks, transaction) =>
    transaction.docChanged || transaction.startState.facet(entities) !== transaction.state.facet(entities)
      ? entityMarks(transaction.state)
      : marks,
  provide: (field) => EditorView.decorations.from(field),
});

/** The text from here on is over the limit; null while it fits. */
export const setOver = StateEffect.define<number | null>();
const overLook = Decoration.mark({ class: 'ed-over', inclusiveEnd: true });

function overMarks(from: number | null, doc: Text): DecorationSet {
  return from === null || from >= doc.length
    ? Decoration.none
    : Decoration.set(overLook.range(from, doc.length));
}

const overLayer = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const set = lastOf(transaction, setOver);
    return set === undefined ? marks.map(transaction.changes) : overMarks(set, transaction.state.doc);
  },
  provide: (field) => EditorView.decorations.from(field),
});

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

/** Where the network folds; null where it shows all. */
export const setFold = StateEffect.define<FoldLine | null>();

/** Inside a paragraph the line parts it; at its end it stands below, or an empty line would follow it. */
function foldMark({ at, label }: FoldLine, doc: Text): DecorationSet {
  const place = Math.min(at, doc.length);
  const block = doc.lineAt(place).to === place;
  return Decoration.set(Decoration.widget({ widget: new FoldWidget(label), side: 1, block }).range(place));
}

const foldLayer = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const set = lastOf(transaction, setFold);
    if (set === undefined) return marks.map(transaction.changes);
    if (set === null) return Decoration.none;
    return foldMark(set, transaction.state.doc);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What somebody has to say about places of the text. */
export const setMarks = StateEffect.define<readonly EditorMark[]>();

function squiggle(mark: EditorMark): Decoration {
  return Decoration.mark({
    class: `ed-mark ed-mark-${mark.kind}`,
    attributes: { 'data-mark': mark.id, 'aria-invalid': 'grammar' },
    mark,
  });
}

function squiggles(marks: readonly EditorMark[], doc: Text): DecorationSet {
  const ranges = marks.flatMap((mark): Range<Decoration>[] => {
    const from = Math.max(0, mark.from);
    const to = Math.min(mark.to, doc.length);
    return from < to ? [squiggle(mark).range(from, to)] : [];
  });
  return Decoration.set(ranges, true);
}

const markLayer = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const set = lastOf(transaction, setMarks);
    return set === undefined ? marks.map(transaction.changes) : squiggles(set, transaction.state.doc);
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

function lastOf<T>(transaction: Transaction, kind: StateEffectType<T>): T | undefined {
  let value: T | undefined;
  for (const effect of transaction.effects) if (effect.is(kind)) value = effect.value;
  return value;
}

/** Everything that is drawn over the text. */
export const layers = [entityLayer, overLayer, foldLayer, markLayer];
