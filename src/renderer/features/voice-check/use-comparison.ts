import { useEffect, useState } from 'react';
import { api, reasonOf } from '#renderer/app/client.ts';
import type { CheckJob } from '#renderer/features/voice-check/check-messages.ts';
import type { Id } from '#shared/ids.ts';

/** A text beside what the brand has said with approval. */
export type Comparison = Awaited<ReturnType<typeof api.voice.compare.query>>;

/** For so long the text must stay before it is compared, in milliseconds: nobody reads this while typing. */
const STILL = 500;

/** The words of what is in view: of a channel, or of the first that the post is read as. */
export function wordsInView(job: CheckJob | null, tab: Id | null): string | null {
  const documents = job?.documents ?? [];
  const shown = documents.find(({ channelId }) => channelId === tab) ?? documents[0];
  return shown?.document.text ?? null;
}

export type Compared = { readonly comparison: Comparison | null; readonly failure: string | null };

/** Compares a text once it stays as it is; the former answer stays until the next is there. */
export function useComparison(postId: Id, text: string | null): Compared {
  const [state, setState] = useState<Compared & { readonly postId: Id }>({
    postId,
    comparison: null,
    failure: null,
  });
  useEffect(() => {
    if (text === null) return undefined;
    let isWanted = true;
    const timer = setTimeout(() => {
      api.voice.compare.query({ postId, text }).then(
        (comparison) => isWanted && setState({ postId, comparison, failure: null }),
        (error: unknown) => isWanted && setState({ postId, comparison: null, failure: reasonOf(error) }),
      );
    }, STILL);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [postId, text]);
  return state.postId === postId ? state : { comparison: null, failure: null };
}
