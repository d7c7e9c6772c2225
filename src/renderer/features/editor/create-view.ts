import { history, historyKeymap, insertNewline, redo, standardKeymap, undo } from '@codemirror/commands';
import { Compartment, EditorState, type Extension, Prec } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  type KeyBinding,
  keymap,
  placeholder,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { editorTheme } from '#renderer/features/editor/editor-theme.ts';
import { fromOutside, inputGuard, type Refusal, refused } from '#renderer/features/editor/input-guard.ts';
import { layers } from '#renderer/features/editor/layers.ts';
import { markAtCaret, markKeys } from '#renderer/features/editor/mark-keys.ts';
import { visibleSigns } from '#renderer/features/editor/signs.ts';
import { type SpellingQuestion, spelling, spellingKeys } from '#renderer/features/editor/spelling-layer.ts';
import { constructStyleSheets } from '#renderer/features/editor/style-sheets.ts';
import { textOf } from '#renderer/features/editor/text-of.ts';

/** What the world is told by an editor, and what it asks. */
export type EditorEvents = {
  readonly onChange: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onMark: (id: string) => void;
  readonly onMarkReached: (id: string | null) => void;
  readonly onRefusal: (refusal: Refusal) => void;
  readonly onSpelling: (question: SpellingQuestion) => void;
  readonly onView: (update: ViewUpdate) => void;
  readonly maxLength: () => number;
};

/** Parts of the configuration that change while the editor lives. */
export type Slots = {
  readonly network: Compartment;
  readonly access: Compartment;
  readonly words: Compartment;
  readonly look: Compartment;
};

export function newSlots(): Slots {
  return {
    network: new Compartment(),
    access: new Compartment(),
    words: new Compartment(),
    look: new Compartment(),
  };
}

/** Ctrl+Z always stays here, also when there is nothing left: the browser or the plan would undo something else. */
const undoKeys: readonly KeyBinding[] = [
  ...historyKeymap,
  { key: 'Mod-z', run: undo, preventDefault: true },
  { key: 'Mod-Shift-z', run: redo, preventDefault: true },
  { key: 'Mod-y', run: redo, preventDefault: true },
];

/** Each line finds its own direction, as the networks show it. */
const autoLine = Decoration.line({ attributes: { dir: 'auto' } });
const lineDirections = ViewPlugin.define(
  (view) => ({
    decorations: directionsOf(view),
    update(update: ViewUpdate) {
      const { docChanged, viewportChanged, startState, state, changes } = update;
      if (viewportChanged || (docChanged && startState.doc.lines !== state.doc.lines))
        this.decorations = directionsOf(update.view);
      else if (docChanged) this.decorations = this.decorations.map(changes);
    },
  }),
  { decorations: (plugin) => plugin.decorations },
);

function directionsOf(view: EditorView) {
  const lines: number[] = [];
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      lines.push(line.from);
      at = line.to + 1;
    }
  }
  return Decoration.set([...new Set(lines)].map((at) => autoLine.range(at)));
}

/** A file that is dropped is not its text: the composer takes it as an asset. */
const noFilesAsText = EditorView.domEventHandlers({
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});

function tellRefusals({ transactions }: ViewUpdate, events: EditorEvents): void {
  for (const { effects } of transactions)
    for (const effect of effects) if (effect.is(refused)) events.onRefusal(effect.value);
}

function tellText({ transactions, state }: ViewUpdate, events: EditorEvents): void {
  const own = transactions.some((one) => one.docChanged && one.annotation(fromOutside) !== true);
  if (own) events.onChange(textOf(state.doc));
}

function listener(events: EditorEvents): Extension {
  let reached: string | null = null;
  return EditorView.updateListener.of((update) => {
    tellText(update, events);
    tellRefusals(update, events);
    if (update.focusChanged) (update.view.hasFocus ? events.onFocus : events.onBlur)();
    if (update.selectionSet || update.docChanged) {
      const id = markAtCaret(update.state)?.id ?? null;
      if (id !== reached) events.onMarkReached(id);
      reached = id;
    }
    events.onView(update);
  });
}

/** The editor of a text, without React. Its layers, network and words are set afterwards. */
export function createView(
  parent: HTMLElement,
  text: string,
  slots: Slots,
  events: EditorEvents,
): EditorView {
  constructStyleSheets();
  const extensions: Extension = [
    history({ newGroupDelay: 600 }),
    keymap.of([
      { key: 'Enter', run: insertNewline, shift: insertNewline },
      ...markKeys(events.onMark),
      ...spellingKeys(events.onSpelling),
      ...undoKeys,
      ...standardKeymap,
    ]),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    lineDirections,
    noFilesAsText,
    visibleSigns,
    inputGuard(events.maxLength),
    layers,
    spelling(events.onSpelling),
    editorTheme,
    slots.network.of([]),
    slots.access.of([]),
    slots.words.of([]),
    slots.look.of([]),
    listener(events),
  ];
  return new EditorView({ parent, state: EditorState.create({ doc: text, extensions }) });
}

/** Whether it can be written in. A text that is only read can still be reached and copied by keys. */
export function access(readOnly: boolean, isOneLine: boolean): Extension {
  return [
    isOneLine ? oneLine : [],
    readOnly
      ? [EditorState.readOnly.of(true), EditorView.contentAttributes.of({ 'aria-readonly': 'true' })]
      : [],
  ];
}

/** Enter does nothing, and what is pasted with line breaks is taken with spaces in their place, as in any such field. */
const oneLine: Extension = [
  EditorView.contentAttributes.of({ 'aria-multiline': 'false' }),
  Prec.high(keymap.of([{ key: 'Enter', run: () => true, shift: () => true }])),
  EditorState.transactionFilter.of((transaction) => {
    const { newDoc: text, docChanged } = transaction;
    if (!docChanged || text.lines === 1 || transaction.annotation(fromOutside) === true) return transaction;
    const changes = Array.from({ length: text.lines - 1 }, (_, index) => {
      const { to } = text.line(index + 1);
      return { from: to, to: to + 1, insert: ' ' };
    });
    return [transaction, { changes, sequential: true }];
  }),
];

/** Its name, its language, and what describes it. */
export function words(label: string, language: string, described: string, hint: string): Extension {
  return [
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': described,
      lang: language,
      // The spelling is checked by Masthead itself, with dictionaries that need no network.
      spellcheck: 'false',
      autocorrect: 'off',
    }),
    placeholder(hint),
  ];
}

/** Makes the text another one with the least of changes, so that the caret stays where it is; no step of undo. */
export function replaceText(view: EditorView, text: string): void {
  const now = textOf(view.state.doc);
  if (now === text) return;
  const next = text.replace(/\r\n?/gu, '\n');
  if (now === next) return;
  let start = 0;
  while (start < now.length && now[start] === next[start]) start += 1;
  let end = 0;
  while (end < now.length - start && end < next.length - start && now.at(-1 - end) === next.at(-1 - end))
    end += 1;
  view.dispatch({
    changes: { from: start, to: now.length - end, insert: next.slice(start, next.length - end) },
    annotations: [fromOutside.of(true)],
  });
}
