import { nextHue } from '#shared/campaigns/hues.ts';
import type { Id } from '#shared/ids.ts';
import type { Role } from '#shared/people/roles.ts';
import { countOf, createThing } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';

/** A new person in the workspace. */
export function createPerson(
  store: WorkspaceFile,
  actor: ActingPerson,
  person: { readonly name: string; readonly role: Role },
): Committed<Id> {
  const hue = nextHue(countOf(store, 'person') + 6);
  return createThing(store, actor, 'person', person.name, { role: person.role, hue });
}
