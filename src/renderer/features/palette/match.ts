import type { Command } from '#renderer/app/commands.ts';
import { t } from '#shared/messages/index.ts';

/** The commands whose label holds every word as the beginning of one of its own, without regard to case or accents. */
export function matchingCommands(commands: readonly Command[], words: string): readonly Command[] {
  const wanted = wordsIn(words);
  return commands.filter((command) => {
    if (command.hidden) return false;
    const own = fold(t(command.label)).split(/[\s,-]+/u);
    return wanted.every((word) => own.some((part) => part.startsWith(word)));
  });
}

/** Whether a text holds every word, wherever in it, without regard to case or accents. */
export function holdsWords(text: string, words: string): boolean {
  const own = fold(text);
  return wordsIn(words).every((word) => own.includes(word));
}

function wordsIn(words: string): readonly string[] {
  return fold(words)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
