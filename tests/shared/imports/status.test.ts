import { describe, expect, it } from 'vitest';
import { csvRows } from '#shared/documents/csv.ts';
import type { MonthMaterial } from '#shared/documents/month-material.ts';
import { readStatus } from '#shared/imports/status.ts';
import { postStatuses } from '#shared/posts/post.ts';
import { sampleMonth } from '../documents/sample-month.ts';

/** The words that our own export writes, by status. */
function ownWords(): ReadonlyMap<string, string> {
  const material = sampleMonth;
  const [post] = material.posts;
  if (post === undefined) throw new Error('The month has no post.');
  const one = (status: (typeof postStatuses)[number]): MonthMaterial => ({
    ...material,
    posts: [{ ...post, status }],
  });
  return new Map(
    postStatuses.flatMap((status) => {
      const word = csvRows(one(status))[0]?.[8];
      return word === undefined ? [] : [[status, word] as const];
    }),
  );
}

describe('a status word of our own export', () => {
  it('is read again: an idea stays one, everything else comes in as a draft', () => {
    for (const [status, word] of ownWords())
      expect(readStatus(word).stage, status).toBe(status === 'idea' ? 'idea' : 'draft');
  });

  it('that tells of a decision is said not to be taken over, a rejection too', () => {
    const claiming = [...ownWords()].filter(([, word]) => readStatus(word).claims).map(([status]) => status);
    expect(claiming).toEqual(expect.arrayContaining(['approved', 'rejected', 'scheduled', 'published']));
    expect(claiming).not.toContain('draft');
  });
});
