import type { Emoji } from '#renderer/features/editor/emoji-data.ts';

/** How well an emoji answers one word: by its name before its tags, by beginnings before the middle; 0 not at all. */
function scoreOf({ label, tags }: Emoji, word: string): number {
  const name = label.toLowerCase();
  if (name === word) return 5;
  if (name.startsWith(word)) return 4;
  if (name.split(/[\s:,-]+/u).some((part) => part.startsWith(word))) return 3;
  return tags.some((tag) => tag.toLowerCase().startsWith(word)) ? 2 : 0;
}

/** The emoji that answer every word of a search, the best first. */
export function searchEmoji(all: readonly Emoji[], typed: string): readonly Emoji[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  const scored = all.map((emoji) => {
    const scores = words.map((word) => scoreOf(emoji, word));
    return { emoji, score: scores.includes(0) ? 0 : scores.reduce((sum, one) => sum + one, 0) };
  });
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ emoji }) => emoji);
}

/** The sign of an emoji in a skin tone: 0 as it is, 1 light to 5 dark. */
export function inTone(emoji: Emoji, tone: number): string {
  return emoji.toned[tone - 1] ?? emoji.sign;
}

/** Where the arrow keys, Home and End lead in rows of so many; null for other keys. */
export function gridStep(key: string, at: number, count: number, columns: number): number | null {
  const inside = (next: number): number => Math.max(0, Math.min(count - 1, next));
  const row = at - (at % columns);
  switch (key) {
    case 'ArrowRight':
      return inside(at + 1);
    case 'ArrowLeft':
      return inside(at - 1);
    case 'ArrowDown':
      return at + columns < count
        ? at + columns
        : inside(Math.max(at, row + columns < count ? count - 1 : at));
    case 'ArrowUp':
      return at - columns < 0 ? at : at - columns;
    case 'Home':
      return row;
    case 'End':
      return inside(row + columns - 1);
    default:
      return null;
  }
}
