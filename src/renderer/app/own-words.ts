import { useState } from 'react';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Id } from '#shared/ids.ts';

/**
 * What stands typed in a field and was not sent, as `useState('')` would keep it, but for the person who typed it:
 * whoever takes the window over finds the field empty.
 */
export function useOwnWords(): readonly [string, (text: string) => void] {
  const of = useActor()?.id ?? null;
  const [typed, setTyped] = useState<{ readonly of: Id | null; readonly text: string }>({ of, text: '' });
  return [typed.of === of ? typed.text : '', (text) => setTyped({ of, text })];
}

/**
 * Tells when another person is at the window, or nobody: null while it is locked or no workspace is open. Gives back
 * what ends it.
 */
export function onOtherPerson(tell: (before: Id | null, now: Id | null) => void): () => void {
  return useWorkspace.subscribe(({ snapshot: now }, { snapshot: before }) => {
    const [was, is] = [before?.actor.id ?? null, now?.actor.id ?? null];
    if (was !== is) tell(was, is);
  });
}
