import { describe, expect, it } from 'vitest';
import type { Network } from '#shared/channels/networks.ts';
import { plainComposition, variantRegister } from '#shared/posts/composition.ts';
import { catalogueRules } from '#shared/voice/catalogue/index.ts';
import { check } from '#shared/voice/check.ts';
import { compile } from '#shared/voice/compile.ts';
import { noContext } from '#shared/voice/context.ts';
import { isWordRegister, registersCovered } from '#shared/voice/covered.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import { publishingsOf } from '#shared/voice/publishing.ts';
import { ruleSetSchema } from '#shared/voice/rule.ts';
import { testId } from '#tests/helpers/summaries.ts';
import { postDocument } from '#tests/helpers/voice-documents.ts';

const brand = {
  id: 'brand.one.avoid',
  severity: 'block',
  message: "Use '%s', not '%s'.",
  body: { kind: 'substitution', swap: [['clients', 'guests']], ignoreCase: true },
};
const inHeadings = {
  id: 'Style.Heading',
  severity: 'info',
  scope: 'heading',
  message: 'Short.',
  body: { kind: 'existence', tokens: ['very'] },
};
const own = catalogueRules().filter(({ id }) => id === 'disc.missing' || id === 'link.placeholder');
const compiled = compile(ruleSetSchema.parse({ rules: [...own, brand, inHeadings] }));
const found = (document: VoiceDocument) =>
  check(document, compiled, noContext).map(({ ruleId, place, fixes }) => ({
    ruleId,
    in: place?.passage.of,
    at: place === null ? null : [place.from, place.to],
    fix: fixes[0]?.replacement,
  }));

describe('a title of its own', () => {
  it('is read as every other word that goes out, and as a heading', () => {
    const title = 'A very good day for clients of {{city}}';
    expect(found(postDocument({ text: 'We are open.', title, network: 'youtube' }))).toEqual([
      { ruleId: 'Style.Heading', in: 'title', at: [2, 6], fix: undefined },
      { ruleId: 'brand.one.avoid', in: 'title', at: [20, 27], fix: 'guests' },
      { ruleId: 'link.placeholder', in: 'title', at: [31, 39], fix: undefined },
    ]);
  });

  it('that is the first line of the text is read there, once', () => {
    const document = postDocument({
      text: 'Bread for clients\n\nFrom noon.',
      title: null,
      network: 'youtube',
    });
    expect(found(document)).toEqual([{ ruleId: 'brand.one.avoid', in: 'text', at: [10, 17], fix: 'guests' }]);
  });

  const channel = { id: testId(7), network: 'tiktok' satisfies Network } as const;
  const published = (format: string | null) => {
    const variant = { text: null, firstComment: null, parts: null, format, title: 'Ad: for clients' };
    const composition = { ...plainComposition, text: 'A mixer.', variants: { [channel.id]: variant } };
    const about = postDocument({ facts: ['paid'], authorId: null, notes: '' });
    const { notes = '', authorId = null } = about;
    return publishingsOf(composition, [channel], { ...about, notes, authorId }, [])[0]?.document;
  };

  it('says what it says where it goes out', () => {
    const document = published('photo');
    expect(document?.title).toBe('Ad: for clients');
    expect(document === undefined ? [] : found(document)).toEqual([
      { ruleId: 'brand.one.avoid', in: 'title', at: [8, 15], fix: 'guests' },
    ]);
  });

  it('neither offends nor discloses where the format has no titles: nobody sees it', () => {
    const document = published(null);
    expect(document?.title).toBeNull();
    expect(document === undefined ? [] : found(document)).toEqual([
      { ruleId: 'disc.missing', in: undefined, at: null, fix: undefined },
    ]);
  });

  it('stands in the register of its channel, so that a rewritten one can be told', () => {
    const variant = { text: null, firstComment: null, parts: null, format: null, title: 'For clients' };
    const composition = { ...plainComposition, text: 'Bread.', variants: { [channel.id]: variant } };
    const register = variantRegister(channel.id);
    const place = { passage: { of: 'title' }, from: 4, to: 11 } as const;
    expect(registersCovered({ place }, channel.id, composition)).toEqual([register]);
    expect(registersCovered({ place: null }, channel.id, composition)).toContain(register);
    expect(registersCovered({ place: null }, testId(8), composition)).not.toContain(register);
    expect(isWordRegister(register)).toBe(true);
  });
});
