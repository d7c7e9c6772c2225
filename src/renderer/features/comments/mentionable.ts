import { useMemo } from 'react';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { CommentVisibility } from '#shared/comments/comment.ts';
import type { Person } from '#shared/people/person.ts';

/** Who can be called on in a comment: those who will be shown it, without oneself. */
export function useMentionable(visibility: CommentVisibility): readonly Person[] {
  const people = usePeople();
  const me = useActor()?.id;
  const brandId = useWorkspace((state) => state.brandId);
  return useMemo(
    () =>
      people.filter(({ id, external, brandIds }) => {
        if (id === me) return false;
        return !external || (visibility === 'shared' && brandId !== null && brandIds.includes(brandId));
      }),
    [people, me, brandId, visibility],
  );
}
