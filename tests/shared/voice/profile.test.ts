import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  driftsOf,
  exampleOf,
  featuresOf,
  nearestExample,
  PROFILE_FROM,
  profileOf,
  voiceFeatures,
} from '#shared/voice/profile.ts';

const file = JSON.parse(readFileSync('resources/sample/hollin-and-rye.json', 'utf8')) as {
  readonly posts: readonly { readonly text?: string }[];
};
const posts = file.posts.flatMap(({ text }) => text ?? []);
const profile = profileOf(posts);
if (profile === null) throw new Error('The sample has too few posts.');

describe('the voice of approved posts', () => {
  it('is counted feature by feature', () => {
    expect(featuresOf("We love it! Don't you? #rye 🍞")).toMatchObject({
      exclamations: 20,
      questions: 20,
      emoji: 20,
      hashtags: 20,
      we: 20,
      you: 20,
      contractions: 20,
    });
    expect(featuresOf('🍞 #rye')).toBeNull();
  });

  it('is not learned from a handful of posts', () => {
    expect(profileOf(posts.slice(0, PROFILE_FROM - 1))).toBeNull();
  });

  it('says which feature of a draft moved, and by how much', () => {
    const [first] = driftsOf(
      profile,
      'We are open! Come in! All of you! Right now! Today! Bread and butter and more!',
    );
    expect(first?.feature).toBe('exclamations');
    expect(first?.words).toContain('Exclamation marks');
    expect(first?.is).toBeGreaterThan(first?.usual ?? 0);
  });

  it('finds an ordinary post of the brand near itself', () => {
    const far = posts.filter((text) => (driftsOf(profile, text)[0]?.distance ?? 0) > 5);
    expect(far.length / posts.length).toBeLessThan(0.1);
  });

  it('tells every feature of any text, the farthest first', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const drifts = driftsOf(profile, text);
        expect([0, voiceFeatures.length]).toContain(drifts.length);
        const distances = drifts.map(({ distance }) => distance);
        expect(distances.every(Number.isFinite)).toBe(true);
        expect(distances).toEqual(distances.toSorted((a, b) => b - a));
      }),
    );
  });

  it('shows the approved post that is most like a draft', () => {
    const approved = posts.flatMap((text, index) => exampleOf(String(index), text) ?? []);
    const nearest = nearestExample(
      profile,
      'Slice day-old rye a finger thick and butter it while the toast is hot.',
      approved,
    );
    expect(nearest?.text).toContain('Day-old rye makes the better toast');
    expect(nearestExample(profile, 'Bread.', [])).toBeNull();
  });
});
