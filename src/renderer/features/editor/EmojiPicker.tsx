import { Smile } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { toastError } from '#renderer/app/toasts.ts';
import { EmojiGrid, type Section } from '#renderer/features/editor/EmojiGrid.tsx';
import type { Emoji, EmojiGroup } from '#renderer/features/editor/emoji-data.ts';
import { useEmojiMemory } from '#renderer/features/editor/emoji-memory.ts';
import { inTone, searchEmoji } from '#renderer/features/editor/emoji-search.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  /** Takes the emoji once the picker is closed, so that the caller can bring the keyboard back to its text. */
  readonly onPick: (text: string) => void;
  readonly refusal?: string | null;
};

/** A button that opens all emoji, by search or by group; those used last come first. */
export function EmojiPicker({ onPick, refusal }: Props): ReactNode {
  const trigger = (
    <IconButton
      label={t('editor.emoji')}
      refusal={refusal}
      icon={<Smile size={16} strokeWidth={1.75} aria-hidden="true" />}
    />
  );
  return (
    <Popover label={t('editor.emoji')} trigger={trigger} placement="top" width={348}>
      {(close) => (
        <Emojis
          onPick={(sign) => {
            close();
            // The popover gives the focus back first.
            setTimeout(() => onPick(sign), 0);
          }}
        />
      )}
    </Popover>
  );
}

const groups: readonly EmojiGroup[] = [
  'smileys',
  'people',
  'animals',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
];

function Emojis({ onPick }: { readonly onPick: (sign: string) => void }): ReactNode {
  const all = useAllEmoji();
  const [typed, setTyped] = useState('');
  const { recent, tone, use } = useEmojiMemory();
  const search = useRef<HTMLInputElement>(null);
  const sections = useMemo(() => sectionsOf(all, typed, recent, tone), [all, typed, recent, tone]);
  const first = sections[0]?.picks[0];
  const pick = (sign: string): void => {
    use(sign);
    onPick(sign);
  };
  return (
    <div className="emoji-picker">
      <div className="flex items-end gap-2">
        <TextField
          className="flex-1"
          label={t('editor.emoji.search')}
          hideLabel
          placeholder={t('editor.emoji.search')}
          value={typed}
          onChange={setTyped}
          inputRef={search}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter' && first !== undefined) pick(first.sign);
            if (event.key !== 'ArrowDown') return;
            event.preventDefault();
            const picker = search.current?.closest('.emoji-picker');
            picker?.querySelector<HTMLElement>('[data-emoji]')?.focus();
          }}
        />
        <ToneSelect />
      </div>
      {all.length > 0 && sections.length === 0 ? (
        <p className="emoji-none">{t('editor.emoji.none', { typed })}</p>
      ) : (
        <EmojiGrid
          label={t('editor.emoji')}
          sections={sections}
          onPick={pick}
          onLeave={() => search.current?.focus()}
        />
      )}
    </div>
  );
}

const tones = ['0', '1', '2', '3', '4', '5'] as const;
/** A hand in each tone (Unicode: raised hand with the modifiers U+1F3FB to U+1F3FF). */
const hands = ['✋', '✋🏻', '✋🏼', '✋🏽', '✋🏾', '✋🏿'] as const;

function ToneSelect(): ReactNode {
  const { tone, setTone } = useEmojiMemory();
  return (
    <Select
      label={t('editor.emoji.tone')}
      hideLabel
      options={tones.map((value, index) => ({
        value,
        label: `${hands[index]} ${t(`editor.emoji.tone.${value}`)}`,
      }))}
      value={tones[tone] ?? '0'}
      onChange={(value) => setTone(Number(value))}
    />
  );
}

function sectionsOf(
  all: readonly Emoji[],
  typed: string,
  recent: readonly string[],
  tone: number,
): readonly Section[] {
  const picksOf = (some: readonly Emoji[]): Section['picks'] =>
    some.map((emoji) => ({ sign: inTone(emoji, tone), label: emoji.label }));
  if (typed.trim() !== '') {
    const found = searchEmoji(all, typed).slice(0, 90);
    return found.length === 0
      ? []
      : [{ id: 'found', heading: t('editor.emoji.found'), picks: picksOf(found) }];
  }
  const used = recent.map((sign) => ({ sign, label: labelOf(all, sign) }));
  const rest = groups.map((id) => ({
    id,
    heading: t(`editor.emoji.group.${id}`),
    picks: picksOf(all.filter(({ group }) => group === id)),
  }));
  return used.length === 0
    ? rest
    : [{ id: 'recent', heading: t('editor.emoji.recent'), picks: used }, ...rest];
}

function labelOf(all: readonly Emoji[], sign: string): string {
  return all.find((emoji) => emoji.sign === sign || emoji.toned.includes(sign))?.label ?? sign;
}

/** All emoji, once they are loaded: nobody waits for them who wants none. */
function useAllEmoji(): readonly Emoji[] {
  const [all, setAll] = useState<readonly Emoji[]>([]);
  useEffect(() => {
    import('#renderer/features/editor/emoji-data.ts')
      .then(({ allEmoji }) => setAll(allEmoji))
      .catch(toastError);
  }, []);
  return all;
}
