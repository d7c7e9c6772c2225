import type { Id } from '#shared/ids.ts';
import { useBoardUi } from './board-ui.ts';

/** A card that changes its column is drawn anew there: so many frames it is waited for, about two seconds. */
const FRAMES = 120;

/** The button of a card, or null while it is not drawn. */
export function cardElement(key: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.board [data-card="${key}"]`);
}

/** Puts the keyboard on a card. */
export function focusCard(key: string): void {
  useBoardUi.setState({ focused: key });
  cardElement(key)?.focus();
}

function cardsOf(postId: Id): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.board [data-post="${postId}"]`)];
}

/** Keeps the keyboard on a post that is about to go to another column. */
export function keepFocus(postId: Id): void {
  const before = new Set(cardsOf(postId).map((card) => card.dataset['column']));
  follow(postId, before, FRAMES);
}

function follow(postId: Id, before: ReadonlySet<string | undefined>, frames: number): void {
  const cards = cardsOf(postId);
  const moved = cards.find((card) => !before.has(card.dataset['column']));
  if (moved === undefined) {
    if (frames > 0) requestAnimationFrame(() => follow(postId, before, frames - 1));
    return;
  }
  const { activeElement } = document;
  // Whoever went on meanwhile is not called back.
  const isFree = activeElement === null || activeElement === document.body;
  if (isFree || cards.some((card) => card === activeElement)) focusCard(moved.dataset['card'] ?? '');
}
