import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTextMenu, textMenu } from '#shell/context-menu.ts';
import { languagesIn } from '#shell/spelling.ts';
import { callsOf, FakeWebContents, resetFake } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));

let folder = '';
beforeEach(() => {
  resetFake();
  folder = mkdtempSync(join(tmpdir(), 'masthead-spelling-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('dictionaries', () => {
  it('are those that lie in the folder, under Chromium’s names', () => {
    for (const name of ['en-GB-10-1.bdic', 'es-3-0.bdic', 'notes.txt', 'en-GB.bdic', '..-1-1.bdic']) {
      writeFileSync(join(folder, name), '');
    }
    mkdirSync(join(folder, 'x'));
    expect([...languagesIn(folder)].sort()).toEqual(['en-GB', 'es']);
    expect(languagesIn(join(folder, 'absent'))).toEqual([]);
  });
});

type Params = Parameters<typeof textMenu>[1];

function clicked(part: Partial<Params>): Params {
  const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
  const nothing = {
    isEditable: false,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
    editFlags,
  };
  return { ...nothing, ...part } as unknown as Params;
}

function labels(part: Partial<Params>): readonly (string | undefined)[] {
  return textMenu(new FakeWebContents() as never, clicked(part)).flatMap(({ label, type }) =>
    type === 'separator' ? [] : label,
  );
}

describe('a right click', () => {
  it('has a menu in text fields and on selected text, and nowhere else', () => {
    expect(labels({})).toEqual([]);
    expect(labels({ selectionText: 'harvest' })).toEqual(['Copy']);
    expect(labels({ isEditable: true })).toEqual([
      'Cut',
      'Copy',
      'Paste',
      'Paste as plain text',
      'Select all',
    ]);
  });

  it('opens nothing where there is nothing to choose', () => {
    openTextMenu(new FakeWebContents() as never, clicked({}));
    expect(callsOf('menu.popup')).toEqual([]);
    openTextMenu(new FakeWebContents() as never, clicked({ isEditable: true }));
    expect(callsOf('menu.popup')).toHaveLength(1);
  });

  it('on a misspelt word offers the right ones, and replaces it by the chosen', () => {
    const contents = new FakeWebContents();
    const params = clicked({
      isEditable: true,
      misspelledWord: 'harvset',
      dictionarySuggestions: ['harvest'],
    });
    const [first] = textMenu(contents as never, params);
    expect(first?.label).toBe('harvest');
    const choose = first?.click as () => void;
    choose();
    expect(callsOf('webContents.replaceMisspelling')[0]?.args).toEqual(['harvest']);
  });

  it('says so when there is no suggestion', () => {
    expect(labels({ isEditable: true, misspelledWord: 'xqz' }).slice(0, 2)).toEqual([
      'No suggestions',
      'Add “xqz” to the dictionary',
    ]);
  });
});
