import { useMemo } from 'react';
import { api } from '#renderer/app/client.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import type { Listed } from '#renderer/features/voice-check/desk.ts';
import type { Id } from '#shared/ids.ts';
import { listedFindings } from '#shared/voice/listed.ts';

/** What the core says of a post as it is stored; `listed` is null until it has answered. */
export type Verdict = {
  readonly listed: readonly Listed[] | null;
  readonly rulesHash: string;
  /** Rules that hold and did not run. */
  readonly aside: readonly string[];
  /** Why it cannot be had, in words. */
  readonly failure: string | null;
};

/** Follows the core's word on a post: what authors and approvers go by. */
export function useVerdict(postId: Id): Verdict {
  const { answer, failure } = useAsked(`verdict ${postId}`, () => api.voice.verdict.query({ postId }), [
    'posts',
    'assets',
    'voice',
    'brands',
    'channels',
    'workspace',
  ]);
  return useMemo(
    () => ({
      listed: answer === null ? null : listedFindings(answer.channels),
      rulesHash: answer?.rulesHash ?? '',
      aside: answer?.aside ?? [],
      failure,
    }),
    [answer, failure],
  );
}
