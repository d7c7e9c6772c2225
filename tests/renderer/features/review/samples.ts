import type { InboxEntry, OpenReview, Version, VersionContent } from '#shared/contract/review.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { noParticulars } from '#shared/posts/particulars.ts';
import type { PostDetail, PostSummary } from '#shared/posts/post.ts';

/** Tuesday 1 December 2026, 09:00 UTC. */
export const NOW = Date.UTC(2026, 11, 1, 9);
export const HOUR = 3_600_000;

/** A post in review with nothing else to say. */
export function summary(id: string, change: Partial<PostSummary> = {}): PostSummary {
  return {
    id,
    brandId: 'brand',
    excerpt: `Post ${id}`,
    ownExcerpts: null,
    date: null,
    time: null,
    zone: null,
    instant: null,
    status: 'in_review',
    channelIds: [],
    campaignId: null,
    pillarId: null,
    intent: null,
    authorId: 'tobias',
    assetId: null,
    assetHash: null,
    rightsEnd: null,
    approvalVoided: false,
    review: null,
    ...change,
  };
}

/** A line of the inbox that the person here can decide. */
export function entry(id: string, hours: number | null, change: Partial<InboxEntry> = {}): InboxEntry {
  const dueBy = hours === null ? null : NOW + hours * HOUR;
  return {
    post: summary(id),
    version: 1,
    submission: { id: `submission of ${id}`, personId: 'tobias', at: NOW - 5 * HOUR, contentHash: 'a' },
    level: { index: 0, of: 1, name: '', need: 'any' },
    since: NOW - 5 * HOUR,
    asked: ['mara', 'jonas'],
    askedRoles: [],
    approvedBy: [],
    awaited: ['mara', 'jonas'],
    dueBy,
    urgency: hours === null ? 'none' : hours < 0 ? 'late' : hours <= 48 ? 'at_risk' : 'calm',
    right: { may: true, as: 'approver', for: 'mara' },
    backupFrom: null,
    escalated: false,
    returned: null,
    ...change,
  };
}

/** A version's content. */
export function content(text: string, change: Partial<VersionContent> = {}): VersionContent {
  return {
    ...plainComposition,
    text,
    channelIds: ['facebook'],
    assetIds: [],
    assetVersions: {},
    newAlts: {},
    facts: [],
    schedule: null,
    ...change,
  };
}

/** A version that was handed in; approved by the people named. */
export function version(number: number, of: VersionContent, approvedBy: readonly string[] = []): Version {
  return {
    submission: `submission ${number}`,
    number,
    at: NOW,
    personId: 'tobias',
    contentHash: `hash ${number}`,
    rulesHash: 'rules',
    content: of,
    note: '',
    checked: [],
    decisions: approvedBy.map((personId) => ({
      id: `${personId} ${number}`,
      verdict: 'approve',
      reason: '',
      personId,
      as: 'approver',
      forId: personId,
      levelName: '',
      at: NOW,
      takesBack: false,
      byPackage: false,
      signed: false,
    })),
  };
}

/** An opened review of versions, the last of which is the text now unless another is given. */
export function opened(versions: readonly Version[], change: Partial<OpenReview> = {}): OpenReview {
  const last = versions.at(-1);
  const detail: PostDetail = {
    ...summary('post'),
    ...plainComposition,
    ...noParticulars,
    behindBase: {},
    text: last?.content.text ?? '',
    notes: '',
    submission: null,
    decision: null,
    approvedBy: [],
    holdReason: null,
    assetIds: [],
    assetVersions: {},
    facts: [],
    rulesHash: 'rules',
    createdAt: NOW,
    updatedAt: NOW,
  };
  return {
    detail,
    stand: null,
    expectation: '',
    takeBack: null,
    versions: [...versions],
    seenVersion: null,
    current: last?.content ?? content(''),
    currentHash: last?.contentHash ?? '',
    rulesHash: 'rules',
    pictures: [],
    findings: [],
    levels: [],
    events: [],
    ...change,
  };
}
