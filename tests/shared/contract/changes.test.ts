import { describe, expect, it } from 'vitest';
import { CHANGED_POSTS_MAX, type Changed, mergeChanges } from '#shared/contract/changes.ts';

const id = (n: number): string => `01a00000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const posts = (...numbers: number[]): Changed => ({
  concepts: ['history', 'posts'],
  postIds: numbers.map(id),
});

describe('mergeChanges', () => {
  it('names the posts of both, each once', () => {
    expect(mergeChanges(posts(1, 2), posts(2, 3)).postIds).toEqual([id(1), id(2), id(3)]);
  });

  it('keeps the names beside a change that is not about posts', () => {
    const merged = mergeChanges({ concepts: ['brands', 'history'], postIds: [] }, posts(1));
    expect(merged).toEqual({ concepts: ['brands', 'history', 'posts'], postIds: [id(1)] });
  });

  it('names the posts that left the schedule by either, and says nothing where none did', () => {
    const [one, both] = [[id(1)], [id(1), id(2)]];
    const merged = mergeChanges({ ...posts(1), unscheduled: one }, { ...posts(2), unscheduled: both });
    expect(merged.unscheduled).toEqual(both);
    expect(merged).not.toHaveProperty('needApproval');
    const needing = mergeChanges({ ...posts(1), needApproval: one }, { ...posts(2), unscheduled: one });
    expect(needing).toMatchObject({ needApproval: one, unscheduled: one });
    expect(mergeChanges(posts(1), posts(2))).not.toHaveProperty('unscheduled');
  });

  it('names none when one of them changed posts without naming them, or when they are too many', () => {
    expect(mergeChanges(posts(), posts(1)).postIds).toEqual([]);
    const many = Array.from({ length: CHANGED_POSTS_MAX }, (_, index) => index + 10);
    expect(mergeChanges(posts(...many), posts(1)).postIds).toEqual([]);
  });
});
