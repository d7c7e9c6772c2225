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
import { announce } from '#renderer/app/announcer.ts';
import {
  access,
  createView,
  type EditorEvents,
  newSlots,
  replaceText,
  type Slots,
  words,
} from '#renderer/features/editor/create-view.ts';
import type { EditorHandle, EditorMark, TextEditorProps } from '#renderer/features/editor/editor-types.ts';
import { entityFinder } from '#renderer/features/editor/entities.ts';
import type { Refusal } from '#renderer/features/editor/input-guard.ts';
import { entities, marksIn, setFold, setMarks, setOver } from '#renderer/features/editor/layers.ts';
import { goToMark } from '#renderer/features/editor/mark-keys.ts';
import { RefusalNote } from '#renderer/features/editor/RefusalNote.tsx';
import { t } from '#shared/messages/index.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';

/** A text that is written: plain text with what networks and the brand have to say about it drawn into it. */
export function TextEditor(props: TextEditorProps): ReactNode {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const host = useRef<HTMLDivElement>(null);
  const counter = useRef<HTMLSpanElement>(null);
  const described = useId();
  const slots = useMemo(newSlots, []);
  const view = useView(host, slots, props, setRefusal, counter);
  useValue(view, props.value);
  useLook(view, slots, props, described);
  useLayers(view, props);
  useHandle(view, props);
  const style: CSSProperties & { readonly '--editor-rows': number } = { '--editor-rows': props.minRows ?? 5 };
  return (
    <div className="text-editor" style={style} data-over={props.overFrom != null || undefined}>
      <div ref={host} />
      <span ref={counter} className="ed-counter" aria-hidden="true">
        {props.counter}
      </span>
      <span id={described} className="visually-hidden">
        {descriptionOf(props)}
      </span>
      {refusal === null ? null : <RefusalNote refusal={refusal} onDismiss={() => setRefusal(null)} />}
    </div>
  );
}

function descriptionOf({ fold, marks }: TextEditorProps): string {
  const count = marks?.length ?? 0;
  return [fold?.label ?? '', count === 0 ? '' : t('editor.marks', { count })]
    .filter((part) => part !== '')
    .join('. ');
}

function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

type ViewRef = RefObject<EditorView | null>;

function useView(
  host: RefObject<HTMLDivElement | null>,
  slots: Slots,
  props: TextEditorProps,
  onRefusal: (refusal: Refusal | null) => void,
  counter: RefObject<HTMLSpanElement | null>,
): ViewRef {
  const view = useRef<EditorView | null>(null);
  const latest = useLatest(props);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the component lives
  useLayoutEffect(() => {
    if (host.current === null) return;
    const events: EditorEvents = {
      onChange: (text) => {
        onRefusal(null);
        latest.current.onChange(text);
      },
      onFocus: () => latest.current.onFocus?.(),
      onBlur: () => latest.current.onBlur?.(),
      onMark: (id) => latest.current.onMark?.(id),
      onMarkReached: (id) => latest.current.onMarkReached?.(id),
      // Said after the change that it was part of.
      onRefusal: (refusal) => queueMicrotask(() => onRefusal(refusal)),
      onView: ({ view: changed }) => placeCounter(changed, counter.current),
      maxLength: () => latest.current.maxLength ?? POST_TEXT_MAX,
    };
    view.current = createView(host.current, latest.current.value, slots, events, []);
    return () => {
      view.current?.destroy();
      view.current = null;
    };
  }, []);
  return view;
}

/** The counter stands in the margin of the line that is written in, where it covers nothing. */
function placeCounter(view: EditorView, counter: HTMLElement | null): void {
  if (counter === null || counter.childNodes.length === 0) return;
  view.requestMeasure({
    key: counter,
    read: () => {
      const top = view.coordsAtPos(view.state.selection.main.head)?.top;
      return top === undefined ? null : top - view.dom.getBoundingClientRect().top;
    },
    write: (top) => {
      if (top !== null) counter.style.translate = `0 ${Math.round(top)}px`;
    },
  });
}

function useValue(view: ViewRef, value: string): void {
  useLayoutEffect(() => {
    if (view.current !== null) replaceText(view.current, value);
  }, [view, value]);
}

function useLook(view: ViewRef, slots: Slots, props: TextEditorProps, described: string): void {
  const { network, readOnly = false, label, language, placeholder = '' } = props;
  const over = props.overFrom != null;
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: slots.network.reconfigure(entities.of(entityFinder(network))) });
  }, [view, slots, network]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: slots.access.reconfigure(access(readOnly)) });
  }, [view, slots, readOnly]);
  useLayoutEffect(() => {
    const effects = slots.words.reconfigure(words(label, language, described, placeholder, over));
    view.current?.dispatch({ effects });
  }, [view, slots, label, language, described, placeholder, over]);
  useEffect(() => {
    if (over) announce(t('editor.over', { label }));
  }, [over, label]);
}

const none: readonly EditorMark[] = [];

function useLayers(view: ViewRef, { overFrom = null, fold = null, marks = none }: TextEditorProps): void {
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: setOver.of(overFrom) });
  }, [view, overFrom]);
  const at = fold?.at ?? null;
  const label = fold?.label ?? '';
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: setFold.of(at === null ? null : { at, label }) });
  }, [view, at, label]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: setMarks.of(marks) });
  }, [view, marks]);
}

function useHandle(view: ViewRef, { ref }: TextEditorProps): void {
  useImperativeHandle(ref, (): EditorHandle => handleOf(view), [view]);
}

function handleOf(view: ViewRef): EditorHandle {
  const put = (from: number, to: number, text: string): void => {
    view.current?.dispatch({
      changes: { from, to, insert: text },
      selection: { anchor: from + text.length },
      scrollIntoView: true,
      userEvent: 'input.insert',
    });
  };
  const selection = (): { readonly from: number; readonly to: number } => {
    const range = view.current?.state.selection.main;
    return { from: range?.from ?? 0, to: range?.to ?? 0 };
  };
  return {
    selection,
    replace: put,
    insert: (text) => put(selection().from, selection().to, text),
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
