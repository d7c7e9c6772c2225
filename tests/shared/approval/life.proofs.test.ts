import { describe, expect, it } from 'vitest';
import { postStatuses } from '#shared/posts/post.ts';
import { actNames } from '#tests/helpers/approval-acts.ts';
import { playHistories } from '#tests/helpers/approval-histories.ts';

/** `npm run proofs:approval` plays 100,000. */
const HISTORIES = 3000;

describe('the life of a post', () => {
  it(`keeps its promises in ${HISTORIES} random histories of ${actNames.length} kinds of action`, () => {
    const { broken, statuses, steps, applied } = playHistories(1, HISTORIES);
    expect(broken).toEqual([]);
    // A proof that never got anywhere proves nothing: every status was reached, and much was refused as well.
    expect(Object.keys(statuses).sort()).toEqual([...postStatuses].sort());
    expect(applied).toBeGreaterThan(HISTORIES);
    expect(steps - applied).toBeGreaterThan(HISTORIES);
    console.log(`${HISTORIES} histories, ${steps} actions, ${applied} of them taken, 0 broken promises`);
  });
});
