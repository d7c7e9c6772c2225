import { useEffect, useRef, useState } from 'react';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import type { PostPatch } from '#shared/posts/post.ts';

/** A pause after the last key, in ms, after which what stands in a line is saved. */
const RESTS = 900;

/** One line being typed. */
export type Line = {
  readonly value: string;
  readonly change: (typed: string) => void;
  readonly leave: () => void;
  /** Why the core did not take it; the words stay in the field. */
  readonly refusal: string | null;
};

/**
 * A line of a post that saves itself: at a rest, on leaving, and when its field goes away. Spaces at its end stay while
 * it is typed, and an emptied one is saved on leaving only: it may be about to be typed anew.
 * @param patchOf what a line means for the post; null while it means nothing that could be saved
 */
export function useLine(
  editor: PostEditor,
  stored: string,
  patchOf: (words: string) => PostPatch | null,
): Line {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef<string | null>(null);

  const commit = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    const words = latest.current?.trim() ?? stored;
    if (words === stored) return setRefusal(null);
    const patch = patchOf(words);
    if (patch === null) return;
    void editor.choose(patch).then((done) => {
      setRefusal(done ? null : editor.store.getState().refusal);
      if (!done) write(words);
    });
  };
  const write = (value: string | null): void => {
    latest.current = value;
    setTyped(value);
  };
  const commitLatest = useRef(commit);
  commitLatest.current = commit;
  useEffect(() => () => commitLatest.current(), []);
  return {
    value: typed ?? stored,
    refusal,
    change: (value) => {
      write(value);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => (value.trim() === '' ? undefined : commitLatest.current()), RESTS);
    },
    leave: () => {
      commit();
      const words = latest.current?.trim() ?? stored;
      // What means nothing stays in the field with the reason under it.
      if (patchOf(words) !== null || words === stored) write(null);
    },
  };
}
