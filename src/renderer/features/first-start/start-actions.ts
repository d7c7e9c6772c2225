import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import type { WorkspaceStatus } from '#shared/contract/workspace.ts';

/** Asks for a workspace and enters it; a refusal is shown. Tells whether one is open now. */
export async function enterWhen(asked: Promise<WorkspaceStatus>): Promise<boolean> {
  try {
    const status = await asked;
    await useWorkspace.getState().enter(status);
    return status.state === 'open';
  } catch (error) {
    toastError(error);
    return false;
  }
}

/** Opens the sample workspace. */
export function openSample(): void {
  void enterWhen(api.workspace.openSample.mutate({}));
}

/** Lets the person choose a workspace file and opens it. */
export function openFile(): void {
  void enterWhen(api.workspace.openFile.mutate());
}

/** Opens a file that was open before. */
export function openRecent(file: string): void {
  void enterWhen(api.workspace.openRecent.mutate({ file }));
}
