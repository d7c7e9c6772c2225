import { describe, expect, it } from 'vitest';
import { plainBlocks } from '#shared/voice/patterns/text-blocks.ts';
import { markdownBlocks } from '#shared/voice/vale/markdown.ts';
import { findingsOf, foundBy, messagesOf } from '#tests/helpers/voice.ts';

/** A rule with texts that it must speak up at, each with what it finds, and texts that it must leave alone. */
type Lines = { readonly fires: readonly (readonly [string, string])[]; readonly silent: readonly string[] };

function tries(name: string, yaml: string, { fires, silent }: Lines): void {
  describe(name, () => {
    it.each(fires)('speaks up at %j', (text, words) => {
      expect(foundBy(yaml, text)).toContain(words);
    });
    it.each(silent)('leaves %j alone', (text) => {
      expect(foundBy(yaml, text)).toEqual([]);
    });
  });
}

tries(
  'existence',
  'extends: existence\nignorecase: true\ntokens: [utilize, "game[- ]changers?", "(?:very|really) unique", C3PO]',
  {
    fires: [
      ['We utilize flour.', 'utilize'],
      ['A Game-Changer!', 'Game-Changer'],
      ['Two game changers, one oven', 'game changers'],
      ['It is really unique', 'really unique'],
      ['« utilize »', 'utilize'],
      ['Ça utilize là', 'utilize'],
      ['c3po bakes', 'c3po'],
    ],
    silent: ['We utilized flour.', 'game  changer', 'gamechanger', 'éutilize', 'utilizeé', 'not unique', ''],
  },
);

tries('existence, case counts', 'extends: existence\ntokens: [Foo, "\\\\bBar"]\nexceptions: [Foo Fighters]', {
  fires: [
    ['Foo', 'Foo'],
    ['a Foo b', 'Foo'],
    ['Bar', 'Bar'],
    ['(Foo)', 'Foo'],
    ['Foo fighters', 'Foo'],
  ],
  silent: ['foo', 'Food', 'bar', 'The Foo Fighters play', 'FOO'],
});

tries(
  'existence, anywhere',
  'extends: existence\nnonword: true\ntokens: ["\\\\.\\\\.\\\\.", "!{2,}", "😀"]',
  {
    fires: [
      ['Wait...', '...'],
      ['Now!!', '!!'],
      ['a😀b', '😀'],
      ['é...', '...'],
      ['!!!! four', '!!!!'],
    ],
    silent: ['Wait..', 'Now!', '😁', '… is one', ''],
  },
);

tries(
  'existence with raw',
  'extends: existence\nignorecase: true\nraw: ["\\\\b(am|are|was)\\\\b\\\\s*"]\ntokens: ["\\\\w+ed", broken]',
  {
    fires: [
      ['It was broken', 'was broken'],
      ['They are baked', 'are baked'],
      ['I AM Bored', 'AM Bored'],
      ['was  sealed', 'was  sealed'],
      ['it was\nclosed', 'was\nclosed'],
    ],
    silent: ['It was hot', 'broken', 'swas broken', 'are good', 'am'],
  },
);

tries(
  'substitution',
  'extends: substitution\nignorecase: true\nswap: {"e-mail": email, "cell ?phone": "phone|mobile", utilise: use, "it is(?!\\\\.)": "it\'s"}',
  {
    fires: [
      ['Send an e-mail', 'e-mail'],
      ['my cellphone', 'cellphone'],
      ['Cell Phone', 'Cell Phone'],
      ['UTILISE', 'UTILISE'],
      ['It is late', 'It is'],
    ],
    silent: ['email', 'mobile phone', 'utilised', 'so it is.', 'the emails'],
  },
);

tries(
  'substitution keeps right forms',
  'extends: substitution\nignorecase: true\nswap: {javascript: JavaScript, "mac ?os": "macOS|Mac OS"}',
  {
    fires: [
      ['javascript', 'javascript'],
      ['Javascript', 'Javascript'],
      ['MacOS', 'MacOS'],
      ['mac os', 'mac os'],
      ['JAVASCRIPT', 'JAVASCRIPT'],
    ],
    silent: ['JavaScript', 'macOS', 'Mac OS', 'java script', 'javascripts'],
  },
);

tries('occurrence', 'extends: occurrence\nscope: paragraph\nmax: 2\ntoken: "!"', {
  fires: [
    ['Hey! Ho! Hi!', '!'],
    ['!!!', '!'],
    ['One.\n\nA! B! C!', '!'],
    ['a!\nb!\nc!', '!'],
    ['!!!!', '!'],
  ],
  silent: ['Hey! Ho!', '', 'A!\n\nB!\n\nC!', 'none', '!!'],
});

tries('occurrence with a least', 'extends: occurrence\nmin: 1\ntoken: "#\\\\w+"', {
  fires: [
    ['no tag', ''],
    ['', ''],
    ['# tag', ''],
    ['a\nb', ''],
    ['tag', ''],
  ],
  silent: ['#tag', 'a #b', '#a #b', 'x\n#y', '#1'],
});

tries('repetition', 'extends: repetition\nalpha: true\ntokens: ["[^\\\\s]+"]', {
  fires: [
    ['the the cat', 'the the'],
    ['a cat cat', 'cat cat'],
    ['so so so', 'so so'],
    ['café café', 'café café'],
    ['is  is', 'is  is'],
  ],
  silent: ['the cat the', 'The the', 'the\nthe', '1 1', 'wait, wait, no'],
});

tries('consistency', 'extends: consistency\nignorecase: true\neither: {grey: gray, advisor: adviser}', {
  fires: [
    ['grey and gray', 'gray'],
    ['gray, then grey', 'grey'],
    ['An adviser is an advisor', 'advisor'],
    ['GREY gray', 'gray'],
    ['grey\n\ngray', 'gray'],
  ],
  silent: ['grey grey', 'gray', 'advisors and advisers', 'greyish gray', ''],
});

tries(
  'conditional',
  'extends: conditional\nfirst: "\\\\b([A-Z]{3,5})\\\\b"\nsecond: "(?:\\\\b[A-Z][a-z]+ )+\\\\(([A-Z]{3,5})\\\\)"\nexceptions: [USA]',
  {
    fires: [
      ['The WHO says', 'WHO'],
      ['Ask the NATO (WHO)', 'NATO'],
      ['AND more', 'AND'],
      ['World Health Organization (WHO) and IMF', 'IMF'],
      ['«IOC»', 'IOC'],
    ],
    silent: ['World Health Organization (WHO): the WHO', 'The USA', 'A to Z', 'who', 'ABCDEF'],
  },
);

tries('conditional without a group', 'extends: conditional\nfirst: "#ad"\nsecond: "paid partnership"', {
  fires: [
    ['Look #ad', '#ad'],
    ['#ad', '#ad'],
    ['paid #ad partnership', '#ad'],
    ['#ad #ad', '#ad'],
    ['x\n#ad', '#ad'],
  ],
  silent: ['A paid partnership #ad', '#ad: paid partnership', 'nothing', '#AD', 'paid partnership'],
});

const heading = (text: string) => markdownBlocks(`# ${text}`).blocks;
function cases(name: string, yaml: string, wrong: readonly string[], right: readonly string[]): void {
  describe(name, () => {
    it.each(wrong)('%s is wrong', (text) => expect(findingsOf(yaml, heading(text))).toHaveLength(1));
    it.each(right)('%s is right', (text) => expect(findingsOf(yaml, heading(text))).toEqual([]));
  });
}

cases(
  'capitalization, sentence',
  'extends: capitalization\nscope: heading\nmatch: $sentence\nindicators: [":"]\nexceptions: [Docker, API, Harbour Street, VS]',
  ['This Is A Heading', 'this is a heading', 'Accepting A New order', 'News From the Bakery', 'bread'],
  [
    'This is a heading',
    'Using the API',
    'News from Harbour Street',
    'Bread: Why we bake',
    'Ours vs. theirs',
    '3. Bake it',
  ],
);
cases(
  'capitalization, AP title',
  'extends: capitalization\nscope: heading\nmatch: $title\nstyle: AP',
  [
    'The rise of bread',
    'how we bake',
    'Bread And Butter And Jam And Tea',
    'what it is',
    'An Oven For The City Of Ours',
  ],
  ['The Rise of Bread', 'How We Bake', 'Bread and Butter', 'NATO and Us', 'What We Learned From It'],
);
cases(
  'capitalization, Chicago title',
  'extends: capitalization\nscope: heading\nmatch: $title\nstyle: Chicago\nthreshold: 1',
  ['Bread Without Salt', 'Life Among Bakers', 'the End', 'Walking Through Town', 'Ovens And Flour'],
  ['Bread without Salt', 'Life among Bakers', 'The End', 'Walking through Town', 'Ovens and Flour'],
);
cases(
  'capitalization, small',
  'extends: capitalization\nscope: heading\nmatch: $lower',
  ['Bread', 'bReAd', 'A', 'ÉTÉ', 'x Y'],
  ['bread', '1 loaf', 'été', 'a-b', '…'],
);
cases(
  'capitalization, pattern',
  'extends: capitalization\nscope: heading\nmatch: "^[A-Z].*[^.]$"',
  ['bread.', 'Bread.', 'bread', '1 loaf', 'é'],
  ['Bread', 'A loaf', 'Bread?', 'BB', 'X y z'],
);

describe('metric', () => {
  const metric = (formula: string, condition: string) =>
    `extends: metric\nmessage: "It is %s."\nformula: "${formula}"\ncondition: "${condition}"`;

  it('says what its formula comes to', () => {
    expect(
      messagesOf(metric('words / sentences', '> 3'), 'One two three four. Five six seven eight.'),
    ).toEqual(['It is 4.00.']);
  });

  it('counts what Markdown has', () => {
    const yaml = metric('heading.h2 + list * 10 + pre * 100 + blockquote * 1000', '> 0');
    const { blocks } = markdownBlocks('# A\n\n## B\n\n- one\n- two\n\n> said\n\n    code\n\nWords.');
    expect(findingsOf(yaml, blocks).map(({ message }) => message)).toEqual(['It is 1121.00.']);
  });

  it.each([
    ['words > 1', '== 1'],
    ['math.sqrt(words)', '>= 2'],
    ['words', '> 2 && words < 9'],
    ['-words', '< 0'],
    ['words % 3', '!= 0'],
  ])('understands %s %s', (formula, condition) =>
    expect(messagesOf(metric(formula, condition), 'One two three four.')).toHaveLength(1),
  );

  it.each([
    'process.exit()',
    'words +',
    '(words',
    'words words',
    'constructor',
    'globalThis',
    'math.constructor(1)',
    '',
  ])('refuses the formula %j', (formula) =>
    expect(() => messagesOf(metric(formula, '> 0'), 'Words.')).toThrow(),
  );

  it('has nothing to say about a text without words', () => {
    expect(messagesOf(metric('words', '< 5'), '… !')).toEqual([]);
  });
});

describe('readability', () => {
  const hard =
    'Notwithstanding considerable institutional uncertainty, the administration consequently reconsidered its fundamental organizational responsibilities, acknowledging interdisciplinary collaboration.';
  const easy = 'We bake bread. You buy it. It is good.';
  const grade = (metric: string) =>
    `extends: readability\nmessage: "Grade %s."\nmetrics: [${metric}]\ngrade: 12`;

  it.each(['Flesch-Kincaid', 'Gunning Fog', 'Coleman-Liau', 'SMOG', 'Automated Readability'])(
    '%s',
    (metric) => {
      expect(messagesOf(grade(metric), hard)).toHaveLength(1);
      expect(messagesOf(grade(metric), easy)).toEqual([]);
    },
  );

  it('refuses a measure that nobody knows', () => {
    expect(() => messagesOf(grade('Magic'), easy)).toThrow('Magic');
  });
});

describe('spelling', () => {
  const known = new Set('we bake bread every day it is well known'.split(' '));
  const speller = { correct: (word: string) => known.has(word.toLowerCase()) };
  const services = { speller: () => speller, tagger: null };
  const yaml = 'extends: spelling\nmessage: "Did you mean \'%s\'?"';

  it.each([
    ['We baek bread', 'baek'],
    ['well-knwon', 'knwon'],
    ['(braed)', 'braed'],
    ['Evry day', 'Evry'],
    ['it isz', 'isz'],
  ])('finds %j', (text, word) => expect(foundBy(yaml, text, { services })).toEqual([word]));

  it.each([
    'We bake',
    '@jonsmiht',
    '#braed',
    'https://baekry.example/x',
    'NATO',
    'iPhoneX',
    'bäckerei',
    'mail@baek.example',
  ])('leaves %j alone', (text) => expect(foundBy(yaml, text, { services })).toEqual([]));

  it('heeds what the brand accepts', () => {
    expect(foundBy(yaml, 'We bake Vollkorn', { services, accepted: ['Vollkorn'] })).toEqual([]);
  });

  it('finds nothing without a dictionary', () => {
    expect(foundBy(yaml, 'We baek')).toEqual([]);
  });
});

describe('sequence', () => {
  const tags: Readonly<Record<string, string>> = {
    would: 'MD',
    be: 'VB',
    great: 'JJ',
    write: 'VB',
    bakers: 'NNS',
  };
  const services = {
    speller: () => null,
    tagger: (words: readonly string[]) => words.map((word) => tags[word] ?? 'X'),
  };
  const tagged = 'extends: sequence\ntokens: [{tag: MD}, {pattern: be}, {tag: JJ}, {tag: VB}]';
  const plain =
    'extends: sequence\nignorecase: true\ntokens: [{pattern: "of"}, {pattern: all, skip: 1}, {pattern: times}]';

  it.each([
    ['It would be great write more', 'would be great write'],
    ['would be great write', 'would be great write'],
  ])('finds %j by parts of speech', (text, words) =>
    expect(foundBy(tagged, text, { services })).toEqual([words]),
  );

  it.each([
    ['best of all times', 'of all times'],
    ['OF ALL TIMES', 'OF ALL TIMES'],
    ['of nearly all times', 'of nearly all times'],
  ])('finds %j by words', (text, words) => expect(foundBy(plain, text)).toEqual([words]));

  it.each(['of all time', 'all times', 'of it, all times', 'of all. Times'])('leaves %j alone', (text) => {
    expect(foundBy(plain, text)).toEqual([]);
  });

  it('finds nothing by parts of speech where nobody tells them', () => {
    expect(foundBy(tagged, 'It would be great write')).toEqual([]);
  });

  it('honours negation', () => {
    const yaml = 'extends: sequence\ntokens: [{pattern: fresh}, {pattern: bread, negate: true}]';
    expect(foundBy(yaml, 'fresh bread, fresh fish')).toEqual(['fresh fish']);
  });
});

describe('what all rules share', () => {
  it('gives fixes, in the case that was found', () => {
    const yaml =
      'extends: substitution\nignorecase: true\naction: {name: replace}\nswap: {"cell phone": "phone|mobile phone"}';
    expect(findingsOf(yaml, plainBlocks('Cell phone'))[0]?.fixes).toEqual(['Phone', 'Mobile phone']);
    expect(findingsOf(yaml, plainBlocks('my cell phone'))[0]?.fixes).toEqual(['phone', 'mobile phone']);
  });

  it.each([
    ['{name: remove}', ['']],
    ['{name: replace, params: [x, y]}', ['x', 'y']],
    ['{name: edit, params: [trim_right, "!"]}', ['auto-Ovens']],
    ['{name: edit, params: [regex, "-", " "]}', ['auto Ovens!!']],
    ['{name: edit, params: [truncate, "-"]}', ['auto']],
    ['{name: edit, params: [split, "-", "1"]}', ['Ovens!!']],
    ['{name: convert, params: [simple]}', ['auto ovens']],
    ['{name: edit}', []],
  ])('the action %s', (action, fixes) => {
    const yaml = `extends: existence\nnonword: true\naction: ${action}\ntokens: ["auto-Ovens!!"]`;
    expect(findingsOf(yaml, plainBlocks('auto-Ovens!!'))[0]?.fixes).toEqual(fixes);
  });

  it('speaks no oftener than its limit', () => {
    expect(foundBy('extends: existence\nlimit: 2\ntokens: [a]', 'a a a a')).toHaveLength(2);
  });

  it('heeds the words that a brand accepts, also as part of a phrase', () => {
    const yaml = 'extends: existence\ntokens: [kill]';
    expect(foundBy(yaml, 'kill a kill switch', { accepted: ['kill switch'] })).toEqual(['kill']);
    expect(foundBy(`${yaml}\nvocab: false`, 'a kill switch', { accepted: ['kill switch'] })).toEqual([
      'kill',
    ]);
  });

  it.each([
    'heading',
    'sentence',
    'paragraph',
    'raw',
    'text',
    'list',
    'alt',
    'blockquote',
    'table.cell',
    'heading.h2',
  ])('the scope %s', (scope) => {
    const source =
      '# one\n\n## two\n\nthree. Four\n\n- five\n\n> six\n\n![seven](x.png)\n\n| h |\n| - |\n| eight |\n';
    const words: Readonly<Record<string, readonly string[]>> = {
      heading: ['one', 'two'],
      'heading.h2': ['two'],
      sentence: ['three', 'Four'],
      paragraph: ['three', 'Four'],
      list: ['five'],
      blockquote: ['six'],
      alt: ['seven'],
      'table.cell': ['eight'],
      text: ['one', 'two', 'three', 'Four', 'five', 'six', 'seven', 'eight'],
      raw: ['one', 'two', 'three', 'Four', 'five', 'six', 'seven', 'eight'],
    };
    const yaml = `extends: existence\nscope: ${scope}\ntokens: [one, two, three, Four, five, six, seven, eight]`;
    const found = findingsOf(yaml, markdownBlocks(source).blocks).map(({ place }) =>
      source.slice(place?.from, place?.to),
    );
    expect(found.toSorted()).toEqual(words[scope]?.toSorted());
  });

  it('reads “not”, “and” and lists in a scope', () => {
    const source = '# A todo\n\n> a todo\n\na todo\n\n- a todo';
    const count = (scope: string): number =>
      findingsOf(`extends: existence\nscope: ${scope}\ntokens: [todo]`, markdownBlocks(source).blocks).length;
    expect(count('"~blockquote"')).toBe(3);
    expect(count('"~blockquote & ~heading"')).toBe(2);
    expect(count('"text & ~list"')).toBe(3);
    expect(count('[heading, list]')).toBe(2);
  });
});
