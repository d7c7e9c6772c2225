import type { AskedWaiver } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import type { Actor } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { askingInBrand } from './asking.ts';
import { guidelinesOf } from './queries.ts';
import { waivableNow } from './waivers.ts';

/** Guidelines of a brand with something that somebody else proposes, for who may adopt it; oldest first. */
export function askedProposals(store: WorkspaceFile, brandId: Id, actor: Actor): readonly Id[] {
  if (!can(actor, 'voice.adopt')) return [];
  return guidelinesOf(store.read, brandId)
    .filter(({ proposal, archived }) => !archived && proposal !== null && proposal.by !== actor.id)
    .map(({ id }) => id);
}

/** The comments that ask for a waiver which is still wanted and which this person may give, oldest first. */
export function askedWaivers(store: WorkspaceFile, brandId: Id, actor: Actor): readonly AskedWaiver[] {
  if (!can(actor, 'voice.waive')) return [];
  return askingInBrand(store.readAll, brandId, actor).flatMap(({ wanted, ...asked }) => {
    const findings = waivableNow(store, actor, asked.postId, wanted);
    return findings.length === 0 ? [] : [{ ...asked, findings: [...findings] }];
  });
}
