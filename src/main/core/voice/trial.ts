import type { z } from 'zod';
import type { trialSchema } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { rulesOfGuideline } from '#shared/voice/guideline-rules.ts';
import { soundnessOf } from '#shared/voice/soundness.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from './brand-voice.ts';
import { termsBeside } from './refuse-unsound.ts';
import { contextFor, documentsOf } from './verdict.ts';

/** So many posts of each kind are tried at most, the latest first. */
const TRIED_MOST = 200;

type Trial = z.infer<typeof trialSchema>;

/** What a content would do: to its own examples, to the brand's open drafts, and to what was approved. */
export function trialOf(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
  content: GuidelineContent,
): Trial {
  const { examples, refusals, advice } = soundnessOf(content, termsBeside(store, brandId, guidelineId));
  const flags = flagger(store, brandId, content);
  const open = postsIn(store.read, brandId, ['idea', 'draft', 'in_review', 'changes_requested']);
  const approved = postsIn(store.read, brandId, ['approved', 'scheduled', 'due', 'published']);
  return {
    examples: examples.map(({ index, passed, findings }) => ({ index, passed, findings: [...findings] })),
    refusals: [...refusals],
    advice,
    drafts: { tried: open.length, flagged: open.filter(flags) },
    approved: { tried: approved.length, flagged: approved.filter(flags) },
  };
}

function flagger(store: WorkspaceFile, brandId: Id, content: GuidelineContent): (postId: Id) => boolean {
  const { rules, accepted } = rulesOfGuideline('tried', content);
  const compiled = compile({ rules, accepted, rejected: [] });
  const inForce = rulesInForce(store, brandId);
  const states = { state: store.stateForRules.bind(store) };
  return (postId) => {
    const post = store.stateForRules('post', postId);
    const context = contextFor(inForce, post);
    return documentsOf(states, post).some(({ document }) => check(document, compiled, context).length > 0);
  };
}

function postsIn(read: Reader, brandId: Id, statuses: readonly string[]): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status IN (${statuses.map(() => '?').join(', ')})
    ORDER BY updated_at DESC LIMIT ${TRIED_MOST}`;
  return prepared(read, sql)
    .pluck()
    .all(brandId, ...statuses) as Id[];
}
