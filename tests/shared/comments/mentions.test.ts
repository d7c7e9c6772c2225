import { describe, expect, it } from 'vitest';
import { mentionQuery, mentionsIn, partsOf, peopleNamed, withMention } from '#shared/comments/mentions.ts';

const people = [
  { id: 'mara', name: 'Mara Lindqvist' },
  { id: 'jo', name: 'Jo' },
  { id: 'jonas', name: 'Jo Wexley' },
  { id: 'zoe', name: 'Zoë Åberg' },
];

describe('typing a name', () => {
  it('looks for a name behind an @ that begins a word', () => {
    expect(mentionQuery('Ask @ma', 7)).toEqual({ from: 4, words: 'ma' });
    expect(mentionQuery('@', 1)).toEqual({ from: 0, words: '' });
    expect(mentionQuery('Ask @Jo Wex', 11)).toEqual({ from: 4, words: 'Jo Wex' });
    expect(mentionQuery('write to jo@example', 19)).toBeNull();
    expect(mentionQuery('Ask @ma\nand', 11)).toBeNull();
    expect(mentionQuery('at @ home', 9)).toBeNull();
    expect(mentionQuery('nobody', 6)).toBeNull();
  });

  it('finds people by the beginning of any part of their name, whatever its accents', () => {
    expect(peopleNamed(people, 'lind').map(({ id }) => id)).toEqual(['mara']);
    expect(peopleNamed(people, 'zoe').map(({ id }) => id)).toEqual(['zoe']);
    expect(peopleNamed(people, 'aberg').map(({ id }) => id)).toEqual(['zoe']);
    expect(peopleNamed(people, '')).toHaveLength(4);
    expect(peopleNamed(people, 'qvist')).toEqual([]);
  });

  it('puts the name in place, with the caret behind it', () => {
    expect(withMention('Ask @ma today', { from: 4, words: 'ma' }, 7, 'Mara Lindqvist')).toEqual({
      text: 'Ask @Mara Lindqvist today',
      caret: 19,
    });
    expect(withMention('Ask @', { from: 4, words: '' }, 5, 'Jo')).toEqual({ text: 'Ask @Jo ', caret: 8 });
  });
});

describe('reading a comment', () => {
  it('knows whom it calls on, the longer of two names that begin alike', () => {
    expect(mentionsIn('@Jo Wexley and @Mara Lindqvist, then @Jo Wexley', people)).toEqual(['jonas', 'mara']);
    expect(mentionsIn('@Jo, please', people)).toEqual(['jo']);
    expect(mentionsIn('@Jonah is somebody else', people)).toEqual([]);
  });

  it('gives every word back', () => {
    const body = 'Hi @Jo, see @Zoë Åberg @nobody';
    const parts = partsOf(body, people);
    expect(parts.map(({ text }) => text).join('')).toBe(body);
    expect(parts.map(({ kind }) => kind)).toEqual(['words', 'mention', 'words', 'mention', 'words']);
  });
});
