import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { availableCommands } from '#renderer/app/commands.ts';
import { useView } from '#renderer/app/view-store.ts';
import { type Entry, entriesOf, runEntry } from '#renderer/features/palette/entries.ts';
import { matchingCommands } from '#renderer/features/palette/match.ts';
import { PaletteList } from '#renderer/features/palette/PaletteList.tsx';
import { usePostSearch } from '#renderer/features/palette/use-post-search.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { t } from '#shared/messages/index.ts';

const LIST = 'palette-list';
/** Lines that PgUp and PgDn go. */
const PAGE = 8;

/**
 * Every command with its key, and every post by its words. A combobox of our own: the one that Enter is pressed on
 * is always the one that is lit, also in the first moment after the list changed.
 */
export function Palette(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const { posts, searching } = usePostSearch(words);
  const entries = entriesOf(matchingCommands(availableCommands(), words), posts);
  const lit = entries[Math.min(at, entries.length - 1)];
  const choose = (entry: Entry): void => {
    close();
    // The dialog gives focus back when it is gone; only then may a command put it elsewhere.
    requestAnimationFrame(() => runEntry(entry));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key, entries.length);
    if (step !== null) setAt((now) => step(Math.min(now, entries.length - 1)));
    else if (event.key === 'Enter' && lit !== undefined) choose(lit);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('palette.title')} isOpen onClose={close} placement="top" width={560} hideTitle>
      <div className="palette-search">
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <PaletteInput
          words={words}
          lit={lit}
          onKeyDown={onKeyDown}
          onChange={(next) => {
            setWords(next);
            setAt(0);
          }}
        />
        <Kbd binding="Escape" />
      </div>
      <PaletteList id={LIST} entries={entries} lit={lit} choose={choose} />
      {entries.length > 0 || searching ? null : (
        <p className="px-4 pb-4 text-ink-2">{t('palette.nothing', { words })}</p>
      )}
    </Dialog>
  );
}

type InputProps = {
  readonly words: string;
  readonly lit: Entry | undefined;
  readonly onChange: (words: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

function PaletteInput({ words, lit, onChange, onKeyDown }: InputProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      className="palette-input"
      role="combobox"
      aria-label={t('app.search')}
      aria-expanded="true"
      aria-controls={LIST}
      aria-autocomplete="list"
      {...(lit === undefined ? {} : { 'aria-activedescendant': lit.id })}
      placeholder={t('palette.placeholder')}
      spellCheck={false}
      value={words}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}

type Step = (at: number) => number;

/** Where a key moves in a list of `count`; null when it is no key of the list. The ends are joined. */
function stepOf(key: string, count: number): Step | null {
  if (key === 'ArrowDown') return (at) => (at + 1) % Math.max(count, 1);
  if (key === 'ArrowUp') return (at) => (at - 1 + count) % Math.max(count, 1);
  if (key === 'PageDown') return (at) => Math.min(at + PAGE, count - 1);
  if (key === 'PageUp') return (at) => Math.max(at - PAGE, 0);
  return null;
}
