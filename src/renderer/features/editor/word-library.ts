import { useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Id } from '#shared/ids.ts';
import type { HashtagGroup } from '#shared/library/hashtags.ts';
import type { Snippet } from '#shared/library/snippets.ts';

/** The words a brand keeps, as they are when a menu opens; null until they are here. */
export type Words = { readonly snippets: readonly Snippet[]; readonly hashtags: readonly HashtagGroup[] };

/** Asks for a brand's words each time something opens that offers them. */
export function useWords(brandId: Id): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    api.library.get
      .query({ brandId })
      .then((library) => (wanted ? setWords(library) : undefined))
      .catch(toastError);
    return () => {
      wanted = false;
    };
  }, [brandId]);
  return words;
}
