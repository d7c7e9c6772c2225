import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literalsOf } from '#shared/voice/patterns/literals.ts';
import { PatternRefusal } from '#shared/voice/patterns/refusal.ts';
import { shadowed, VoiceRegex } from '#shared/voice/patterns/regex.ts';
import { requiredIn } from '#shared/voice/patterns/required.ts';
import { sentencesOf } from '#shared/voice/patterns/sentences.ts';
import { tailOf } from '#shared/voice/patterns/tail.ts';

const plain = { ignoreCase: false, lines: false };

function found(pattern: string, text: string, settings = plain): readonly string[] {
  return new VoiceRegex(pattern, settings).all(shadowed(text)).map(({ words }) => words);
}

describe('patterns of Vale’s dialect', () => {
  it.each([
    ['\\bcafé\\b', 'café cafés', ['café']],
    ['\\bfoo\\b', 'éfoo foo fooé', ['foo']],
    ['\\w+', 'naïve 日本 1é', ['naïve', '日本', '1é']],
    ['\\d+', '12 ٣٤', ['12', '٣٤']],
    ['[^\\W_]+', 'é_ü', ['é', 'ü']],
    ['[\\w-.]+', 'a-b.c', ['a-b.c']],
    ['[a\\-z]+', 'a-z b', ['a-z']],
    ['[]a]+', ']a]', [']a]']],
    ['[[:upper:]]{2}', 'ABc', ['AB']],
    ['[^[:alpha:]]+', 'a12b', ['12']],
    ['\\p{Lu}\\pL+', 'Élan', ['Élan']],
    ['\\p{Greek}+', 'abc αβγ', ['αβγ']],
    ['(?i)abc', 'ABC', ['ABC']],
    ['a(?i)b|c', 'aB C ab', ['aB', 'C', 'ab']],
    ['(?i:a)b', 'Ab AB', ['Ab']],
    ['(?P<x>a)(?P=x)', 'aa ab', ['aa']],
    ['(?s)a.b', 'a\nb', ['a\nb']],
    ['(?m)^b$', 'a\nb\nc', ['b']],
    ["\\'a\\' \\& \\#\\,\\ b", "'a' & #, b", ["'a' & #, b"]],
    ['\\x{e9}t\\x{e9}', 'été', ['été']],
    ['a{,2}', 'a{,2}', ['a{,2}']],
    ['a}', 'a}', ['a}']],
    ['\\Aa', 'aa', ['a']],
    ['a(?#never)b', 'ab', ['ab']],
    ['(?<!x)a(?!y)', 'xa ay a', ['a']],
    ['[😀-😂]', '😀x😃😁', ['😀', '😁']],
    ['.', '😀', ['😀']],
    ['[“”]', '“a”', ['“', '”']],
  ])('%s in %j', (pattern, text, words) => expect(found(pattern, text)).toEqual(words));

  it.each([
    '(?>a)',
    '(?(1)a|b)',
    '(a',
    'a)',
    '[a',
    'a**',
    '(?x)a b',
    '\\y',
    '[[:nothing:]]',
    '\\',
    '*a',
    '\\k<no>(?<yes>a)',
  ])('refuses %s with a reason', (pattern) =>
    expect(() => new VoiceRegex(pattern, plain)).toThrow(PatternRefusal),
  );

  it('never throws anything but a refusal, whatever it is given', () => {
    const piece = fc.constantFrom(...'ab é😀()[]{}|?*+^$.\\-,:=!<>PdwbpLsiu01&~"\'');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 24 }), (pattern) => {
        try {
          const regex = new VoiceRegex(pattern, plain);
          regex.for(shadowed('é'));
        } catch (error) {
          expect(error).toBeInstanceOf(PatternRefusal);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('plain words among patterns', () => {
  it.each([
    ['addicts?', ['addicts', 'addict']],
    ['(?:cell|smart) ?phone', ['cell phone', 'cellphone', 'smart phone', 'smartphone']],
    ['m[ae]n', ['man', 'men']],
    ['able\\-bodied', ['able-bodied']],
    ['C3PO', ['C3PO']],
  ])('%s', (pattern, words) => expect(literalsOf(pattern)?.toSorted()).toEqual(words.toSorted()));

  it.each([
    'a+',
    'a.b',
    '\\w',
    'a{2}',
    '^a',
    'a??',
    '(a)',
    '#ad',
    'a!',
    '[^a]',
    '[a-c]',
    'a(?=b)',
    '',
    'a||b',
  ])('%s is none', (pattern) => expect(literalsOf(pattern)).toBeNull());

  it('are what the pattern finds, and nothing else', () => {
    const pattern = fc.constantFrom('colou?r', '(?:a|an) oven', 'b[aeu]ke', 'in(?:to)?', 'x(?:y(?:z|w)?|v)');
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom(...'a an oven colour bake into xyzwv'), maxLength: 9 }),
        (one, word) => {
          expect(literalsOf(one)?.includes(word)).toBe(new RegExp(`^(?:${one})$`).test(word));
        },
      ),
    );
  });
});

describe('strings without which a pattern finds nothing', () => {
  it.each([
    ['\\w+- and \\w+-', ['- and ']],
    ['(?:foo|bar)baz', ['baz']],
    ['a{3}bcd', ['bcd']],
    ['\\b(?:AM|PM)\\s?x', ['AM', 'PM']],
    ['colou?r', ['colo']],
    ['(?!never)this', ['this']],
    ['x(?:\\w+yz)w', ['yz']],
  ])('%s', (pattern, strings) => expect(requiredIn(pattern)).toEqual(strings));

  it.each(['\\w+', 'a?b?', '[a-z]+', '(?:foo|\\d)', '(?i)foo'])('%s has none', (pattern) => {
    expect(requiredIn(pattern)).toBeNull();
  });

  it('are in every text that a pattern is found in', () => {
    const piece = fc.constantFrom(
      'a',
      'bc',
      '\\w',
      '(?:ab|c)',
      '[ab]',
      'x?',
      'b+',
      '(?:ca)?',
      '.',
      'c{2}',
      '|',
      '(?=a)',
      '(?:.b){1,}',
      '(a.c)',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...'abcx '), maxLength: 12 }),
        (pieces, text) => {
          const pattern = pieces.join('');
          const needed = requiredIn(pattern);
          if (needed !== null && new RegExp(pattern).test(text))
            expect(needed.some((each) => text.includes(each))).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('what has to follow a repeat without end', () => {
  it.each([
    ['[a-z]+[!?]{2,}', '[!?]{2,}'],
    ['\\b(?:(?:[^,]+,){1,}\\s\\w+\\s(?:and|or))\\b', ',\\s\\w+\\s(?:and|or)\\b'],
    ['(?:(?:\\w+)nised?)', 'nised?'],
    ['(?:[a-z]+ )+x', ' x'],
  ])('%s', (pattern, tail) => expect(tailOf(pattern)).toBe(tail));

  it.each([
    '\\w+',
    '\\b\\w+\\b',
    'a+b?',
    'a|b+c',
    'xa+b',
    '(a)+\\1',
    '(?i)a+b',
    'a+$',
    '(?=a)+b|',
    '(?:a|b+c)d',
  ])('%s has none', (pattern) => expect(tailOf(pattern)).toBeNull());

  it('changes nothing of what is found', () => {
    const pieces =
      '\\w+ [^,]+ , (?:[^,]+,){1,} (?:a|b) (?:ab+,)+ \\b (\\w)+ .+? [é!]{2,} \\s (?:x[,.]) a? (?<!b) (?=a) ſ$ ly- \\p{Lu}+';
    const piece = fc.constantFrom(...pieces.split(' '), ' ');
    const words = fc.constantFrom(...'a,ab!é. Kſxly-b\n😀,', ' ');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 5 }),
        // Several for each: making an expression is dear, running it is not.
        fc.array(fc.string({ unit: words, maxLength: 24 }), { minLength: 4, maxLength: 8 }),
        fc.boolean(),
        (some, texts, ignoreCase) => {
          const settings = { ignoreCase, lines: true };
          const regex = new VoiceRegex(some.join(''), settings, true);
          const quick = new VoiceRegex(some.join(''), settings);
          for (const text of texts) {
            const { source, flags } = regex.for(shadowed(text));
            const bare = new RegExp(source, flags);
            expect(regex.isIn(shadowed(text))).toBe(bare.test(text));
            expect(regex.from(shadowed(text), 0) !== null).toBe(
              (text.match(bare) ?? []).some((each) => each !== ''),
            );
            // Over a shadow, where letters beyond ASCII are all the same.
            if (text === shadowed(text).shadow)
              expect(quick.isIn(shadowed(text))).toBe(new RegExp(bare).test(text));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['Mr. Baker met Dr. Flour. They talked.', ['Mr. Baker met Dr. Flour.', 'They talked.']],
    ['It costs 3.50 at J. R. Rye. Really.', ['It costs 3.50 at J. R. Rye.', 'Really.']],
    ['Hmm ... I guess.', ['Hmm ...', 'I guess.']],
    ['e.g. this. And that', ['e.g. this.', 'And that']],
    ['"Go." she said', ['"Go." she said']],
    ['broken\ninto lines. Next', ['broken\ninto lines.', 'Next']],
    ['One\n\nTwo', ['One', 'Two']],
    ['パンです。焼きます。', ['パンです。', '焼きます。']],
    ['No end', ['No end']],
    ['  ', []],
    ['.NET is here. Yes', ['.NET is here.', 'Yes']],
    ['Wait… what? Now.', ['Wait… what?', 'Now.']],
  ])('%j', (text, sentences) => {
    expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(sentences);
  });
});
