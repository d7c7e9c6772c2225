import { useEffect, useRef } from 'react';
import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { approve, askForChanges, refusalToDecide } from '#renderer/features/review/decide.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { QueuedPost } from '#shared/contract/review.ts';

/** Adds what the keyboard does here while the screen is shown: J and K through the queue, Shift A and Shift R to decide. */
export function useReviewKeys(order: readonly QueuedPost[]): void {
  const queue = useRef(order);
  queue.current = order;
  useEffect(() => registerCommands(reviewCommands(() => queue.current)), []);
}

function reviewCommands(order: () => readonly QueuedPost[]): readonly Command[] {
  const chosen = (): QueuedPost | null => {
    const { chosenId } = useReview.getState();
    return order().find(({ id }) => id === chosenId) ?? null;
  };
  const decidable = (): boolean => {
    const post = chosen();
    return post !== null && refusalToDecide(post) === null;
  };
  const step = (by: 1 | -1) => (): void => {
    const place = order().findIndex(({ id }) => id === useReview.getState().chosenId);
    const next = order()[place + by];
    if (next !== undefined) useReview.getState().choose(next.id);
  };
  const withChosen = (run: (post: QueuedPost) => void) => (): void => {
    const post = chosen();
    if (post !== null) run(post);
  };
  return [
    { id: 'reviewNext', label: 'review.command.next', group: 'post', keys: ['J'], run: step(1) },
    { id: 'reviewPrevious', label: 'review.command.previous', group: 'post', keys: ['K'], run: step(-1) },
    {
      id: 'reviewApprove',
      label: 'review.command.approve',
      group: 'post',
      keys: ['Shift+A'],
      when: decidable,
      run: withChosen((post) => void approve(post)),
    },
    {
      id: 'reviewRequest',
      label: 'review.command.request',
      group: 'post',
      keys: ['Shift+R'],
      when: decidable,
      run: withChosen((post) => askForChanges(post.id)),
    },
  ];
}
