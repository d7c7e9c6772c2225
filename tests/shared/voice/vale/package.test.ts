import { describe, expect, it } from 'vitest';
import { patternContext } from '#shared/voice/patterns/pattern-set.ts';
import { isGlobFor, readIni } from '#shared/voice/vale/ini.ts';
import { lintText, patternsFor } from '#shared/voice/vale/lint.ts';
import { readPackage, ruleSetOf } from '#shared/voice/vale/package.ts';
import { dryRun, importReport } from '#shared/voice/vale/report.ts';

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));
const rule = (tokens: string, more = '') =>
  `extends: existence\nmessage: "No '%s'."\n${more}tokens: [${tokens}]`;

function lint(entries: Readonly<Record<string, string>>, text: string, path = 'text.md'): readonly string[] {
  const style = readPackage(files(entries));
  const set = patternsFor(style, path, patternContext(style.accepted));
  return lintText(text, path, set, style).map(
    ({ line, column, rule: id, message }) => `${line}:${column}:${id}:${message}`,
  );
}

describe('settings', () => {
  const ini = readIni(
    [
      '# a remark',
      'StylesPath = "styles" # here',
      'MinAlertLevel = warning',
      'Vocab = Base, House',
      'Packages = https://x.example/p.zip',
      'WordTemplate = \\b(?:%s)\\b',
      '',
      '[*.{md,txt}]',
      'BasedOnStyles = House, Vale',
      'BasedOnStyles = Other',
      'House.Loud = NO',
      'House.Soft = error',
      'TokenIgnores = (\\$[a-z]+), (`.+`)',
    ].join('\n'),
  );

  it('are read', () => {
    expect(ini).toMatchObject({
      stylesPath: 'styles',
      minLevel: 'warning',
      vocabularies: ['Base', 'House'],
      ignored: ['Packages'],
    });
    expect(ini.sections).toEqual([
      {
        glob: '*.{md,txt}',
        styles: ['House', 'Vale', 'Other'],
        rules: new Map([
          ['House.Loud', false],
          ['House.Soft', true],
        ]),
        tokenIgnores: ['(\\$[a-z]+)', '(`.+`)'],
        blockIgnores: [],
      },
    ]);
    expect(ini.levels).toEqual(new Map([['House.Soft', 'error']]));
  });

  it.each([
    ['*', 'a/b.md', true],
    ['*.md', 'a/b.md', true],
    ['*.{md,txt}', 'b.txt', true],
    ['*.md', 'b.txt', false],
    ['docs/**', 'docs/a/b.md', true],
    ['docs/*', 'docs/a/b.md', false],
    ['a?c.md', 'abc.md', true],
    ['[x].md', 'x.md', false],
  ])('the glob %s for %s: %s', (glob, path, is) => expect(isGlobFor(glob, path)).toBe(is));

  it.each(['', '[', '[]', '=', 'a', '\0', '[*\n]', 'BasedOnStyles', '[{{{]\na.b = YES'])(
    '%j is read without harm',
    (text) => {
      const style = readPackage(files({ '.vale.ini': text, 'House/A.yml': rule('a') }));
      expect(() =>
        lintText('a', 'x.md', patternsFor(style, 'x.md', patternContext([])), style),
      ).not.toThrow();
    },
  );
});

describe('a package', () => {
  it('runs all rules where there are no settings', () => {
    expect(lint({ 'House/A.yml': rule('foo'), 'Other/B.yml': rule('bar') }, 'foo bar')).toEqual([
      "1:1:House.A:No 'foo'.",
      "1:5:Other.B:No 'bar'.",
    ]);
  });

  it('runs the styles and rules that its settings name, from the level they ask for', () => {
    const entries = {
      '.vale.ini': 'MinAlertLevel = warning\n[*.md]\nBasedOnStyles = House\nHouse.Off = NO\nOther.On = YES',
      'styles/House/Low.yml': rule('low', 'level: suggestion\n'),
      'styles/House/High.yml': rule('high', 'level: error\n'),
      'styles/House/Off.yml': rule('off'),
      'styles/Other/On.yml': rule('on'),
      'styles/Other/Rest.yml': rule('rest'),
    };
    expect(lint(entries, 'low high off on rest')).toEqual([
      "1:5:House.High:No 'high'.",
      "1:14:Other.On:No 'on'.",
    ]);
    expect(lint(entries, 'low high', 'text.txt')).toEqual([]);
    expect(ruleSetOf(readPackage(files(entries))).rules.map(({ id }) => id)).not.toContain('House.Off');
  });

  it('brings vocabularies: accepted words are exceptions, and with Vale’s own style both speak', () => {
    const entries = {
      '.vale.ini': 'Vocab = House\n[*]\nBasedOnStyles = House, Vale',
      'styles/House/A.yml': rule('rye'),
      'styles/config/vocabularies/House/accept.txt': '# a remark\nrye loaf\nMasthead\n',
      'styles/config/vocabularies/House/reject.txt': 'obviously\n',
    };
    expect(lint(entries, 'A rye loaf of rye, obviously by masthead.')).toEqual([
      "1:15:House.A:No 'rye'.",
      "1:20:Vale.Avoid:Avoid using 'obviously'.",
      "1:33:Vale.Terms:Use 'Masthead' instead of 'masthead'.",
    ]);
  });

  it('tells what came, what came weaker and what did not', () => {
    const style = readPackage(
      files({
        'S/Good.yml': rule('a'),
        'S/Weak.yml': rule('a, "(b"'),
        'S/Bad.yml': 'extends: script\nmessage: x\nscript: y',
      }),
    );
    const report = importReport(style, [{ rule: 'S.Good', what: 'slow', why: 'slow' }]);
    expect(report.whole).toBe(0);
    expect(
      [report.degraded, report.refused, report.slow].map((notes) => notes.map((note) => note.rule)),
    ).toEqual([['S.Weak'], ['S.Bad'], ['S.Good']]);
  });

  it('names a style after the folder around it where its own says nothing', () => {
    expect(readPackage(files({ 'A.yml': rule('a') }), { folder: 'Google/style' }).styles).toEqual(['Google']);
    expect(readPackage(files({ 'Google/style/A.yml': rule('a') })).styles).toEqual(['Google']);
  });

  it('hides what its settings ignore', () => {
    const ini = '[*]\nBasedOnStyles = S\nTokenIgnores = (\\$foo)';
    expect(lint({ '.vale.ini': ini, 'S/A.yml': rule('foo') }, '$foo foo')).toEqual(["1:6:S.A:No 'foo'."]);
  });
});

describe('a text', () => {
  const entries = { 'S/A.yml': rule('foo') };

  it.each([
    ['plain', 'a foo', ['1:3']],
    ['after a line', 'a\nfoo', ['2:1']],
    ['after emoji', '😀😀 foo', ['1:4']],
    ['in emphasis', 'a **foo** b', ['1:5']],
    ['in a word, half emphasised', '**f**oo', ['1:3']],
    ['in a link', '[a foo](http://foo.example/foo)', ['1:4']],
    ['not in code', '`foo` and\n\n    foo\n\n```foo\nfoo\n```', []],
    ['not in a bare address', 'https://foo.example/foo <https://foo.example>', []],
    ['behind an entity', '&amp; foo', ['1:7']],
    ['behind an escape', '\\* foo', ['1:4']],
    ['in a quotation of two lines', '> a\n> foo', ['2:3']],
    ['in a nested list', '- a\n  - foo', ['2:5']],
    ['in a table', '| a | foo |\n|---|---|\n| foo | b |', ['1:7', '3:3']],
    ['in a description', '![a foo](x.png)', ['1:5']],
    ['in a heading', '## The foo', ['1:8']],
    ['in a heading underlined', 'foo\n===', ['1:1']],
    ['not in front matter', '---\nfoo: bar\n---\n\nfoo', ['5:1']],
    ['with Windows’ line ends', 'a\r\nfoo\r\nfoo', ['2:1', '3:1']],
    ['switched off', '<!-- vale off -->\n\nfoo\n\n<!-- vale on -->\n\nfoo', ['7:1']],
    ['one rule switched off', '<!-- vale S.A = NO -->\n\nfoo\n\n<!-- vale S.A = YES -->\n\nfoo', ['7:1']],
    ['nothing', '', []],
  ])('%s', (_, text, places) => {
    expect(lint(entries, text).map((line) => line.split(':').slice(0, 2).join(':'))).toEqual(places);
  });

  it('without Markdown is taken as it is', () => {
    expect(lint(entries, '`foo` **foo**', 'x.txt')).toEqual(["1:2:S.A:No 'foo'.", "1:9:S.A:No 'foo'."]);
  });
});

describe('a trial over posts of the past', () => {
  it('counts hits and texts of every rule, with examples, the loudest first', () => {
    const style = readPackage(
      files({ 'S/A.yml': rule('foo'), 'S/B.yml': rule('bar'), 'S/C.yml': rule('never') }),
    );
    expect(dryRun(ruleSetOf(style), ['a bar', 'foo foo foo foo', 'b'])).toEqual([
      {
        ruleId: 'S.A',
        hits: 4,
        texts: 1,
        examples: Array.from({ length: 3 }, () => ({ text: 1, words: 'foo', message: "No 'foo'." })),
      },
      { ruleId: 'S.B', hits: 1, texts: 1, examples: [{ text: 0, words: 'bar', message: "No 'bar'." }] },
      { ruleId: 'S.C', hits: 0, texts: 0, examples: [] },
    ]);
  });
});

describe('hostile texts', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => `term${index}`).join(', ');
  const megabyte = 'term7 and some other words, then é and 😀. '.repeat(24_000);

  it('of one megabyte are read with ten thousand terms', () => {
    const found = lint({ 'S/A.yml': rule(many) }, megabyte, 'x.txt');
    expect(found).toHaveLength(24_000);
  });

  it.each([
    '\0',
    '\ud800',
    '\udc00a',
    '[[[[[',
    '<!--',
    '|'.repeat(5000),
    '> '.repeat(2000),
    '*'.repeat(3000),
    '- '.repeat(500),
    '؜‮foo',
    '\u2028foo',
  ])('are read without harm (%#)', (text) => {
    expect(() => lint({ 'S/A.yml': rule('foo') }, text)).not.toThrow();
    expect(() => lint({ 'S/A.yml': rule('foo') }, text, 'x.txt')).not.toThrow();
  });
});
