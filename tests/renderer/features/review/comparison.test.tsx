import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  changedParts,
  compare,
  isApprovedVersion,
  neededComparison,
  numberNow,
  pictureChanges,
} from '#renderer/features/review/comparison.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { piecesOf } from '#renderer/features/review/marked-text.ts';
import { voidedNow } from '#renderer/features/review/VoidedBanner.tsx';
import type { ReviewEvent } from '#shared/contract/review.ts';
import { wordDiff } from '#shared/text/word-diff.ts';
import { content, opened, version } from '#tests/renderer/features/review/samples.ts';

describe('what an approver has to see', () => {
  const versions = [1, 2, 3].map((number) => version(number, content(`Text ${number}.`)));

  it('is what changed since the version they decided on', () => {
    expect(neededComparison(opened(versions, { seenVersion: 1 }))).toEqual({ from: 1, to: 'now' });
  });

  it('is what changed since the version before, when they have seen none or this very one', () => {
    expect(neededComparison(opened(versions))).toEqual({ from: 2, to: 'now' });
    expect(neededComparison(opened(versions, { seenVersion: 3 }))).toEqual({ from: 2, to: 'now' });
  });

  it('is what changed since the last version, when the text was edited after it', () => {
    const edited = { current: content('Rewritten.'), currentHash: 'other' };
    const review = opened(versions, edited);
    expect(numberNow(review)).toBeNull();
    expect(neededComparison(review)).toEqual({ from: 3, to: 'now' });
  });

  it('is the text alone, when it is the first', () => {
    const compared = compare(opened(versions.slice(0, 1)), null);
    expect(compared.from).toBeNull();
    expect(compared.text.runs.map(({ kind }) => kind)).toEqual(['same']);
  });

  it('can be any two versions', () => {
    const compared = compare(opened(versions), { from: 3, to: 1 });
    expect([compared.from?.number, compared.to.number]).toEqual([3, 1]);
    expect([compared.text.added, compared.text.removed]).toEqual([1, 1]);
  });
});

describe('what differs between two versions', () => {
  const before = content('Old.', { assetIds: ['loaf', 'hands'], facts: ['paid'] });
  const after = content('New.', { assetIds: ['hands', 'van'], channelIds: ['facebook', 'x'] });

  it('names each part that an approval covers', () => {
    expect(changedParts(before, after)).toEqual(['text', 'pictures', 'channels', 'facts']);
    expect(changedParts(before, before)).toEqual([]);
  });

  it('names the alt text where nothing else of a picture is another one', () => {
    const told = (alt: string | null) => content('Same.', { assetIds: ['loaf'], newAlts: { loaf: alt } });
    expect(changedParts(told(null), told('A loaf on a board'))).toEqual(['alts']);
    expect(changedParts(told('A loaf'), told('A loaf'))).toEqual([]);
    expect(changedParts(content('Same.'), told('A loaf'))).toEqual(['pictures']);
  });

  it('tells of each picture whether it stays, came or went', () => {
    expect(pictureChanges(before, after)).toEqual([
      { id: 'hands', change: 'same' },
      { id: 'van', change: 'added' },
      { id: 'loaf', change: 'removed' },
    ]);
  });

  it('calls a version approved only when nobody turned it down', () => {
    expect(isApprovedVersion(version(1, before, ['mara']))).toBe(true);
    expect(isApprovedVersion(version(1, before))).toBe(false);
  });
});

describe('what was voided', () => {
  const voided = (number: number): ReviewEvent => ({
    kind: 'voided',
    personId: 'tobias',
    at: 0,
    version: number,
    verdict: null,
    takesBack: false,
    reason: '',
    levelName: null,
    as: null,
    forId: null,
    on: null,
    state: null,
    voided: 'edited',
  });

  it('is news while no approval stands, and a review taken up again is none', () => {
    const approved = opened([version(1, content('Old.'), ['mara']), version(2, content('New.'))], {
      events: [voided(1)],
    });
    expect(voidedNow(approved)?.version).toBe(1);
    const detail = { ...approved.detail, status: 'approved' } as const;
    expect(voidedNow({ ...approved, detail })).toBeNull();
    const neverApproved = opened([version(1, content('Old.')), version(2, content('New.'))], {
      events: [voided(1)],
    });
    expect(voidedNow(neverApproved)).toBeNull();
  });
});

describe('the marked text', () => {
  const after = 'Last year: 2,140 loaves.';
  const { runs } = wordDiff('Last year: about 2,000 loaves.', after);
  const mark = { id: 'comment', start: 5, end: after.length - 1, sign: '1', label: 'Comment 1' };

  it('is cut where comments begin and end, and loses nothing', () => {
    const pieces = piecesOf(runs, [mark]);
    const kept = pieces.filter(({ kind }) => kind !== 'removed');
    expect(kept.map(({ text }) => text).join('')).toBe(after);
    for (const { at, text } of kept) expect(after.startsWith(text, at)).toBe(true);
    expect(pieces.filter(({ inside }) => inside.length > 0).map(({ text }) => text)).toEqual([
      'year: ',
      'about 2,000',
      '2,140',
      ' loaves',
    ]);
    expect(pieces.filter(({ ends }) => ends.length > 0)).toHaveLength(1);
  });

  it('says in words what came and what went, and gives each part of the text its place', () => {
    const page = renderToStaticMarkup(<DiffText runs={runs} marks={[mark]} />);
    expect(page).toMatch(/<del[^>]*>.*removed: .*about 2,000.*<\/del>/u);
    expect(page).toMatch(/<ins[^>]*>.*added: .*<span data-at="11">2,140<\/span>.*<\/ins>/u);
    expect(page).toContain('aria-label="Comment 1"');
    expect(page).not.toMatch(/<del[^>]*><[^>]*data-at/u);
  });

  it('lets a line break that came be seen', () => {
    const page = renderToStaticMarkup(<DiffText runs={wordDiff('One. Two.', 'One.\n\nTwo.').runs} />);
    expect(page).toContain('diff-break');
  });
});
