import { describe, expect, it } from 'vitest';
import type { Command } from '#renderer/app/commands.ts';
import { matchingCommands } from '#renderer/features/palette/match.ts';
import { searchFor } from '#renderer/features/palette/use-post-search.ts';
import type { PostSummary } from '#shared/posts/post.ts';

const command = (id: string, label: Command['label'], hidden = false): Command => ({
  id,
  label,
  group: 'app',
  keys: [],
  hidden,
  run: () => undefined,
});
const commands = [
  command('newPost', 'app.command.newPost'),
  command('openFile', 'app.command.openFile'),
  command('palette', 'app.command.palette', true),
];
const found = (words: string): readonly string[] => matchingCommands(commands, words).map(({ id }) => id);

describe('finding a command', () => {
  it('takes the beginnings of words, in any order and case', () => {
    expect(found('NEW po')).toEqual(['newPost']);
    expect(found('fil op')).toEqual(['openFile']);
    expect(found('ost')).toEqual([]);
  });

  it('lists all that are not hidden before anything is typed', () => {
    expect(found('')).toEqual(['newPost', 'openFile']);
  });
});

describe('finding a post', () => {
  const posts = ['Baker of the week: Dora', 'The van is back'].map(
    (excerpt) => ({ id: excerpt, excerpt }) as PostSummary,
  );
  const shown = (words: string): readonly string[] =>
    searchFor({ posts, words: 'ba' }, words).posts.map(({ excerpt }) => excerpt);

  it('keeps of what was found for fewer words only what holds them all, until the answer is there', () => {
    expect(shown('ba')).toEqual(['Baker of the week: Dora', 'The van is back']);
    expect(shown('bak')).toEqual(['Baker of the week: Dora']);
    expect(shown('BACK van')).toEqual(['The van is back']);
    expect(shown('Back to the post in the composer')).toEqual([]);
    expect(searchFor({ posts, words: 'ba' }, 'bak').searching).toBe(true);
    expect(searchFor({ posts, words: 'ba' }, 'ba').searching).toBe(false);
  });
});
