import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerAppCommands } from '#renderer/app/app-commands.ts';
import { allCommands, commandForKey, type KeyPlace, registerCommands } from '#renderer/app/commands.ts';
import { isSingleKey, type KeyPress, keyText, matchesKey } from '#renderer/app/keys.ts';
import { registerCalendarCommands } from '#renderer/features/calendar/calendar-commands.ts';

const calm: KeyPlace = { typing: false, dialogOpen: false, ownsLetters: false, singleKeys: true };

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
  return { key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
}

let undo: (() => void)[] = [];
beforeEach(() => {
  undo = [registerAppCommands(), registerCalendarCommands()];
});
afterEach(() => {
  for (const take of undo) take();
});

describe('the key map', () => {
  it('gives no key and no id to two commands', () => {
    const keys = allCommands().flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(allCommands().length).toBeGreaterThan(20);
  });

  it('refuses a second command for a key', () => {
    const second = {
      id: 'x',
      label: 'app.undo',
      group: 'app',
      keys: ['Mod+K'],
      run: () => undefined,
    } as const;
    expect(() => registerCommands([second])).toThrow(/share a key/);
  });

  it('keeps bare letters out of text, dialogs and menus, and obeys their switch', () => {
    const singles = allCommands().filter((command) => !command.everywhere && command.keys.some(isSingleKey));
    expect(singles.length).toBeGreaterThan(5);
    for (const command of singles) {
      for (const key of command.keys.filter(isSingleKey)) {
        for (const place of [
          { ...calm, typing: true },
          { ...calm, dialogOpen: true },
          { ...calm, ownsLetters: true },
          { ...calm, singleKeys: false },
        ]) {
          expect(commandForKey(press(key), place), `${command.id} ${key}`).toBeNull();
        }
      }
    }
  });

  it('leaves Ctrl+Z to the text field while one is typed in', () => {
    expect(commandForKey(press('z', { ctrlKey: true }), { ...calm, typing: true })).toBeNull();
  });

  it('works from inside a text field where a key cannot be text, but never on posts', () => {
    const typing = { ...calm, typing: true };
    expect(commandForKey(press('F6'), typing)?.id).toBe('nextPane');
    expect(commandForKey(press('o', { ctrlKey: true }), typing)?.id).toBe('openFile');
    expect(commandForKey(press('Delete'), typing)).toBeNull();
    expect(commandForKey(press('d', { ctrlKey: true }), typing)).toBeNull();
  });
});

describe('a binding', () => {
  it('matches modifiers exactly', () => {
    expect(matchesKey(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchesKey(press('k'), 'Mod+K', false)).toBe(false);
    expect(matchesKey(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false);
    expect(matchesKey(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
  });

  it('finds a letter by its place on a keyboard of another script', () => {
    expect(matchesKey(press('л', { code: 'KeyK', ctrlKey: true }), 'Mod+K', false)).toBe(true);
  });

  it('does not take a Latin letter by its place: on AZERTY the key of Q types A', () => {
    expect(matchesKey(press('a', { code: 'KeyQ' }), 'Q', false)).toBe(false);
  });

  it('takes a symbol with or without Shift, as the layout has it', () => {
    expect(matchesKey(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchesKey(press('?'), '?', false)).toBe(true);
  });

  it('is printed as the system prints keys', () => {
    expect(keyText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keyText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
    expect(keyText('Alt+ArrowLeft', false)).toBe('Alt ←');
  });
});
