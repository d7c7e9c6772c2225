import type { Id } from '../ids.ts';
import { canonicalJson } from '../journal/canonical.ts';
import type { DecideBody } from './events.ts';

/**
 * The text that a decider signs: everything a decision means, in canonical JSON. It names the post and the
 * submission, so that a signature can never be used for another version or another post.
 */
export function decisionStatement(postId: Id, body: Omit<DecideBody, 'signature'>): string {
  return canonicalJson({ statement: 'masthead-decision-1', post: postId, ...body });
}
