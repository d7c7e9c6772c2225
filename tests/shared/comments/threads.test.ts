import { describe, expect, it } from 'vitest';
import { anchorFor } from '#shared/comments/anchoring.ts';
import type { Comment } from '#shared/comments/comment.ts';
import { type Mark, marksOf, runsOf, threadsOf } from '#shared/comments/threads.ts';
import { seededRandom } from '#tests/helpers/random.ts';

const text = 'One loaf for you, one loaf for the food bank, every night.';

function comment(id: string, words: string | null, more: Partial<Comment> = {}): Comment {
  const from = words === null ? 0 : text.indexOf(words);
  return {
    id,
    postId: 'post',
    parentId: null,
    authorId: 'mara',
    body: 'Really?',
    removed: false,
    visibility: 'internal',
    anchor: words === null ? null : anchorFor(text, { from, to: from + words.length }),
    mentions: [],
    resolvedBy: null,
    createdAt: 1,
    updatedAt: 1,
    ...more,
  };
}

describe('the threads of a post', () => {
  it('come in the order of the text and then of time, with a number where their words stand', () => {
    const comments = [
      comment('whole', null, { createdAt: 1 }),
      comment('night', 'every night', { createdAt: 2 }),
      comment('gone', 'food bank', { createdAt: 0 }),
      comment('loaf', 'One loaf', { createdAt: 4 }),
      comment('settled', 'one loaf for the', { resolvedBy: 'ines' }),
      comment('reply', null, { parentId: 'night', createdAt: 5 }),
    ];
    const { open, settled } = threadsOf(comments, text.replace('the food bank', 'a good cause'));
    expect(open.map(({ first, number }) => [first.id, number])).toEqual([
      ['loaf', 1],
      ['night', 2],
      ['gone', null],
      ['whole', null],
    ]);
    expect(open[1]?.replies.map(({ id }) => id)).toEqual(['reply']);
    expect(settled.map(({ first }) => first.id)).toEqual(['settled']);
  });

  it('keep a reply whose thread is not here', () => {
    const { open } = threadsOf([comment('reply', null, { parentId: 'elsewhere' })], text);
    expect(open.map(({ first }) => first.id)).toEqual(['reply']);
  });

  it('give marks with the numbers of their balloons', () => {
    const threads = threadsOf([comment('b', 'food bank'), comment('a', 'loaf for you')], text);
    expect(marksOf(threads)).toEqual([
      { from: 4, to: 16, commentId: 'a', number: 1 },
      { from: 35, to: 44, commentId: 'b', number: 2 },
    ]);
  });
});

describe('cutting a text at its marks', () => {
  it('shows overlapping marks over one another, and each balloon behind its last word', () => {
    const marks: Mark[] = [
      { from: 0, to: 8, commentId: 'a', number: 1 },
      { from: 4, to: 16, commentId: 'b', number: 2 },
    ];
    expect(
      runsOf(20, marks).map(({ from, to, marks: over, ends }) => [from, to, over.length, ends[0]?.number]),
    ).toEqual([
      [0, 4, 1, undefined],
      [4, 8, 2, 1],
      [8, 16, 1, 2],
      [16, 20, 0, undefined],
    ]);
  });

  it('gives the whole text back, and each place under exactly the marks that cover it', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const length = 1 + random(60);
      const marks = Array.from({ length: random(8) }, (_, index): Mark => {
        const from = random(length);
        return { from, to: from + 1 + random(length - from), commentId: String(index), number: index + 1 };
      });
      const runs = runsOf(length, marks);
      expect(runs.map(({ from, to }) => to - from).reduce((sum, size) => sum + size, 0)).toBe(length);
      for (const run of runs) {
        for (let at = run.from; at < run.to; at += 1) {
          expect(run.marks, `seed ${seed}`).toEqual(marks.filter(({ from, to }) => from <= at && at < to));
        }
      }
      expect(runs.flatMap(({ ends }) => ends).length).toBe(marks.length);
    }
  });
});
