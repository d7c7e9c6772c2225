import { describe, expect, it } from 'vitest';
import { measure } from '#shared/voice/patterns/measures.ts';

const first = 'Slow bread is better. Whoever hurries has crumbs!';
const second = 'Interesting?  Dr. Rye says no.';

describe('counts of a text', () => {
  it('are what stands there', () => {
    expect(measure(`${first}\n\n${second}`, {})).toEqual({
      words: 13,
      sentences: 4,
      characters: 62,
      syllables: 20,
      complex_words: 1,
      long_words: 3,
      polysyllabic_words: 1,
      paragraphs: 2,
    });
  });

  it('are the same whatever was asked before', () => {
    const alone = measure(second, {});
    for (let turn = 0; turn < 500; turn += 1) measure(`${first} ${turn}\n\n${second}`, {});
    expect(measure(second, {})).toEqual(alone);
    expect(measure(`${second}\n\n\n${second}`, {})?.['words']).toBe(2 * (alone?.['words'] ?? 0));
  });

  it('are none of a text without words', () => {
    expect(measure('… —\n\n🥖', {})).toBeNull();
    expect(measure('', {})).toBeNull();
  });
});
