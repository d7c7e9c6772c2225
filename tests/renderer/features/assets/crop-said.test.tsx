import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CropAlt } from '#renderer/features/assets/CropAlt.tsx';
import { isOvertaken, isSaid, saidNow, unsaid } from '#renderer/features/assets/crop-said.ts';

const opened = unsaid('A street and a dog');

describe('the words for what a crop leaves', () => {
  test('have to be confirmed, or others written; none are asked for where there are none', () => {
    expect(isSaid(opened, 'A street and a dog')).toBe(false);
    expect(isSaid({ ...opened, holds: true }, 'A street and a dog')).toBe(true);
    expect(isSaid({ ...opened, alt: 'A dog' }, 'A street and a dog')).toBe(true);
    expect(isSaid({ ...opened, alt: 'A street and a dog ' }, 'A street and a dog')).toBe(false);
    expect(isSaid(unsaid(''), '')).toBe(true);
  });

  test('that somebody else wrote meanwhile stand in the field, and are asked after anew', () => {
    for (const said of [opened, { ...opened, holds: true }, { ...opened, alt: 'A dog, running' }]) {
      const now = saidNow(said, 'A dog, running');
      expect(now).toEqual(unsaid('A dog, running'));
      expect(isSaid(now, 'A dog, running')).toBe(false);
    }
    const first = saidNow(unsaid(''), 'A dog');
    expect(first.alt).toBe('A dog');
    expect(isSaid(first, 'A dog')).toBe(false);
  });

  test('that were typed stay, and overwrite nothing that came meanwhile until somebody chose', () => {
    const typed = { ...opened, alt: 'Only the dog' };
    const now = saidNow(typed, 'A dog, running');
    expect(now.alt).toBe('Only the dog');
    expect(isOvertaken(now, 'A dog, running')).toBe(true);
    expect(isSaid(now, 'A dog, running')).toBe(false);
    expect(isSaid({ ...now, of: 'A dog, running' }, 'A dog, running')).toBe(true);
    const shown = renderToStaticMarkup(
      <CropAlt alt="A dog, running" said={now} onChange={() => undefined} />,
    );
    expect(shown).toContain('Only the dog');
    expect(shown).toContain('It is “A dog, running” now.');
    expect(shown).toContain('Keep what you wrote');
    // They went back to what was there: nothing is in the way any more.
    expect(isSaid(saidNow(typed, 'A street and a dog'), 'A street and a dog')).toBe(true);
  });
});
