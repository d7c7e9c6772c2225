import { api } from '#renderer/app/client.ts';
import { workingFor } from '#renderer/app/post-actions.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { idsIn, takeFiles } from '#renderer/features/assets/import-store.ts';
import type { Id } from '#shared/ids.ts';

/**
 * Brings files in and puts them behind the pictures of a post. An import can take minutes: what the post has is asked
 * for when it is over, so that nothing is lost which was chosen meanwhile, in this part of the window or another.
 * @param choose told with all assets of the post, when there are more than before
 */
export async function takeFilesInto(
  post: { readonly id: Id; readonly brandId: Id },
  files: readonly File[],
  choose: (assetIds: Id[]) => unknown,
): Promise<void> {
  await workingFor(post.id, async () => {
    const ids = idsIn(await takeFiles(files, '', post.brandId, 'strip'));
    if (ids.length === 0) return;
    try {
      const { assetIds } = await api.posts.get.query({ postId: post.id });
      const all = [...new Set([...assetIds, ...ids])];
      if (all.length > assetIds.length) await choose(all);
    } catch (error) {
      toastError(error);
    }
  });
}
