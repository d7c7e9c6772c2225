import { useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import type { Id } from '#shared/ids.ts';

/**
 * What is expected of the person in this window at a post, in a sentence; empty until known and when there is nothing
 * to say. Asked for again when `version` is another value.
 */
export function useExpectation(postId: Id | null, version: unknown): string {
  const [sentence, setSentence] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version is another question
  useEffect(() => {
    if (postId === null) return setSentence('');
    let wanted = true;
    api.review.expectation
      .query({ postId })
      .then((answer) => (wanted ? setSentence(answer.sentence) : undefined))
      .catch((error: unknown) => (wanted ? toastError(error) : undefined));
    return () => {
      wanted = false;
    };
  }, [postId, version]);
  return sentence;
}
