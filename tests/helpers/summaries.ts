import type { PostSummary } from '#shared/posts/post.ts';

/** The id of the n-th thing of a test. */
export function testId(n: number): string {
  return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
}

export const testBrand = testId(900);

/** A post's summary with what a test is about, and plain values for the rest. */
export function summary(n: number, fields: Partial<PostSummary> = {}): PostSummary {
  return {
    id: testId(n),
    brandId: testBrand,
    excerpt: `Post ${n}`,
    ownExcerpts: null,
    date: '2026-12-10',
    time: '12:00',
    zone: 'Europe/Berlin',
    instant: null,
    status: 'draft',
    channelIds: [],
    campaignId: null,
    pillarId: null,
    intent: null,
    authorId: null,
    assetId: null,
    assetHash: null,
    rightsEnd: null,
    approvalVoided: false,
    review: null,
    ...fields,
  };
}
