import type { Id } from '#shared/ids.ts';
import type { Signer } from './approval/decide.ts';
import type { WorkspaceFile } from './store/workspace-file.ts';

/** What one program instance holds open: at most one workspace, and the person unlocked in its window. */
export type OpenWorkspace = {
  readonly store: WorkspaceFile;
  /** Null while the window is locked. */
  actorId: Id | null;
  readonly sample: boolean;
  /** Signs the decisions of the person unlocked here; null while they have no key. */
  signer: Signer | null;
};
