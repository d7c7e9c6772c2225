import { useRef } from 'react';
import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { useCommands } from '#renderer/app/use-commands.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { openFirstAskedWaiver } from '#renderer/features/review/asked-waivers.ts';
import { lookNext, startStepping } from '#renderer/features/review/bulk.ts';
import { approveMarked, decide } from '#renderer/features/review/decide.ts';
import type { Inbox } from '#renderer/features/review/inbox.ts';
import { markReview, stepInbox } from '#renderer/features/review/inbox-keys.ts';
import { clearMarks, useMarks } from '#renderer/features/review/marks-store.ts';
import { askReason } from '#renderer/features/review/reason-store.ts';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { OpenReview } from '#shared/contract/review.ts';

/** Adds what the keyboard does here while the screen is shown: through the inbox, marking, deciding. */
export function useReviewKeys(inbox: Inbox): void {
  const shown = useRef(inbox);
  shown.current = inbox;
  useCommands(() => registerCommands(reviewCommands(() => shown.current)));
}

function reviewCommands(inbox: () => Inbox): readonly Command[] {
  return [...goingCommands(inbox), ...decidingCommands(), ...bulkCommands(inbox)];
}

function goingCommands(inbox: () => Inbox): readonly Command[] {
  return [
    {
      id: 'reviewNext',
      label: 'review.command.next',
      group: 'post',
      keys: ['J'],
      run: () => stepInbox(inbox(), 1),
    },
    {
      id: 'reviewPrevious',
      label: 'review.command.previous',
      group: 'post',
      keys: ['K'],
      run: () => stepInbox(inbox(), -1),
    },
    {
      id: 'reviewWaivers',
      label: 'review.command.waivers',
      group: 'post',
      keys: [],
      when: () => useWorkspace.getState().asked.waivers.length > 0,
      run: openFirstAskedWaiver,
    },
  ];
}

function decidingCommands(): readonly Command[] {
  const withReview = (run: (review: OpenReview) => void) => (): void => {
    const review = decidable();
    if (review !== null) run(review);
  };
  const when = (): boolean => decidable() !== null && !isBulk();
  return [
    {
      id: 'reviewApprove',
      label: 'review.command.approve',
      group: 'post',
      keys: ['Shift+A'],
      when: () => isBulk() || decidable() !== null,
      run: () => (isBulk() ? void approveMarked() : withReview((review) => void decide(review, 'approve'))()),
    },
    {
      id: 'reviewRequest',
      label: 'review.command.request',
      group: 'post',
      keys: ['Shift+R'],
      when,
      run: withReview(({ detail }) => askReason(detail.id, 'request_changes')),
    },
    {
      id: 'reviewReject',
      label: 'review.command.reject',
      group: 'post',
      keys: [],
      when,
      run: withReview(({ detail }) => askReason(detail.id, 'reject')),
    },
  ];
}

function bulkCommands(inbox: () => Inbox): readonly Command[] {
  return [
    {
      id: 'reviewMark',
      label: 'review.command.mark',
      group: 'post',
      keys: ['X'],
      run: () => {
        const { chosenId } = useReview.getState();
        if (chosenId !== null) markReview(inbox(), chosenId);
      },
    },
    {
      id: 'reviewLook',
      label: 'review.command.look',
      group: 'post',
      keys: ['N'],
      when: isBulk,
      run: () => (useMarks.getState().stepping ? lookNext : startStepping)(inbox().order),
    },
    {
      id: 'reviewUnmark',
      label: 'review.command.unmark',
      group: 'post',
      keys: ['Escape'],
      when: isBulk,
      run: clearMarks,
    },
  ];
}

function isBulk(): boolean {
  return useMarks.getState().marked.length > 0;
}

/** The post in view when this person can decide it now. */
function decidable(): OpenReview | null {
  const { opened, chosenId } = useReview.getState();
  return opened?.detail.id === chosenId && opened.stand?.right?.may === true ? opened : null;
}
