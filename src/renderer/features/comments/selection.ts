import { useEffect } from 'react';
import { markWords } from '#renderer/features/comments/drafts.ts';
import { anchorFor } from '#shared/comments/anchoring.ts';
import type { TextRange } from '#shared/comments/graphemes.ts';
import { wholeWords } from '#shared/comments/words.ts';
import type { Id } from '#shared/ids.ts';

/** A text painted for reading; its parts carry `data-at`, where they begin in the text. */
const PAINTED = '[data-review-text]';
/** A text that is written in: the box of the post itself. */
const WRITTEN = 'textarea.panel-text';

/** What is marked in the text of a post, by mouse or keys; undefined when the focus is elsewhere altogether. */
export function markedRange(): TextRange | null | undefined {
  const box = document.activeElement;
  if (box instanceof HTMLTextAreaElement) return box.matches(WRITTEN) ? rangeInBox(box) : undefined;
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const at = range.commonAncestorContainer;
  const root = (at instanceof Element ? at : at.parentElement)?.closest(PAINTED) ?? null;
  if (root === null) return undefined;
  return range.collapsed ? null : rangeInPainted(root, range);
}

/** The marked part of a box of text; null when nothing is marked. */
function rangeInBox({ selectionStart: from, selectionEnd: to }: HTMLTextAreaElement): TextRange | null {
  return from < to ? { from, to } : null;
}

/** The marked part of a painted text, leaving out signs, balloons and removed words that stand between. */
function rangeInPainted(root: Element, range: Range): TextRange | null {
  const parts = [...root.querySelectorAll('[data-at]')].filter((part) => range.intersectsNode(part));
  const marked = parts.flatMap((part) => markedIn(part, range));
  const from = Math.min(...marked.map((each) => each.from));
  const to = Math.max(...marked.map((each) => each.to));
  return from < to ? { from, to } : null;
}

/** What is marked in one part, counted from where it begins in the text. */
function markedIn(part: Element, range: Range): readonly TextRange[] {
  const marked: TextRange[] = [];
  let at = Number(part.getAttribute('data-at'));
  const nodes = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const length = node.textContent?.length ?? 0;
    const begin = range.startContainer === node ? range.startOffset : 0;
    const end = range.endContainer === node ? range.endOffset : length;
    if (range.intersectsNode(node) && begin < end) marked.push({ from: at + begin, to: at + end });
    at += length;
  }
  return marked;
}

/** While the panel is shown, words marked in the text of its post become what a new comment stands on. */
export function useMarkedWords(actorId: Id | null, postId: Id, text: string): void {
  useEffect(() => {
    if (actorId === null) return;
    const follow = (): void => {
      const range = markedRange();
      if (range === undefined) return;
      // A box that is written in is ahead of the text that is shown.
      const box = document.activeElement;
      const now = box instanceof HTMLTextAreaElement ? box.value : text;
      markWords(actorId, postId, range === null ? null : anchorFor(now, wholeWords(now, range)));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [actorId, postId, text]);
}
