import { describe, expect, it } from 'vitest';
import type { Command } from '#renderer/app/commands.ts';
import { matchingCommands } from '#renderer/features/palette/match.ts';

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
