import { describe, expect, it } from 'vitest';
import { alone, readRule } from '#shared/voice/vale/read-rule.ts';

function read(yaml: string, around = alone) {
  return readRule(yaml, 'House.Rule', around);
}

const existence = 'extends: existence\nmessage: "No %s."\n';

describe('a rule of a Vale style', () => {
  it('comes in with all it says, weighing little', () => {
    const rule = read(
      `${existence}level: error\nscope: [heading, list]\nlink: https://x.example\nlimit: 3\ntokens: [a, b]`,
    );
    expect(rule).toMatchObject({
      ok: true,
      level: 'error',
      degraded: [],
      rule: {
        id: 'House.Rule',
        severity: 'info',
        scope: 'heading, list',
        link: 'https://x.example',
        limit: 3,
      },
    });
  });

  it('takes every scalar as the text that was written', () => {
    const rule = read(`${existence}tokens: [no, on, 007, 1.50, null, ~]`);
    expect(rule.ok && rule.rule.body).toMatchObject({ tokens: ['no', 'on', '007', '1.50', 'null', '~'] });
  });

  it('has the level “warning” where none is said', () => {
    expect(read(`${existence}tokens: [a]`)).toMatchObject({ level: 'warning' });
  });

  it.each([
    ['a typing error in a key', `${existence}token: [a]`, 'token'],
    ['a key of another kind', `${existence}swap: {a: b}`, 'swap'],
    ['a missing message', 'extends: existence\ntokens: [a]', 'message'],
    ['a missing kind', 'message: x\ntokens: [a]', 'extends'],
    ['an unknown kind', 'extends: magic\nmessage: x', 'magic'],
    ['a script', 'extends: script\nmessage: x\nscript: "x := 1"', 'no program'],
    ['a level that is none', `${existence}level: severe`, 'level'],
    ['a scope that is none', `${existence}tokens: [a]\nscope: footnote`, 'footnote'],
    ['an action that is none', `${existence}tokens: [a]\naction: {name: explode}`, 'explode'],
    ['a key in an action', `${existence}tokens: [a]\naction: {name: remove, now: yes}`, 'now'],
    ['a list where a text is wanted', 'extends: existence\nmessage: [a]', 'message'],
    ['a number that is none', `${existence}tokens: [a]\nlimit: many`, 'limit'],
    ['a flag that is none', `${existence}tokens: [a]\nignorecase: perhaps`, 'ignorecase'],
    ['a dictionary that did not come', 'extends: spelling\nmessage: x\ndictionaries: [xx_XX]', 'xx_XX'],
    ['nothing', '', 'list of keys'],
    ['a list', '- a\n- b', 'list of keys'],
    ['broken YAML', 'extends: [', 'YAML'],
    ['a tag of another language', '!!js/function "x"', 'list of keys'],
    ['only broken patterns', `${existence}tokens: ["(a", "b)"]`, 'left out'],
    ['a broken pattern that is all', 'extends: occurrence\nmessage: x\ntoken: "(a"', 'bracket'],
  ])('is refused for %s', (_, yaml, why) => {
    const rule = read(yaml);
    expect(rule.ok).toBe(false);
    expect(rule.ok ? '' : rule.why).toContain(why);
  });

  it('loses a broken pattern among good ones, and says so', () => {
    const rule = read(`${existence}tokens: [a, "(b", c]`);
    expect(rule).toMatchObject({ ok: true, rule: { body: { tokens: ['a', 'c'] } } });
    expect(rule.ok && rule.degraded[0]).toContain('(b');
  });

  it('says that parts of speech are not told here', () => {
    const yaml = 'extends: sequence\nmessage: x\ntokens: [{pattern: a}, {tag: NN}]';
    expect(read(yaml)).toMatchObject({ degraded: [expect.stringContaining('parts of speech')] });
  });

  it('takes the words of a list that came along, and says which did not', () => {
    const around = { ...alone, wordList: (name: string) => (name === 'ours.txt' ? ['Masthead'] : null) };
    const rule = read('extends: spelling\nmessage: x\nignore: [ours.txt, theirs.txt]', around);
    expect(rule).toMatchObject({ rule: { body: { ignore: ['Masthead'] } } });
    expect(rule.ok && rule.degraded).toEqual([expect.stringContaining('theirs.txt')]);
  });

  it('writes a template of the settings into its tokens', () => {
    const rule = read(`${existence}tokens: [a]`, { ...alone, wordTemplate: '(?<!-)\\b(?:%s)\\b' });
    expect(rule).toMatchObject({ rule: { body: { tokens: ['(?<!-)\\b(?:a)\\b'], nonword: true } } });
  });
});

describe('hostile YAML', () => {
  it('whose aliases blow up is refused', () => {
    const levels = Array.from(
      { length: 12 },
      (_, n) => `a${n + 1}: &a${n + 1} [${Array(12).fill(`*a${n}`).join(', ')}]`,
    );
    const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}`;
    expect(read(bomb)).toMatchObject({ ok: false });
  });

  it('that names itself is refused', () => {
    expect(read('a: &a [*a]')).toMatchObject({ ok: false });
  });

  it('nested ten thousand deep is refused', () => {
    expect(read(`${existence}tokens: ${'['.repeat(10_000)}`)).toMatchObject({ ok: false });
    expect(read(`${existence}tokens: ${'['.repeat(300)}${']'.repeat(300)}`)).toMatchObject({ ok: false });
  });

  it('of three megabytes is refused', () => {
    expect(read(`${existence}tokens: ["${'a'.repeat(3_000_000)}"]`)).toMatchObject({ ok: false });
  });

  it('that means to reach into objects is only words', () => {
    expect(read(`${existence}__proto__: {x: y}\ntokens: [a]`)).toMatchObject({ ok: false });
    const rule = read('extends: substitution\nmessage: x\nswap: {constructor: builder, __proto__: x}');
    expect(rule).toMatchObject({
      ok: true,
      rule: {
        body: {
          swap: [
            ['constructor', 'builder'],
            ['__proto__', 'x'],
          ],
        },
      },
    });
  });

  it('with ten thousand terms comes in', () => {
    const tokens = Array.from({ length: 10_000 }, (_, index) => `  - term${index}`).join('\n');
    expect(read(`${existence}tokens:\n${tokens}`)).toMatchObject({ ok: true, degraded: [] });
  });
});
