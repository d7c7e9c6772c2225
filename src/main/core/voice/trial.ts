import type { z } from 'zod';
import type { trialSchema } from '#shared/contract/voice.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { type ContentTrialWork, tryContent } from '#shared/voice/content-trial.ts';
import { mayExplode } from '#shared/voice/foreign.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';
import { ownWordsOf } from '../library/own-words.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from './brand-voice.ts';
import { slowRulesOf } from './measured.ts';
import { termsBeside } from './refuse-unsound.ts';
import { lastPosts, tryApart } from './rule-trial.ts';
import { documentsOf } from './verdict.ts';

/** So many posts of each kind are tried at most, the latest first. */
const TRIED_MOST = 200;

type Trial = z.infer<typeof trialSchema>;

/**
 * What a content would do: to its own examples, to the brand's open drafts, to what was approved and to what was written
 * last. One with patterns of its own is tried in a thread that can be ended, after they were measured.
 */
export async function trialOf(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
  content: GuidelineContent,
): Promise<Trial> {
  const work = workOf(store, brandId, guidelineId, content);
  if (!content.rules.some((rule) => mayExplode({ ...rule, guidelineId: null })))
    return said(tryContent(work));
  const slow = await slowRulesOf(content);
  if (slow.length > 0) return untried(slow.map((rule) => t('voiceLibrary.unsound.slow', { rule })));
  const tried = await tryApart({
    kind: 'content',
    work,
    locale: currentLocale(),
    own: ownWordsOf(store, brandId),
  });
  return tried === null ? untried([t('voiceLibrary.unsound.endless')]) : said(tried);
}

function workOf(
  store: WorkspaceFile,
  brandId: Id,
  guidelineId: Id | null,
  content: GuidelineContent,
): ContentTrialWork {
  const states = { state: store.stateForRules.bind(store) };
  const open = postsIn(store, brandId, ['idea', 'draft', 'in_review', 'changes_requested']);
  const approved = postsIn(store, brandId, ['approved', 'scheduled', 'due', 'published']);
  const last = lastPosts(store, brandId);
  const posts = [...new Set([...open, ...approved, ...last])].map((postId) => ({
    postId,
    documents: documentsOf(states, store.stateForRules('post', postId)).map(({ document }) => document),
  }));
  const { country, today } = rulesInForce(store, brandId);
  const others = termsBeside(store, brandId, guidelineId);
  return { content, others, posts, open, approved, last, country, day: today };
}

function said({ examples, refusals, advice, drafts, approved, past }: ReturnType<typeof tryContent>): Trial {
  return {
    examples: examples.map(({ index, passed, findings }) => ({ index, passed, findings: [...findings] })),
    refusals: [...refusals],
    advice,
    drafts: { ...drafts, flagged: [...drafts.flagged] },
    approved: { ...approved, flagged: [...approved.flagged] },
    past: {
      tried: past.tried,
      rules: past.rules.map(({ examples: some, ...tally }) => ({ ...tally, examples: [...some] })),
    },
  };
}

/** Nothing is known of what it would find: only why it was not tried. */
function untried(refusals: string[]): Trial {
  const nothing = { tried: 0, flagged: [] };
  return {
    examples: [],
    refusals,
    advice: false,
    drafts: nothing,
    approved: nothing,
    past: { tried: 0, rules: [] },
  };
}

function postsIn({ read }: WorkspaceFile, brandId: Id, statuses: readonly string[]): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status IN (${statuses.map(() => '?').join(', ')})
    ORDER BY updated_at DESC LIMIT ${TRIED_MOST}`;
  return prepared(read, sql)
    .pluck()
    .all(brandId, ...statuses) as Id[];
}
