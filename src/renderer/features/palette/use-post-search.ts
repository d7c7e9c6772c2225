import { useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { holdsWords } from '#renderer/features/palette/match.ts';
import type { PostSummary } from '#shared/posts/post.ts';

/** Fewer characters than this match half of everything. */
const SHORTEST = 2;
/** How many found posts the palette shows. */
const SHOWN = 8;
const PAUSE = 90;

/** What was found, and whether words were typed since that are still being looked for. */
export type PostSearch = { readonly posts: readonly PostSummary[]; readonly searching: boolean };

/** The last answer, and the words that it is for. */
type Found = { readonly posts: readonly PostSummary[]; readonly words: string };

/** Posts of the brand in view that hold the words, asked for after a short pause. */
export function usePostSearch(words: string): PostSearch {
  const brandId = useWorkspace((state) => state.brandId);
  const [found, setFound] = useState<Found>({ posts: [], words: '' });
  useEffect(() => {
    const asked = words.trim();
    if (brandId === null || asked.length < SHORTEST) {
      setFound({ posts: [], words });
      return;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      api.posts.search
        .query({ brandId, words: asked.slice(0, 200) })
        .then(({ posts }) => (wanted ? setFound({ posts: posts.slice(0, SHOWN), words }) : undefined))
        .catch(toastError);
    }, PAUSE);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [brandId, words]);
  return searchFor(found, words);
}

/** What was found, for the words as they are now: a post that does not hold them all must not be what Enter opens. */
export function searchFor(found: Found, words: string): PostSearch {
  if (found.words === words) return { posts: found.posts, searching: false };
  return { posts: found.posts.filter(({ excerpt }) => holdsWords(excerpt, words)), searching: true };
}
