import type { Host, Notice } from '#shared/contract/host.ts';
import type { OpenWorkspace } from '../open-workspace.ts';

/**
 * The host as those may use it who work beside the window: a notification shows up on the screen whoever sits there.
 * While the workspace is locked it names no post; somebody from outside hears only of posts they see.
 */
export function discreetHost(host: Host, workspace: () => OpenWorkspace | null): Host {
  const notify = async (notice: Notice): Promise<void> => {
    const open = workspace();
    if (open === null) return;
    if (open.actorId === null) return await host.notify({ title: notice.title, body: '', postId: null });
    const isTheirs = notice.postId !== null && open.store.sees('post', notice.postId);
    if (!open.store.isShownOutside || isTheirs) return await host.notify(notice);
  };
  return { ...host, notify };
}
