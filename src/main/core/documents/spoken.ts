import { setImmediate } from 'node:timers/promises';
import type { DocumentFinding, DocumentPost, MonthMaterial } from '#shared/documents/month-material.ts';
import type { Id } from '#shared/ids.ts';
import type { PostStatus } from '#shared/posts/post.ts';
import { listedFindings } from '#shared/voice/listed.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from '../voice/brand-voice.ts';
import { verdictOf } from '../voice/verdict.ts';

/** The core checks so long at a time, in ms, and answers its window in between. */
const SLICE_MS = 12;
/** What is out, or will never be, is past mending: only what was waived in it is told. */
const settled: ReadonlySet<PostStatus> = new Set(['published', 'skipped', 'archived']);

/** The material with what the brand's rules say of each post now: the check itself, as at handing in. */
export async function withVerdicts(
  store: WorkspaceFile,
  material: MonthMaterial,
  signal: AbortSignal,
): Promise<MonthMaterial> {
  const posts: DocumentPost[] = [];
  let until = performance.now() + SLICE_MS;
  for (const post of material.posts) {
    posts.push({ ...post, findings: findingsOf(store, post.id, settled.has(post.status)) });
    if (performance.now() < until) continue;
    await setImmediate();
    signal.throwIfAborted();
    until = performance.now() + SLICE_MS;
  }
  return { ...material, posts, rulesHash: rulesInForce(store, material.brand.id).hash };
}

function findingsOf(store: WorkspaceFile, postId: Id, isSettled: boolean): readonly DocumentFinding[] {
  const states = { state: store.stateForRules.bind(store) };
  const channels = verdictOf(store, states, store.stateForRules('post', postId));
  return listedFindings(channels).flatMap(({ finding, channelIds }): readonly DocumentFinding[] => {
    const { severity, message, waiver } = finding;
    if (severity === 'info' || (waiver === null && isSettled)) return [];
    const some = channelIds.length === channels.length ? [] : channelIds.filter((id) => id !== null);
    return [{ severity, message, channelIds: some, waiver }];
  });
}
