import { bridge } from '#renderer/app/bridge.ts';
import { runCommand } from '#renderer/app/commands.ts';
import { goToPost, tellLeft } from '#renderer/app/left-schedule.ts';
import { catchLostFocus } from '#renderer/app/lost-focus.ts';
import { onOtherPerson } from '#renderer/app/own-words.ts';
import { usePosts } from '#renderer/app/posts-store.ts';
import { useSaving } from '#renderer/app/saving.ts';
import { clearToasts, toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { followActor, useComments } from '#renderer/features/comments/comments-store.ts';
import { clearMarks } from '#renderer/features/review/marks-store.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { assertNever } from '#shared/assert-never.ts';
import { type Changed, mergeChanges } from '#shared/contract/changes.ts';
import type { WindowEvent } from '#shared/contract/wire.ts';

/** Follows what main tells this window; gives back what stops it. */
export function listenForEvents(): () => void {
  const stopOpenings = useWorkspace.subscribe((now, before) => {
    if (now.opening !== before.opening) forgetWorkspace();
  });
  const stopActors = followActor();
  const stopWords = onOtherPerson(handOver);
  const stopFocus = catchLostFocus();
  const stopEvents = bridge().onEvent((event) => {
    follow(event).catch(toastError);
  });
  return () => {
    stopOpenings();
    stopActors();
    stopWords();
    stopFocus();
    stopEvents();
  };
}

/** What one person was writing, and had looked at, is not the next one's. */
function handOver(): void {
  useVoice.getState().handOver();
  clearMarks();
}

async function follow(event: WindowEvent): Promise<void> {
  switch (event.kind) {
    case 'changed':
      return takeChange(event.changed);
    case 'command':
      runCommand(event.command);
      return;
    case 'openPost':
      return goToPost(event.postId);
    case 'workspace':
      // The window that asked for it has entered it already: then this only refreshes.
      return useWorkspace.getState().load();
    case 'progress':
      // The screen that started the long work listens by itself.
      return;
    default:
      return assertNever(event);
  }
}

let waiting: Changed | null = null;

/**
 * Asks for what changed, in the next task: the answer to the command that made the change is on its way and goes
 * first, and changes that come together are asked for once.
 */
async function takeChange(changed: Changed): Promise<void> {
  useSaving.getState().confirm(Date.now());
  if (waiting !== null) {
    waiting = mergeChanges(waiting, changed);
    return;
  }
  waiting = changed;
  await new Promise((resolve) => setTimeout(resolve, 0));
  const all = waiting;
  waiting = null;
  await Promise.all([
    tellLeft('broken', all.unscheduled),
    tellLeft('unapproved', all.needApproval),
    useWorkspace.getState().refresh(all),
    usePosts.getState().refetch(all),
    useComments.getState().refetch(all),
  ]);
}

/** Lets go of everything that belonged to the former workspace. */
function forgetWorkspace(): void {
  usePosts.getState().clear();
  useComments.getState().clear();
  clearToasts();
  const view = useView.getState();
  view.letGo();
  // Another plan has other months: the calendar opens on today again.
  useView.setState({ date: null });
  view.go('calendar');
}
