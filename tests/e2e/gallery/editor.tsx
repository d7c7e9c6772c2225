import '#renderer/styles/index.css';
import { type ReactNode, StrictMode, useRef, useState, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Announcer } from '#renderer/app/Announcer.tsx';
import { EmojiPicker } from '#renderer/features/editor/EmojiPicker.tsx';
import type {
  EditorHandle,
  EditorMark,
  MarkSource,
  TextLook,
  TextSource,
} from '#renderer/features/editor/editor-types.ts';
import { TextEditor } from '#renderer/features/editor/TextEditor.tsx';
import { countText } from '#shared/channels/counting.ts';

// The editor by itself, for eyes and for tests/e2e/editor.spec.ts: ?sample=loaf&most=2200.

const loaf = `The healthiest loaf on the counter is also the slowest. Our table rye rests for 36 hours before it sees the oven.

That rest is why it still tastes of something on Sunday, and why Lena (@lena.brandvold) starts Thursday’s bread on Tuesday night. It is guaranteed to help your digestion, and it toasts like a dream.

We bake 40 a day in each café, so hurry, hurry! Ask for it sliced thick. Butter first, then everything else.

#tablerye #slowbread #hollinandrye #adventbakes #nightbakers #foodie`;

const hebrew = `הלחם האיטי ביותר הוא גם הטעים ביותר. Hollin & Rye #tablerye
The slowest loaf, in Hebrew: הלחם האיטי.
مرحبا @hollinandrye، الخبز جاهز يوم الخميس.`;

const samples: { readonly [name: string]: string } = {
  loaf,
  hebrew,
  empty: '',
  signs: 'Turned \u202Eround\u202C here, a\u200Bhidden gap, and a bell \u0007.',
  long: loaf.repeat(5).slice(0, 3000),
};

const wanted: readonly (readonly [string, EditorMark['kind'], string])[] = [
  ['healthiest', 'block', 'Health claim without proof'],
  ['guaranteed to help your digestion', 'block', 'Medical promise'],
  ['hurry, hurry', 'warn', 'Pressure at the till'],
  ['#foodie', 'info', 'Not on your list'],
];

function marksOf(text: string): readonly EditorMark[] {
  return wanted.flatMap(([words, kind, label], index): EditorMark[] => {
    const from = text.indexOf(words);
    return from < 0 ? [] : [{ from, to: from + words.length, kind, id: String(index), label }];
  });
}

const address = new URL(location.href).searchParams;
const most = Number(address.get('most') ?? 2200);
const told = new Set<() => void>();
let text = samples[address.get('sample') ?? 'loaf'] ?? '';

const source: TextSource = {
  read: () => text,
  follow: (listener) => {
    told.add(listener);
    return () => told.delete(listener);
  },
};
const marks: MarkSource = { read: marksOf, follow: source.follow };

function lookOf(words: string): TextLook {
  const { used, overFrom } = countText('utf16', words, most);
  return {
    overFrom,
    fold: words.length > 125 ? { at: 113, label: 'Instagram folds here on a phone, 113 of 125' } : null,
    counter: used > most - 20 ? String(most - used) : null,
  };
}

function write(words: string): void {
  text = words;
  for (const tell of told) tell();
}

function Page(): ReactNode {
  const [seen, setSeen] = useState('');
  const handle = useRef<EditorHandle>(null);
  const shown = useSyncExternalStore(source.follow, source.read);
  return (
    <main className="p-6">
      <TextEditor
        ref={handle}
        label="Instagram"
        source={source}
        onChange={write}
        network="instagram"
        look={lookOf}
        marks={marks}
        onMark={(id) => setSeen(`mark ${id}`)}
        placeholder="What is there to say?"
        // No dictionary: a page of the disk may start no worker.
        language="de"
        maxLength={Number(address.get('longest') ?? 100_000)}
      />
      <EmojiPicker
        onPick={(sign) => {
          handle.current?.insert(sign);
          handle.current?.focus();
        }}
      />
      <button type="button" className="btn btn-md" onClick={() => handle.current?.insert('🥖')}>
        Loaf
      </button>
      <output data-testid="text">{JSON.stringify(shown)}</output>
      <output data-testid="seen">{seen}</output>
      <Announcer />
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
