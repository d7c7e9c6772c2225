import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditFilters } from '#shared/audit/entry.ts';
import type { AuditFormat } from '#shared/contract/audit.ts';
import type { Id } from '#shared/ids.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { deriveStatus } from '#shared/posts/status.ts';
import { type CoreSession, openCore, storeOf } from './core-session.ts';
import { submitPost } from './packages.ts';
import { playRandomHistory } from './random-history.ts';

/** Decides on a post in review as the person who works here; the decision is signed. */
export async function decideOn(
  core: CoreSession,
  postId: Id,
  verdict: 'approve' | 'request_changes' | 'reject',
  reason = '',
): Promise<void> {
  const post = core.session.workspace?.store.stateOf('post', postId);
  const submission = post === undefined ? null : deriveStatus(post).standing.submission;
  const { rulesHash } = await core.ask<PostDetail>('posts.get', 'query', { postId });
  const about = { rulesHash, postId, submission: submission?.id, contentHash: submission?.contentHash };
  await core.ask('posts.decide', 'mutation', { ...about, verdict, reason });
}

/** A workspace with a past: random work, and signed decisions by two people. */
export async function openWithPast(seed = 1, count = 40): Promise<CoreSession> {
  const core = openCore(seed);
  const store = storeOf(core);
  playRandomHistory(store, core.team, { seed, count });
  const first = await submitPost(core, 'Last tray at five.');
  await decideOn(core, first, 'approve', 'Short and true.');
  const second = await submitPost(core, 'The poets read at eight, naïve or not: 新しい本.');
  core.actAs(core.team.ines.id);
  if (core.session.workspace !== null) core.session.workspace.signer = null;
  await decideOn(core, second, 'request_changes', 'Say which poets.');
  core.actAs(core.team.mara.id);
  if (core.session.workspace !== null) core.session.workspace.signer = null;
  return core;
}

/** The bytes of a report of the open workspace. */
export async function exportedReport(
  core: CoreSession,
  format: AuditFormat,
  filters: Partial<AuditFilters> = {},
): Promise<Buffer> {
  const file = join(core.folder, `report-${core.session.sources.newId()}.${format}`);
  core.host.savePath = file;
  await core.ask('audit.export', 'mutation', { format, filters });
  return readFileSync(file);
}

/** Opens the core's workspace file for tests: its path. */
export function fileOf(core: CoreSession): string {
  return storeOf(core).file;
}
