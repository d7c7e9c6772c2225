import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ALT_SAVE_AFTER, type AltDraft, createAltDraft } from '#renderer/features/assets/alt-draft.ts';

let saved: string[];
let shown: string;
let takes: boolean;
let draft: AltDraft;

beforeEach(() => {
  vi.useFakeTimers();
  [saved, shown, takes] = [[], 'Bread', true];
  const save = async (text: string): Promise<boolean> => {
    saved.push(text);
    return takes;
  };
  draft = createAltDraft('Bread', save, (value) => {
    shown = value;
  });
});
afterEach(() => vi.useRealTimers());

const pause = () => vi.advanceTimersByTimeAsync(ALT_SAVE_AFTER);

describe('an alt text that is being typed', () => {
  test('is saved after a pause, once', async () => {
    draft.type('Rye');
    draft.type('Rye bread ');
    await pause();
    draft.flush();
    expect(saved).toEqual(['Rye bread']);
  });

  test('is saved when its field goes away, whatever took it away', () => {
    draft.type('Rye');
    draft.flush();
    expect(saved).toEqual(['Rye']);
  });

  test('keeps the keys that came while it was being saved', async () => {
    draft.type('Rye ');
    await pause();
    draft.stored('Rye');
    expect(shown).toBe('Rye ');
    draft.type('Rye bread');
    draft.stored('Rye');
    expect(shown).toBe('Rye bread');
    await pause();
    expect(saved).toEqual(['Rye', 'Rye bread']);
  });

  test('gives way to what others wrote while nobody types', () => {
    draft.stored('A loaf of rye');
    expect(shown).toBe('A loaf of rye');
    draft.flush();
    expect(saved).toEqual([]);
  });

  test('is tried again after a refusal, and saves nothing when it is what it was', async () => {
    takes = false;
    draft.type('Rye');
    await pause();
    takes = true;
    draft.flush();
    expect(saved).toEqual(['Rye', 'Rye']);
    await pause();
    draft.type('Rye ');
    await pause();
    expect(saved).toHaveLength(2);
  });
});
