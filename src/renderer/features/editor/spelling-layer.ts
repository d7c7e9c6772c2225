import { type EditorState, type Extension, Facet, StateEffect, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type KeyBinding,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { announce } from '#renderer/app/announcer.ts';
import { isMac } from '#renderer/app/bridge.ts';
import { keyText } from '#renderer/app/keys.ts';
import { entityFinder } from '#renderer/features/editor/entities.ts';
import { useOwnWords } from '#renderer/features/spelling/own-words.ts';
import { isInDictionary, lookUp } from '#renderer/features/spelling/spelling.ts';
import { t } from '#shared/messages/index.ts';
import type { DictionaryName } from '#shared/spelling/dictionaries.ts';
import { isOwnWord } from '#shared/spelling/own-words.ts';
import { lookupForm, misspeltIn, type TextWord, wordsToCheck } from '#shared/spelling/words.ts';

/** The dictionary of the text; null where there is none for its language. */
export const dictionary = Facet.define<DictionaryName | null, DictionaryName | null>({
  combine: ([first]) => first ?? null,
});

const setMisspelt = StateEffect.define<readonly TextWord[]>();
const look = Decoration.mark({ class: 'ed-misspelt', attributes: { 'aria-invalid': 'spelling' } });

const misspelt = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    for (const effect of transaction.effects)
      if (effect.is(setMisspelt))
        return Decoration.set(effect.value.map(({ from, to }) => look.range(from, to)));
    if (!transaction.docChanged) return marks;
    // A word that is being changed is another word.
    const kept = marks.update({ filter: (from, to) => transaction.changes.touchesRange(from, to) === false });
    return kept.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The misspelt words that are marked now, first to last. */
export function misspeltWords(state: EditorState): readonly TextWord[] {
  const found: TextWord[] = [];
  for (const at = (state.field(misspelt, false) ?? Decoration.none).iter(); at.value !== null; at.next())
    found.push({ from: at.from, to: at.to, word: state.sliceDoc(at.from, at.to) });
  return found;
}

/** The misspelt word at a place, or null. */
export function misspeltAt(state: EditorState, place: number): TextWord | null {
  return misspeltWords(state).find(({ from, to }) => from <= place && place <= to) ?? null;
}

/** Addresses and handles are spelt as they are, also where a network makes no link of them. */
const anyEntity = entityFinder(null);

type Paragraph = { readonly from: number; readonly words: readonly TextWord[] };

/** The words of the paragraphs that are in view: a long text is checked where it is read. */
function paragraphsIn(view: EditorView): readonly Paragraph[] {
  const { state } = view;
  const found: Paragraph[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      found.push({ from: line.from, words: wordsToCheck(line.text, anyEntity(line.text)) });
      at = line.to + 1;
    }
  }
  return found;
}

/** How long nobody has typed before words are looked up, in milliseconds. */
const PAUSE = 300;

class Checker {
  readonly #view: EditorView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #unfollow: () => void;
  /** The caret stands at the end of a word that is being written: it is not wrong yet. */
  #writing = false;
  #gone = false;

  constructor(view: EditorView) {
    this.#view = view;
    this.#unfollow = useOwnWords.subscribe(() => this.#later());
    this.#later();
  }

  update(update: ViewUpdate): void {
    const asked = update.startState.facet(dictionary) !== update.state.facet(dictionary);
    if (update.docChanged) this.#writing = true;
    else if (update.selectionSet) this.#writing = false;
    if (asked || update.docChanged || update.selectionSet || update.viewportChanged) this.#later();
  }

  destroy(): void {
    this.#gone = true;
    this.#unfollow();
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), PAUSE);
  }

  async #check(): Promise<void> {
    const name = this.#view.state.facet(dictionary);
    if (name === null) return this.#mark([]);
    const doc = this.#view.state.doc;
    const paragraphs = paragraphsIn(this.#view);
    const forms = paragraphs.flatMap(({ words }) => words.map(({ word }) => lookupForm(word)));
    const isReadable = await lookUp(name, forms);
    // Whoever typed on meanwhile is checked again after the next pause.
    if (this.#gone || !isReadable || this.#view.state.doc !== doc) return;
    this.#mark(this.#wrongIn(paragraphs, name));
  }

  #wrongIn(paragraphs: readonly Paragraph[], name: DictionaryName): readonly TextWord[] {
    const { words: own } = useOwnWords.getState();
    const { head } = this.#view.state.selection.main;
    const isKnown = (word: string): boolean => (isInDictionary(name, word) ?? true) || isOwnWord(own, word);
    const wrong = paragraphs.flatMap(({ from, words }) =>
      misspeltIn(words, isKnown).map((one) => ({ ...one, from: from + one.from, to: from + one.to })),
    );
    return wrong.filter(({ to }) => !(this.#writing && to === head));
  }

  #mark(wrong: readonly TextWord[]): void {
    const now = misspeltWords(this.#view.state);
    const same =
      now.length === wrong.length &&
      now.every(({ from, to }, index) => from === wrong[index]?.from && to === wrong[index]?.to);
    if (!same) this.#view.dispatch({ effects: setMisspelt.of(wrong) });
  }
}

function step(view: EditorView, by: 1 | -1): boolean {
  const words = misspeltWords(view.state);
  const { from } = view.state.selection.main;
  const next =
    by === 1
      ? (words.find((word) => word.from > from) ?? words[0])
      : (words.findLast((word) => word.from < from) ?? words.at(-1));
  if (next === undefined) announce(t('editor.spelling.none'));
  else {
    view.dispatch({ selection: { anchor: next.from, head: next.to }, scrollIntoView: true });
    announce(t('editor.spelling.reached', { word: next.word, key: keyText('Mod+.', isMac()) }));
  }
  return true;
}

/** A misspelt word that somebody wants to see to, and where on the screen its suggestions belong. */
export type SpellingQuestion = TextWord & { readonly x: number; readonly y: number };

function questionAt(view: EditorView, word: TextWord): SpellingQuestion {
  const box = view.coordsAtPos(word.from);
  return { ...word, x: box?.left ?? 0, y: (box?.bottom ?? 0) + 4 };
}

/** F7 and Shift+F7 go from misspelt word to misspelt word; Ctrl+. asks for suggestions. */
export function spellingKeys(onQuestion: (question: SpellingQuestion) => void): readonly KeyBinding[] {
  return [
    { key: 'F7', run: (view) => step(view, 1), shift: (view) => step(view, -1) },
    {
      key: 'Mod-.',
      run: (view) => {
        const word = misspeltAt(view.state, view.state.selection.main.head);
        if (word !== null && !view.state.readOnly) onQuestion(questionAt(view, word));
        return word !== null;
      },
    },
  ];
}

/** The menu key and a right click on a misspelt word ask for suggestions; elsewhere the text menu opens as ever. */
function menuHandler(onQuestion: (question: SpellingQuestion) => void): Extension {
  return EditorView.domEventHandlers({
    contextmenu: (event, view) => {
      const byMouse = event.button === 2;
      const place = byMouse
        ? view.posAtCoords({ x: event.clientX, y: event.clientY })
        : view.state.selection.main.head;
      const word = place === null ? null : misspeltAt(view.state, place);
      if (word === null || view.state.readOnly) return false;
      event.preventDefault();
      onQuestion(questionAt(view, word));
      return true;
    },
  });
}

/** Marks misspelt words after a pause in typing; looking words up happens in another thread. */
export function spelling(onQuestion: (question: SpellingQuestion) => void): Extension {
  return [misspelt, ViewPlugin.define((view) => new Checker(view)), menuHandler(onQuestion)];
}
