import { describe, expect, it } from 'vitest';
import { dueBadge } from '#renderer/features/review/due-badge.ts';
import { inboxOf, successorOf } from '#renderer/features/review/inbox.ts';
import { markedEntries } from '#renderer/features/review/marks-store.ts';
import { askedText, namesOf } from '#renderer/features/review/names.ts';
import { entry, HOUR, NOW, summary } from '#tests/renderer/features/review/samples.ts';

const clock = { now: NOW, zone: 'UTC', weekStart: 1 };
const notAsked = { right: { may: false, why: 'not_asked' } } as const;
const returned = { why: 'changes_requested', personId: 'mara', at: NOW, reason: 'Say whose.' } as const;

describe('the inbox', () => {
  const entries = [
    entry('others', 2, notAsked),
    entry('in three weeks', 21 * 24),
    entry('next week', 9 * 24),
    entry('late', -3),
    entry('today', 3),
    entry('undated', null),
    entry('back', 90, { returned, right: null, post: summary('back', { authorId: 'mara' }) }),
  ];

  it('puts what is due within 48 hours first, what came back next, and last what waits for others', () => {
    const { rows, order, waiting } = inboxOf(entries, 'mara', clock);
    const said = rows.map((row) => (row.kind === 'section' ? `# ${row.section}` : row.entry.post.id));
    expect(said).toEqual([
      '# atRisk',
      'late',
      'today',
      '# soon',
      'next week',
      '# later',
      'in three weeks',
      '# undated',
      'undated',
      '# returned',
      'back',
      '# others',
      'others',
    ]);
    expect(order.map(({ post }) => post.id)).toEqual(said.filter((line) => !line.startsWith('#')));
    expect(waiting).toBe(5);
  });

  it('has no section without a review', () => {
    expect(inboxOf([], 'mara', clock).rows).toEqual([]);
  });

  it('brings the one after it into view when one is gone, and the first when it was the last', () => {
    const [a, b, c] = [entry('a', 1), entry('b', 2), entry('c', 3)];
    expect(successorOf([a, b, c], [a, c], 'b')).toBe('c');
    expect(successorOf([a, b, c], [a, b], 'c')).toBe('a');
    expect(successorOf([a], [], 'a')).toBeNull();
    expect(successorOf([], [a], null)).toBe('a');
  });
});

describe('how long there is', () => {
  it.each([
    [-1, 'block', 'overdue'],
    [3, 'block', 'due today 12:00'],
    [41, 'warn', '41 h left'],
    [49, null, '2 d left'],
  ] as const)('%d hours', (hours, severity, text) => {
    expect(dueBadge(entry('post', hours), NOW, 'UTC')).toMatchObject({ severity, text });
  });

  it('tells a screen reader in whole words', () => {
    expect(dueBadge(entry('post', 41), NOW, 'UTC')?.spoken).toBe('41 hours left');
  });

  it('says of what others decide when the backup may, and nothing of a post without a time', () => {
    const waiting = entry('post', 90, { ...notAsked, backupFrom: NOW + 8.5 * HOUR });
    expect(dueBadge(waiting, NOW, 'UTC')?.text).toBe('backup in 9 h');
    expect(dueBadge(entry('post', null), NOW, 'UTC')).toBeNull();
  });
});

describe('whom a level asks', () => {
  const people = [
    { id: 'mara', name: 'Mara Lindqvist' },
    { id: 'jonas', name: 'Jonas Wexley' },
    { id: 'priya', name: 'Priya Nandan' },
  ];
  const names = namesOf(people, 'mara');
  it.each([
    ['any', ['jonas', 'mara'], [], 'you or one other'],
    ['any', ['jonas', 'priya'], [], 'Jonas or Priya'],
    ['any', ['jonas'], [], 'Jonas'],
    ['any', [], [], 'nobody left'],
    ['all', ['jonas', 'mara', 'priya'], ['mara', 'priya'], 'you and Priya'],
  ] as const)('%s of %j', (need, asked, awaited, text) => {
    expect(askedText({ need, asked: [...asked], awaited: [...awaited] }, names)).toBe(text);
  });
});

describe('approving several', () => {
  it('counts a look only for the very version that waits, and only what this person can decide', () => {
    const order = [entry('a', 1), entry('b', 2), entry('c', 3, notAsked)];
    const marks = {
      marked: ['a', 'b', 'c', 'gone'],
      looked: {
        a: { submission: 'submission of a', rulesHash: 'rules' },
        b: { submission: 'an earlier one', rulesHash: 'rules' },
      },
    };
    expect(markedEntries(marks, order).map((each) => [each.entry.post.id, each.seen])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });
});
