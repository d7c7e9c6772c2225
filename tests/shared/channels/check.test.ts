import { describe, expect, it } from 'vitest';
import { checkText, textLength } from '#shared/channels/check.ts';
import { checkComposition, type RuledChannel } from '#shared/channels/effective.ts';
import { type Network, networks } from '#shared/channels/networks.ts';
import { networkRulesSchema } from '#shared/channels/rules.ts';
import { ruleFiles, rulesOf } from '#shared/channels/rules-data.ts';
import { t } from '#shared/messages/index.ts';

const rulesBroken = (network: Network, text: string) =>
  checkText(rulesOf(network), text).map(({ rule, severity }) => `${rule} ${severity}`);

describe('the rules that ship', () => {
  it.each(ruleFiles.map((file) => networkRulesSchema.parse(file)))(
    '$network: every figure has a source',
    (rules) => {
      const figures = [rules, ...Object.values(rules.formats ?? {})].flatMap((some) =>
        Object.values(some.rules),
      );
      expect(figures.length).toBeGreaterThan(0);
      for (const { sources } of figures)
        for (const id of sources) expect(rules.sources[id]?.title).toBeTruthy();
    },
  );

  it('are there for every network but the ones without any', () => {
    const without = networks.filter((network) => rulesOf(network) === null);
    expect(without).toEqual(['blog', 'newsletter', 'other']);
  });
});

describe('a text on a network', () => {
  it('is blocked where the network itself says so, and warned about where others say so', () => {
    expect(rulesBroken('bluesky', 'a'.repeat(300))).toEqual([]);
    expect(rulesBroken('bluesky', 'a'.repeat(301))).toEqual(['textMax block']);
    expect(rulesBroken('instagram', 'a'.repeat(2201))).toEqual(['textMax warn']);
    expect(rulesBroken('blog', 'a'.repeat(100_000))).toEqual([]);
  });

  it('is told where it goes over, and by how much', () => {
    const [finding] = checkText(rulesOf('x'), `${'a'.repeat(278)} https://example.com/a`);
    expect(finding).toMatchObject({
      rule: 'textMax',
      from: 279,
      values: { network: 'X', limit: 280, over: 22 },
    });
  });

  it('is counted in bytes too where the network does', () => {
    expect(rulesBroken('bluesky', '👨‍👩‍👧‍👦'.repeat(150))).toEqual(['textBytesMax block']);
  });

  it('may hold only so many hashtags', () => {
    const tags = ['#one', '#two', '#three', '#four', '#five', '#six'].join(' ');
    const [finding] = checkText(rulesOf('instagram'), tags);
    expect(finding).toMatchObject({ rule: 'hashtagsMax', severity: 'block', from: tags.indexOf('#six') });
  });

  it('is refused by X with an invisible byte order mark in it', () => {
    expect(rulesBroken('x', 'a\ufeffb')).toEqual(['refused block']);
  });

  it('has a length as the network counts it', () => {
    expect(textLength(rulesOf('x'), 'Read https://example.com/a/very/long/path')).toEqual({
      used: 28,
      ofLink: 0,
      limit: 280,
      overFrom: null,
      certain: true,
    });
    expect(textLength(null, 'né')).toEqual({
      used: 2,
      ofLink: 0,
      limit: null,
      overFrom: null,
      certain: false,
    });
  });
});

describe('a figure that somebody here set', () => {
  const rules = { textMax: { value: 50, reason: 'Short and plain', by: null, at: 0 } };
  const saidOf = (channel: RuledChannel, length: number): readonly string[] => {
    const content = { text: 'a'.repeat(length), firstComment: '', parts: [], format: null, title: null };
    return checkComposition(channel, content, null).map(({ message, values }) => t(message, values));
  };

  it('is the channel’s by its name, with the network’s beside it', () => {
    const own = { network: 'instagram', name: '@hollin', rules } as const;
    expect(saidOf(own, 53)).toEqual([
      '@hollin takes 50 characters, and this text has 3 too many. Shorten it, or leave @hollin out. This channel’s own figure says so; the one of Instagram is 2,200.',
    ]);
    expect(saidOf({ ...own, name: '@rye' }, 53)[0]).toMatch(/^@rye takes 50/);
    expect(saidOf({ ...own, name: '' }, 53)[0]).toMatch(/^Instagram takes 50/);
  });

  it('leaves what the network says of everything else to the network', () => {
    expect(saidOf({ network: 'instagram', name: '@hollin' }, 2201)[0]).toMatch(/^Instagram takes 2,200/);
  });
});
