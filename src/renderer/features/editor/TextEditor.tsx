import '#renderer/features/editor/editor.css';
import type { EditorView } from '@codemirror/view';
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { besideText } from '#renderer/features/editor/beside-text.ts';
import {
  access,
  createView,
  type EditorEvents,
  newSlots,
  replaceText,
  type Slots,
  words,
} from '#renderer/features/editor/create-view.ts';
import type {
  EditorHandle,
  MarkSource,
  TextEditorProps,
  TextSource,
} from '#renderer/features/editor/editor-types.ts';
import { entityFinder } from '#renderer/features/editor/entities.ts';
import type { Refusal } from '#renderer/features/editor/input-guard.ts';
import { entities, look, marksIn, showMarks } from '#renderer/features/editor/layers.ts';
import { goToMark } from '#renderer/features/editor/mark-keys.ts';
import { RefusalNote } from '#renderer/features/editor/RefusalNote.tsx';
import { SpellingMenu } from '#renderer/features/editor/SpellingMenu.tsx';
import {
  dictionary as dictionaryFacet,
  type SpellingQuestion,
} from '#renderer/features/editor/spelling-layer.ts';
import { textOf } from '#renderer/features/editor/text-of.ts';
import { followOwnWords, loadOwnWords } from '#renderer/features/spelling/own-words.ts';
import type { Brand } from '#shared/brands/brand.ts';
import type { Id } from '#shared/ids.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';
import { dictionaryFor } from '#shared/spelling/dictionaries.ts';

/** A text that is written: plain text with what networks and the brand have to say about it drawn into it. */
export function TextEditor(props: TextEditorProps): ReactNode {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [question, setQuestion] = useState<SpellingQuestion | null>(null);
  const beside: BesideRefs = { counter: useRef(null), description: useRef(null) };
  const described = useId();
  const slots = useMemo(newSlots, []);
  const [host, view] = useView(slots, props, { onRefusal: setRefusal, onSpelling: setQuestion, beside });
  useSource(view, props.source);
  useConfiguration(view, slots, props, described);
  useMarks(view, props.marks);
  useHandle(view, props);
  const brand = useWordsOf(props.brandId ?? null);
  const style: CSSProperties & { readonly '--editor-rows': number } = { '--editor-rows': props.minRows ?? 5 };
  const dictionary = dictionaryFor(props.language);
  return (
    <div className="text-editor" style={style}>
      <div ref={host} />
      <span ref={beside.counter} className="ed-counter" aria-hidden="true" />
      <span ref={beside.description} id={described} className="visually-hidden" />
      {refusal === null ? null : <RefusalNote refusal={refusal} onDismiss={() => setRefusal(null)} />}
      {question === null || dictionary === null ? null : (
        <SpellingMenu
          question={question}
          dictionary={dictionary}
          brand={brand}
          onReplace={(text) => put(view, question, text)}
          onClose={() => setQuestion(null)}
        />
      )}
    </div>
  );
}

/** Keeps the brand's own words at hand while it is written for, and gives the brand. */
function useWordsOf(brandId: Id | null): Brand | null {
  useEffect(() => {
    if (brandId === null) return undefined;
    loadOwnWords(brandId).catch(toastError);
    return followOwnWords();
  }, [brandId]);
  return useWorkspace((state) => state.snapshot?.brands.find(({ id }) => id === brandId) ?? null);
}

type ViewRef = RefObject<EditorView | null>;
type BesideRefs = {
  readonly counter: RefObject<HTMLSpanElement | null>;
  readonly description: RefObject<HTMLSpanElement | null>;
};
type Told = Pick<EditorEvents, 'onSpelling'> & {
  readonly onRefusal: (refusal: Refusal | null) => void;
  readonly beside: BesideRefs;
};

function useView(slots: Slots, props: TextEditorProps, told: Told) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the component lives
  useLayoutEffect(() => {
    if (host.current === null) return undefined;
    const made = createView(host.current, latest.current.source.read(), slots, eventsOf(latest, told));
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);
  return [host, view] as const;
}

function eventsOf(props: RefObject<TextEditorProps>, told: Told): EditorEvents {
  const { counter, description } = told.beside;
  const beside = besideText(() => ({
    counter: counter.current,
    description: description.current,
    label: props.current.label,
  }));
  return {
    onChange: (text) => {
      told.onRefusal(null);
      props.current.onChange(text);
    },
    onFocus: () => props.current.onFocus?.(),
    onBlur: () => props.current.onBlur?.(),
    onMark: (id) => props.current.onMark?.(id),
    onMarkReached: (id) => props.current.onMarkReached?.(id),
    // Said after the change that it was part of.
    onRefusal: (refusal) => queueMicrotask(() => told.onRefusal(refusal)),
    onSpelling: told.onSpelling,
    onView: ({ view }) => beside(view),
    maxLength: () => props.current.maxLength ?? POST_TEXT_MAX,
  };
}

/** The editor follows its text by itself: a key that was typed here comes back as the very words that stand here. */
function useSource(view: ViewRef, source: TextSource): void {
  useLayoutEffect(() => {
    const take = (): void => {
      if (view.current !== null) replaceText(view.current, source.read());
    };
    take();
    return source.follow(take);
  }, [view, source]);
}

function useConfiguration(view: ViewRef, slots: Slots, props: TextEditorProps, described: string): void {
  const {
    network,
    readOnly = false,
    oneLine = false,
    label,
    language,
    placeholder = '',
    look: looks,
  } = props;
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: slots.network.reconfigure(entities.of(entityFinder(network))) });
  }, [view, slots, network]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: slots.access.reconfigure(access(readOnly, oneLine)) });
  }, [view, slots, readOnly, oneLine]);
  useLayoutEffect(() => {
    const checked = dictionaryFacet.of(readOnly ? null : dictionaryFor(language));
    const attributes = words(label, language, described, placeholder);
    view.current?.dispatch({ effects: slots.words.reconfigure([attributes, checked]) });
  }, [view, slots, label, language, described, placeholder, readOnly]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: slots.look.reconfigure(looks === undefined ? [] : look.of(looks)) });
  }, [view, slots, looks]);
}

function useMarks(view: ViewRef, marks: MarkSource | undefined): void {
  useLayoutEffect(() => {
    const take = (): void => {
      const shown = view.current;
      if (shown !== null) showMarks(shown, marks?.read(textOf(shown.state.doc)) ?? []);
    };
    take();
    return marks?.follow(take);
  }, [view, marks]);
}

function useHandle(view: ViewRef, { ref }: TextEditorProps): void {
  useImperativeHandle(ref, (): EditorHandle => handleOf(view), [view]);
}

function put(
  view: ViewRef,
  { from, to }: { readonly from: number; readonly to: number },
  text: string,
): void {
  view.current?.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    scrollIntoView: true,
    userEvent: 'input.insert',
  });
}

function handleOf(view: ViewRef): EditorHandle {
  const selection = (): { readonly from: number; readonly to: number } => {
    const range = view.current?.state.selection.main;
    return { from: range?.from ?? 0, to: range?.to ?? 0 };
  };
  return {
    selection,
    replace: (from, to, text) => put(view, { from, to }, text),
    insert: (text) => put(view, selection(), text),
    focus: (at) => {
      if (at !== undefined) view.current?.dispatch({ selection: { anchor: at }, scrollIntoView: true });
      view.current?.focus();
    },
    showMark: (id) => {
      const mark =
        view.current === null ? undefined : marksIn(view.current.state).find((one) => one.id === id);
      if (mark !== undefined && view.current !== null) goToMark(view.current, mark);
    },
  };
}
