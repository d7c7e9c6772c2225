import { describe, expect, it } from 'vitest';
import { contentText } from '#renderer/features/voice/content-text.ts';
import { noiseOf, summed } from '#renderer/features/voice/noise.ts';
import {
  blankBody,
  freshRule,
  type OwnRule,
  ruleKinds,
  ruleName,
  tidiedRule,
} from '#renderer/features/voice/rule-kinds.ts';
import { rulesInWords } from '#renderer/features/voice/rule-words.ts';
import { searchGuidelines } from '#renderer/features/voice/search.ts';
import { contrast, contrastText, gradeOf, inkOn } from '#shared/voice/contrast.ts';
import { type Guideline, type GuidelineContent, guidelineContentSchema } from '#shared/voice/guideline.ts';
import { trayGuideline } from '#tests/helpers/voice-inputs.ts';

const id = (last: number): string => `01890000-0000-7000-8000-00000000000${last}`;

function guideline(content: GuidelineContent, last: number): Guideline {
  return {
    id: id(last),
    brandId: id(9),
    adopted: { version: 1, content, by: id(8), at: 0, note: '' },
    proposal: null,
    ownerId: null,
    archived: false,
    acknowledged: {},
  };
}

const answers = guidelineContentSchema.parse({
  title: 'When we sold out',
  detail: { section: 'answers', answers: [{ name: 'No rye left', text: 'The next loaf leaves at four.' }] },
});

describe('the search of the library', () => {
  const all = [guideline(trayGuideline, 1), guideline(answers, 2)];
  const found = (words: string): readonly string[] => searchGuidelines(all, words).map((each) => each.id);

  it('reads titles, prose, words, examples, rules and answers, whatever their case', () => {
    expect(found('TRAYS')).toEqual([id(1)]);
    expect(found('late tray')).toEqual([id(1)]);
    expect(found('seeded rye')).toEqual([id(1)]);
    expect(found('hurries')).toEqual([id(1)]);
    expect(found('loaf four')).toEqual([id(2)]);
    expect(found('sourdough')).toEqual([]);
    expect(found('  ')).toEqual([id(1), id(2)]);
  });

  it('finds what is only proposed', () => {
    const proposed = { ...guideline(trayGuideline, 3), adopted: null };
    const proposal = { content: answers, by: id(8), at: 0, note: '' };
    expect(searchGuidelines([{ ...proposed, proposal }], 'sold out')).toHaveLength(1);
  });
});

describe('rules in plain words', () => {
  it('says the words of a list without their backslashes, with what is wanted', () => {
    const content = guidelineContentSchema.parse({
      title: 'Prices',
      detail: {
        section: 'words',
        terms: [
          { word: 'half-price (today)', use: 'avoid' },
          { word: 'cheap', use: 'avoid', instead: ['fair', 'low'] },
        ],
      },
    });
    const words = rulesInWords(content).flatMap((rule) => rule.words);
    expect(words).toEqual(['cheap → fair, low', 'half-price (today)']);
  });

  it('says how many hashtags are too many', () => {
    const content = guidelineContentSchema.parse({
      title: 'Five',
      detail: { section: 'hashtags', max: 5 },
    });
    expect(rulesInWords(content).map(({ when }) => when)).toEqual(['there are more than 5 hashtags']);
  });
});

describe('a content as one text', () => {
  it('changes with everything that changes what it asks for', () => {
    const text = contentText(trayGuideline);
    const changes: readonly Partial<GuidelineContent>[] = [
      { title: 'Baskets' },
      { text: '' },
      { severity: 'block' },
      { waivable: false },
      { examples: [] },
      { rules: [] },
      { detail: { section: 'words', terms: [] } },
      { effectiveOn: '2031-05-01' },
      { concerns: ['analyst'] },
    ];
    for (const change of changes) expect(contentText({ ...trayGuideline, ...change })).not.toBe(text);
  });
});

describe('the contrast of colours', () => {
  it('is what WCAG 2.2 defines', () => {
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrast('#1b5dab', '#1b5dab')).toBe(1);
    expect(contrastText(contrast('#777777', '#ffffff'))).toBe('4.4');
    expect(gradeOf(contrast('#777777', '#ffffff'))).toBe('large');
    expect(inkOn('#ffe08a')).toBe('#000000');
    expect(inkOn('#14202b')).toBe('#ffffff');
  });
});

describe('rules of one’s own', () => {
  const content = guidelineContentSchema.parse({ title: 'Trays', detail: { section: 'words' } });

  it('have a name that no other has, and find nothing until they are filled in', () => {
    const first = freshRule(content);
    const second = freshRule({ ...content, rules: [first] });
    expect(first.id).not.toBe(second.id);
    for (const kind of ruleKinds.filter((one) => one !== 'capitalization'))
      expect(tidiedRule({ ...first, body: blankBody(kind) })).toEqual([]);
    expect(tidiedRule({ ...first, body: blankBody('capitalization') })).toHaveLength(1);
  });

  it('are kept without the lines that were not filled in', () => {
    const body = { ...blankBody('substitution'), swap: [['tray', 'loaf'] as [string, string], ['', 'x']] };
    const [kept] = tidiedRule({ ...freshRule(content), body } as OwnRule);
    expect(kept?.body).toMatchObject({ swap: [['tray', 'loaf']] });
  });

  it('are called by letters, digits and dashes, whatever is typed', () => {
    expect(['No hurry!', '  -trays', 'Brot & Salz', 'x'.repeat(90)].map(ruleName)).toEqual([
      'No-hurry-',
      'trays',
      'Brot-Salz',
      'x'.repeat(60),
    ]);
  });
});

describe('figures of a rule', () => {
  const figures = (found: number, fixed: number, waived: number) => ({ found, fixed, waived, open: 0 });

  it('say that it is noise where it is mostly waived, or hardly ever mended', () => {
    expect(noiseOf(figures(4, 1, 3))).toBe('waived');
    expect(noiseOf(figures(20, 1, 0))).toBe('ignored');
  });

  it('say nothing while there are few, or where people mend what it finds', () => {
    expect(noiseOf(figures(3, 0, 3))).toBeNull();
    expect(noiseOf(figures(7, 0, 0))).toBeNull();
    expect(noiseOf(figures(20, 8, 4))).toBeNull();
  });

  it('add up', () => {
    expect(summed([figures(2, 1, 0), figures(3, 0, 2)])).toEqual({ found: 5, fixed: 1, waived: 2, open: 0 });
  });
});
