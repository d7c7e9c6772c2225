import { useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** Fewer characters than this match half of everything. */
const SHORTEST = 2;
/** How many found posts the palette shows. */
const SHOWN = 8;
const PAUSE = 90;

/** Posts of the brand in view that hold the words, asked for after a short pause; empty while there are none. */
export function usePostSearch(words: string): readonly PostSummary[] {
  const brandId = useWorkspace((state) => state.brandId);
  const [found, setFound] = useState<readonly PostSummary[]>([]);
  useEffect(() => {
    const asked = words.trim();
    if (brandId === null || asked.length < SHORTEST) {
      setFound([]);
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      api.posts.search
        .query({ brandId, words: asked.slice(0, 200) })
        .then(({ posts }) => (wanted ? setFound(posts.slice(0, SHOWN)) : undefined))
        .catch(toastError);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [brandId, words]);
  return found;
}
