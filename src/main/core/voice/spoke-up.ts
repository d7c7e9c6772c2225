import type { z } from 'zod';
import type { spokenAboutSchema } from '#shared/contract/voice-rules.ts';
import type { Id } from '#shared/ids.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** So many posts are named; the number says how many there are. */
const NAMED_MOST = 8;

type Row = Omit<z.infer<typeof spokenAboutSchema>, 'excerpt'>;

/** Where a guideline spoke up in the last so many days, post by post, the latest first. */
export function spokeUp(store: WorkspaceFile, guidelineId: Id, days: number) {
  store.stateOf('guideline', guidelineId);
  const values = { guidelineId, since: store.sources.now() - days * DAY_MS };
  const of = 'FROM voice_hit WHERE guideline_id = @guidelineId AND found_at >= @since';
  const sql = `SELECT post_id AS postId, max(found_at) AS at, words, ended ${of}
    GROUP BY post_id ORDER BY at DESC, post_id LIMIT ${NAMED_MOST}`;
  const rows = prepared(store.read, sql).all(values) as Row[];
  const count = prepared(store.read, `SELECT count(DISTINCT post_id) ${of}`).pluck().get(values) as number;
  return {
    count,
    posts: rows.map((row) => ({
      ...row,
      excerpt: excerptOf(baseTextOf(store.stateOf('post', row.postId))),
    })),
  };
}
