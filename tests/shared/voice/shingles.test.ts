import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PastTexts } from '#shared/voice/shingles.ts';

const past = [
  'The late tray is seeded rye, and it is on your doorstep by eight.',
  'Come by on Saturday and try the rye loaf.\nThe late tray is seeded rye.',
  'Σίσυφος ΣΟΦΟΣ 日本 のパン don’t @lena https://a.test/rye #rye it is on your doorstep',
].map((text, index) => ({ postId: `p${index}`, text }));

const piece = fc.constantFrom(
  ...past.flatMap(({ text }) => [...text.split(/(?<=[ \n])/u), ...(text.match(/(?:\S+\s+){6}/gu) ?? [])]),
  '\n',
  '\n\n',
  'ΣΟΦΟΣ\n',
  ':\n//',
  '’\n',
  '@\nlena ',
);

describe('texts of the past', () => {
  it('are as near to a text that is being written as to one that is read for the first time', () => {
    let near = 0;
    const edit = fc.tuple(fc.nat(), fc.nat({ max: 9 }), piece);
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 8, maxLength: 30 }),
        fc.array(edit, { maxLength: 12 }),
        (start, edits) => {
          const asked = new PastTexts(past);
          let now = start.join('');
          for (const [at, cut, put] of [[0, 0, ''] as const, ...edits]) {
            const from = at % (now.length + 1);
            now = now.slice(0, from) + put + now.slice(from + cut);
            const nearest = asked.nearest(now);
            expect(nearest).toEqual(new PastTexts(past).nearest(now));
            // As one line it has the same words: none goes over the end of one.
            expect(nearest).toEqual(new PastTexts(past).nearest(now.replaceAll('\n', ' \t')));
            if (nearest !== null) near += 1;
          }
        },
      ),
      { numRuns: 200 },
    );
    expect(near).toBeGreaterThan(100);
  });

  it('know of a text that came in since they were asked', () => {
    const asked = new PastTexts(past);
    const text = 'Nobody has ever said anything like this\nbefore, has anybody?';
    expect(asked.nearest(text)).toBeNull();
    asked.add({ postId: 'late', text });
    expect(asked.nearest(text)).toEqual({ postId: 'late', share: 1 });
    expect(asked.nearest(text, 'late')).toBeNull();
  });

  it('find the runs of words that go over several short lines', () => {
    const lines = 'come\nby\n\non Saturday\nand\ntry\nthe rye\nloaf';
    const asked = new PastTexts(past);
    expect(asked.nearest(`${lines} today`)).toEqual({ postId: 'p1', share: 6 / 7 });
    expect(asked.nearest(lines)).toEqual({ postId: 'p1', share: 1 });
  });
});
