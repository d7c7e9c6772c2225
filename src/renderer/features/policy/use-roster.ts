import { useMemo } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { Person } from '#shared/people/person.ts';
import { rosterInBrand } from '#shared/people/roster.ts';

/** Everyone as the brand in view knows them: whoever cannot decide there counts as gone. */
export function useBrandRoster(): readonly Person[] {
  const people = useWorkspace((state) => state.snapshot?.people);
  const brandId = useWorkspace((state) => state.brandId);
  return useMemo(() => rosterInBrand(people ?? [], brandId), [people, brandId]);
}
