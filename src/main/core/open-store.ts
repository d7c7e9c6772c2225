import { demandsApproval } from '#shared/approval/policy.ts';
import { voidingOldRules } from './approval/governance.ts';
import { refuseLetOut, refuseOtherDecisions } from './approval/guard.ts';
import { leavingBroken } from './approval/leave-broken.ts';
import { policyFor } from './approval/policies.ts';
import { rosterOf } from './people/roster.ts';
import type { Sources } from './store/journal.ts';
import { WorkspaceFile } from './store/workspace-file.ts';

/** Opens a workspace's file, with everything that holds for every change in it, whoever makes it and by which command. */
export function openStore(file: string, sources: Sources): WorkspaceFile {
  const store = new WorkspaceFile(file, sources, {
    roster: rosterOf,
    demandsApproval: (states, post) => demandsApproval(policyFor(states, post)),
  });
  store.beforeCommit(refuseLetOut);
  store.beforeCommit((writer, touched) => refuseOtherDecisions(store.readAll, writer, touched));
  store.follow(voidingOldRules(store));
  store.follow(leavingBroken(store));
  return store;
}
