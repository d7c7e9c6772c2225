import { describe, expect, it } from 'vitest';
import { anchorFor, placeOf } from '#shared/comments/anchoring.ts';
import { type Anchor, CONTEXT_MAX } from '#shared/comments/comment.ts';
import { pick, type Random, seededRandom } from '#tests/helpers/random.ts';

const loaf =
  'For every table loaf you buy until 20 December, one goes to the Brenmouth food bank. Last year: about 2,000 loaves. No form, no card, no catch.';

function on(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from);
  const anchor = anchorFor(text, { from: start, to: start + words.length });
  if (anchor === null) throw new Error(`“${words}” cannot be commented on.`);
  return anchor;
}

/** What a reader would see marked, or why nothing is. */
function marked(text: string, anchor: Anchor): string {
  const place = placeOf(text, anchor);
  return place.kind === 'gone' ? 'gone' : `${place.kind}: ${text.slice(place.from, place.to)}`;
}

describe('finding the words of a comment again', () => {
  it('finds them where they were, and after edits around them', () => {
    const anchor = on(loaf, 'about 2,000 loaves');
    expect(marked(loaf, anchor)).toBe('found: about 2,000 loaves');
    expect(marked(`New. ${loaf}`, anchor)).toBe('found: about 2,000 loaves');
    expect(marked(loaf.replace('Last year: ', ''), anchor)).toBe('found: about 2,000 loaves');
    expect(marked(loaf.replace(' No form, no card, no catch.', ''), anchor)).toBe(
      'found: about 2,000 loaves',
    );
  });

  it('follows them when they are reworded a little', () => {
    expect(marked(loaf.replace('about 2,000', '2,140'), on(loaf, 'about 2,000 loaves'))).toBe(
      'reworded: 2,140 loaves',
    );
    expect(marked(loaf.replace('table loaf', 'table-loaf'), on(loaf, 'every table loaf you buy'))).toBe(
      'reworded: every table-loaf you buy',
    );
  });

  it('says that they are gone when they were deleted or written anew', () => {
    const anchor = on(loaf, 'No form, no card, no catch');
    expect(marked(loaf.replace(' No form, no card, no catch.', ''), anchor)).toBe('gone');
    expect(marked(loaf.replace('No form, no card, no catch', 'Come as you are'), anchor)).toBe('gone');
    expect(marked('', anchor)).toBe('gone');
    expect(marked('Something else altogether.', anchor)).toBe('gone');
  });

  it('keeps to the same one of several equal words, by what stands around it', () => {
    const text = 'Bread on Monday at Quay, bread on Tuesday at Mill, bread on Friday at Ash.';
    const second = on(text, 'bread', 20);
    const third = on(text, 'bread', 40);
    const moved = `Fresh, warm and early. ${text}`;
    expect(placeOf(moved, second)).toMatchObject({ from: second.start + 23 });
    expect(placeOf(moved, third)).toMatchObject({ from: third.start + 23 });
    const swapped = 'bread on Friday at Ash. Bread on Monday at Quay, bread on Tuesday at Mill.';
    expect(placeOf(swapped, third)).toMatchObject({ from: 0 });
  });

  it('does not take a short word for another that reads the same elsewhere', () => {
    const anchor = on('We bake the loaf at night.', 'the');
    expect(marked('Nobody knows what the weather will do tomorrow.', anchor)).toBe('gone');
  });

  it('marks nothing when only space is chosen, and no space at the ends of words', () => {
    expect(anchorFor(loaf, { from: 3, to: 4 })).toBeNull();
    expect(anchorFor(loaf, { from: 10, to: 10 })).toBeNull();
    expect(anchorFor(loaf, { from: 3, to: 10 })).toMatchObject({ quote: 'every', start: 4 });
    expect(anchorFor(loaf, { from: 10, to: 3 })).toMatchObject({ quote: 'every' });
    expect(anchorFor('x'.repeat(700), { from: 0, to: 700 })).toBeNull();
  });

  it('never cuts a character as people see it', () => {
    const text = 'Bakers 👩‍🍳👨🏽‍🍳 and flags 🇩🇪🇫🇷 and cafe\u0301s';
    const inside = text.indexOf('🍳');
    expect(anchorFor(text, { from: inside, to: inside + 1 })).toMatchObject({ quote: '👩‍🍳' });
    const flag = text.indexOf('🇫🇷') + 2;
    expect(anchorFor(text, { from: flag, to: flag + 1 })).toMatchObject({ quote: '🇫🇷' });
    expect(on(text, 'cafe')).toMatchObject({ quote: 'cafe\u0301' });
    // An accent put onto the last letter afterwards belongs to it.
    expect(marked('We bake a loaf\u0301 here', on('We bake a loaf here', 'loaf'))).toBe('found: loaf\u0301');
  });
});

const letters = 'abcdefghijklmnopqrstuvwxyz';
const colours = ['🍞', '👩‍🍳', '🇩🇪', 'e\u0301', '\n', '\r\n', 'ß', '漢', '👨🏽‍🍳'];

function word(random: Random): string {
  if (random(12) === 0) return pick(random, colours);
  return Array.from({ length: 2 + random(8) }, () => pick(random, [...letters])).join('');
}

const wordsOf = (random: Random, count: number): string =>
  Array.from({ length: count }, () => word(random)).join(' ');

type Story = { text: string; from: number; to: number };

/** Inserts or deletes somewhere outside the words, at least so far away from them. */
function editAround(random: Random, story: Story, distance: number): void {
  const before = random(2) === 0;
  const low = before ? 0 : story.to + distance;
  const high = before ? story.from - distance : story.text.length;
  if (high < low) return;
  const at = low + random(high - low + 1);
  const deleted = random(2) === 0 ? Math.min(random(12), high - at) : 0;
  const added = deleted === 0 ? ` ${word(random)} ` : '';
  story.text = story.text.slice(0, at) + added + story.text.slice(at + deleted);
  if (!before) return;
  story.from += added.length - deleted;
  story.to += added.length - deleted;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
function edgesOf(text: string): Set<number> {
  return new Set([...characters.segment(text)].map(({ index }) => index).concat(text.length));
}

/** A text of random words and an anchor on some of them. */
function begin(random: Random): { readonly story: Story; readonly anchor: Anchor } | null {
  const text = wordsOf(random, 20 + random(40));
  const from = random(text.length - 1);
  const anchor = anchorFor(text, { from, to: Math.min(text.length, from + 12 + random(60)) });
  if (anchor === null || anchor.quote.length < 10) return null;
  return { story: { text, from: anchor.start, to: anchor.start + anchor.quote.length }, anchor };
}

const SEEDS = Array.from({ length: 400 }, (_, seed) => seed + 1);

describe('finding the words of a comment again, in random texts', () => {
  it('finds them exactly while nothing within their context changed, however much else did', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const made = begin(random);
      if (made === null) continue;
      const { story, anchor } = made;
      for (let edits = random(12); edits >= 0; edits -= 1) editAround(random, story, CONTEXT_MAX + 16);
      expect(placeOf(story.text, anchor), `seed ${seed}`).toEqual({
        kind: 'found',
        from: story.from,
        to: story.to,
      });
    }
  });

  it('finds them word for word when the text right beside them was edited', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const made = begin(random);
      if (made === null || made.anchor.quote.length < 24) continue;
      const { story, anchor } = made;
      for (let edits = random(12); edits >= 0; edits -= 1) editAround(random, story, 0);
      const place = placeOf(story.text, anchor);
      expect(place.kind, `seed ${seed}`).toBe('found');
      expect('from' in place && story.text.slice(place.from, place.to), `seed ${seed}`).toContain(
        anchor.quote,
      );
    }
  });

  it('follows them when one character in five of them changed', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const made = begin(random);
      if (made === null) continue;
      const { story, anchor } = made;
      const units = [...anchor.quote];
      for (let changed = Math.floor(anchor.quote.length / 5); changed > 0; changed -= 1)
        units[random(units.length)] = pick(random, [...letters]);
      story.text = story.text.slice(0, story.from) + units.join('') + story.text.slice(story.to);
      const place = placeOf(story.text, anchor);
      if (place.kind === 'gone') throw new Error(`seed ${seed}: lost “${anchor.quote}”`);
      expect(Math.abs(place.from - story.from), `seed ${seed}`).toBeLessThanOrEqual(anchor.quote.length / 2);
    }
  });

  it('says that they are gone once they are deleted', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const made = begin(random);
      if (made === null) continue;
      const { story, anchor } = made;
      const text = story.text.slice(0, story.from) + story.text.slice(story.to);
      const place = placeOf(text, anchor);
      expect(place.kind, `seed ${seed}: “${anchor.quote}”`).toBe('gone');
    }
  });

  it('always marks whole characters inside the text, and something', () => {
    for (const seed of SEEDS) {
      const random = seededRandom(seed);
      const made = begin(random);
      if (made === null) continue;
      let { text } = made.story;
      for (let edits = random(30); edits > 0; edits -= 1) {
        const at = random(text.length + 1);
        text = text.slice(0, at) + (random(2) === 0 ? word(random) : '') + text.slice(at + random(9));
      }
      const place = placeOf(text, made.anchor);
      if (place.kind === 'gone') continue;
      const edges = edgesOf(text);
      expect([edges.has(place.from), edges.has(place.to), place.from < place.to], `seed ${seed}`).toEqual([
        true,
        true,
        true,
      ]);
    }
  });
});
