import { describe, expect, it } from 'vitest';
import { allowableWords, allowing } from '#shared/voice/allow.ts';
import { brandRuleSet, plainVoice } from '#shared/voice/brand-rules.ts';
import { catalogue } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import type { Guideline } from '#shared/voice/guideline.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const [id, me, other] = ['0190a5a0-0000-7000-8000-0000000000d7', 'me', 'other'];

/** The guideline once it is adopted. */
function adopted({ content }: ReturnType<typeof allowing>): Guideline {
  const held = { version: 1, content, by: me, at: 1, note: '' };
  return {
    id,
    brandId: id,
    adopted: held,
    proposal: null,
    ownerId: null,
    archived: false,
    acknowledged: {},
  };
}

const everything = Object.fromEntries(catalogue.map((rule) => [rule.id, { level: 'warn' as const }]));
const wordsIn = (text: string, guidelines: readonly Guideline[] = []) => {
  const rules = compile(brandRuleSet({ ...plainVoice, choices: everything, guidelines }, '2026-12-01'));
  return check(postDocument({ text }), rules, noContext).flatMap((finding) => {
    const found = finding.place === null ? null : text.slice(finding.place.from, finding.place.to);
    return allowableWords(finding, found) ?? [];
  });
};

describe('a word that the library lets stand', () => {
  it('is found no more by any rule that offered it', () => {
    const texts = [
      'We utilise a game-changing, world-class loaf.',
      'The bread bread is crazy good.',
      'At the end of the day it is damn good.',
      'Somewhat arguably the loaf is very nice.',
      'The chairman and his manpower lift the flour.',
    ];
    for (const text of texts) {
      const offered = wordsIn(text);
      expect(offered, text).not.toEqual([]);
      for (const word of offered)
        expect(wordsIn(text, [adopted(allowing([], word, me))]), `${word} in ${text}`).not.toContain(word);
    }
  });

  it('is never a claim, a disclosure, a sentence, a picture’s text or what a guideline forbids', () => {
    const place = { passage: { of: 'text' }, from: 0, to: 4 } as const;
    const offered = (ruleId: string, words: string, more: object = {}) =>
      allowableWords({ ruleId, guidelineId: null, place, ...more }, words);
    expect(offered('voice.hype', 'amazing')).toBe('amazing');
    expect(offered('Microsoft.Wordiness', ' in order to ')).toBe('in order to');
    expect(offered('claim.superlative', 'best')).toBeNull();
    expect(offered('disc.ambiguous', '#sp')).toBeNull();
    expect(offered('voice.hype', 'amazing', { guidelineId: id })).toBeNull();
    expect(offered('voice.hype', 'amazing', { place: null })).toBeNull();
    expect(offered('voice.hype', 'one\ntwo')).toBeNull();
    expect(offered('voice.hype', 'a'.repeat(201))).toBeNull();
    expect(
      offered('voice.hype', 'amazing', { place: { ...place, passage: { of: 'alt', assetId: id } } }),
    ).toBeNull();
  });
});

describe('the list of words', () => {
  const first = adopted(allowing([], 'umami', me));
  const terms = ({ content: { detail } }: ReturnType<typeof allowing>) =>
    detail.section === 'words' ? detail.terms.map(({ word }) => word) : [];

  it('grows, and holds a word once', () => {
    const second = allowing([first], 'levain', me);
    expect(second.guidelineId).toBe(id);
    expect(terms(second)).toEqual(['umami', 'levain']);
    expect(terms(allowing([first], 'umami', me))).toEqual(['umami']);
  });

  it('goes on from what the same person proposed, and leaves somebody else’s proposal alone', () => {
    const { content } = allowing([first], 'levain', me);
    const waiting = (by: string): Guideline => ({ ...first, proposal: { content, by, at: 2, note: '' } });
    expect(terms(allowing([waiting(me)], 'miso', me))).toEqual(['umami', 'levain', 'miso']);
    expect(allowing([waiting(other)], 'miso', me)).toMatchObject({ guidelineId: null });
  });

  it('is no guideline that also forbids, and none that is archived', () => {
    const avoid = { word: 'cheap', use: 'avoid', instead: [], why: '' } as const;
    const forbids: Guideline = adopted({
      guidelineId: null,
      content: { ...allowing([], 'umami', me).content, detail: { section: 'words', terms: [avoid] } },
    });
    expect(allowing([forbids], 'levain', me).guidelineId).toBeNull();
    expect(allowing([{ ...first, archived: true }], 'levain', me).guidelineId).toBeNull();
  });
});
