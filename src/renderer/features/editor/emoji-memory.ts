import { create } from 'zustand';

const RECENT = 'view:emojiRecent';
const TONE = 'view:emojiTone';
/** Two rows. */
const RECENT_MAX = 18;

function kept(key: string): string | null {
  return typeof localStorage === 'undefined' ? null : localStorage.getItem(key);
}

function keep(key: string, value: string): void {
  if (typeof localStorage !== 'undefined') localStorage.setItem(key, value);
}

function readTone(): number {
  const tone = Number(kept(TONE) ?? 0);
  return Number.isInteger(tone) && tone >= 0 && tone <= 5 ? tone : 0;
}

type EmojiMemory = {
  /** Signs as they were put in, the last first. */
  readonly recent: readonly string[];
  readonly tone: number;
  readonly use: (sign: string) => void;
  readonly setTone: (tone: number) => void;
};

/** What this profile used last, and its skin tone: kept for the window, never in the workspace. */
export const useEmojiMemory = create<EmojiMemory>()((set, get) => ({
  recent: (kept(RECENT) ?? '').split(' ').filter((sign) => sign !== ''),
  tone: readTone(),
  use: (sign) => {
    const recent = [sign, ...get().recent.filter((other) => other !== sign)].slice(0, RECENT_MAX);
    keep(RECENT, recent.join(' '));
    set({ recent });
  },
  setTone: (tone) => {
    keep(TONE, String(tone));
    set({ tone });
  },
}));
