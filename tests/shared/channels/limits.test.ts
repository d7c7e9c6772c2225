import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MediaFacts } from '#shared/channels/check-media.ts';
import { countText } from '#shared/channels/counting.ts';
import { checkWithRules } from '#shared/channels/effective.ts';
import { networkName } from '#shared/channels/networks.ts';
import { ruleKey } from '#shared/channels/rule-edits.ts';
import { ruleFacts } from '#shared/channels/rule-facts.ts';
import {
  type NetworkRules,
  networkRulesSchema,
  type Rule,
  type RuleId,
  type RuleValue,
  ruleIn,
} from '#shared/channels/rules.ts';
import { ruleFiles, rulesOf } from '#shared/channels/rules-data.ts';
import type { ChannelText } from '#shared/posts/composition.ts';

const files: readonly NetworkRules[] = ruleFiles.map((file) => networkRulesSchema.parse(file));

type Post = { readonly content: ChannelText; readonly media: readonly MediaFacts[]; readonly url: string };
/** A post that stands at some distance from a limit: -1 just inside, 0 on it, 1 just past it. */
type Made = (at: number) => Post;

const image: MediaFacts = {
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 200_000,
  width: 1080,
  height: 1080,
  seconds: null,
  alt: '',
};
const video: MediaFacts = {
  ...image,
  kind: 'video',
  mime: 'video/mp4',
  width: 1080,
  height: 1920,
  seconds: 30,
};
const gif: MediaFacts = { ...image, kind: 'gif', mime: 'image/gif' };

const many = <Thing>(count: number, thing: Thing): readonly Thing[] =>
  Array.from({ length: count }, () => thing);
const words = (count: number): string => 'a'.repeat(Math.max(0, count));
const tags = (sign: string, count: number): string =>
  many(count, '')
    .map((_, i) => `${sign}ab${'cdefghijklmnopqrstuvwxyz'[i % 24]}`)
    .join(' ');

function post(
  format: string | null,
  more: Partial<ChannelText> = {},
  media: readonly MediaFacts[] = [],
): Post {
  return { content: { text: 'Rye', firstComment: '', parts: [], format, ...more }, media, url: '' };
}

/** For every rule with figures, posts that lie at each of its ends. */
function makers(id: RuleId, { value }: Rule, format: string | null): readonly Made[] {
  const most = typeof value === 'number' ? value : Array.isArray(value) ? value[1] : 0;
  const least = Array.isArray(value) ? value[0] : 0;
  const files = (thing: MediaFacts): Made[] => [(at) => post(format, {}, many(most + at, thing))];
  const file = (made: (at: number) => MediaFacts): Made[] => [(at) => post(format, {}, [made(at)])];
  switch (id) {
    case 'altMax':
      return file((at) => ({ ...image, alt: words(most + at) }));
    case 'imagesMax':
      return files(image);
    case 'gifsMax':
      return files(gif);
    case 'videosMax':
      return files(video);
    case 'imageBytesMax':
      return file((at) => ({ ...image, bytes: most + at }));
    case 'imageBytesMin':
      return file((at) => ({ ...image, bytes: most - at }));
    case 'gifBytesMax':
      return file((at) => ({ ...gif, bytes: most + at }));
    case 'videoBytesMax':
      return file((at) => ({ ...video, bytes: most + at }));
    case 'imageSideMax':
      return file((at) => ({ ...image, height: most + at }));
    case 'imagePixelsMax':
      return file((at) => ({ ...image, width: most + at, height: 1 }));
    case 'carousel': {
      const over: Made = (at) => post(format, {}, many(most + at, image));
      const under: Made = (at) => post(format, {}, many(least - at, image));
      // Of the network as a whole one picture is no album, and so not too few.
      return format === null ? [over] : [over, under];
    }
    case 'imageWidth':
      return [
        ...file((at) => ({ ...image, width: most + at })),
        ...file((at) => ({ ...image, width: least - at })),
      ];
    case 'imageSizeMin':
      return [
        ...file((at) => ({ ...image, width: least - at })),
        ...file((at) => ({ ...image, height: most - at })),
      ];
    case 'videoSizeMin':
      return [
        ...file((at) => ({ ...video, width: least - at })),
        ...file((at) => ({ ...video, height: most - at })),
      ];
    case 'videoSeconds': {
      const long = file((at) => ({ ...video, seconds: most + at / 10 }));
      return least === 0 ? long : [...long, ...file((at) => ({ ...video, seconds: least - at / 10 }))];
    }
    case 'imageAspect':
    case 'videoAspect':
      return aspectMakers(id === 'imageAspect' ? image : video, least, most, file);
    default:
      return textMakers(id, most, format);
  }
}

function textMakers(id: RuleId, most: number, format: string | null): readonly Made[] {
  const text = (made: (count: number) => string): Made[] => [(at) => post(format, { text: made(most + at) })];
  switch (id) {
    case 'textMax':
      return text(words);
    case 'textBytesMax':
      // Few graphemes of many bytes, and the rest plain.
      return [(at) => post(format, { text: `${'👨‍👩‍👧‍👦'.repeat(100)}${words(most + at - 2500)}` })];
    case 'captionMax':
      return [(at) => post(format, { text: words(most + at) }, [image])];
    case 'titleMax':
      return [(at) => post(format, { title: words(most + at) })];
    case 'hashtagsMax':
      return text((count) => tags('#', count));
    case 'hashtagLengthMax':
      return text((count) => `#${words(count)}`);
    case 'mentionsMax':
      return text((count) => tags('@', count));
    case 'cashtagsMax':
      return text((count) => tags('$', count));
    case 'linkMax':
      return [(at) => ({ ...post(format), url: `https://example.com/${words(most + at - 20)}` })];
    case 'mediaRequired':
    case 'mediaMixed':
    case 'textForbidden':
    case 'foldAt':
    case 'tagsTotalMax':
    case 'videoFps':
    case 'postsPerDayMax':
      return [];
    default:
      throw new Error(`No post is made for ${id}.`);
  }
}

/** High enough that one pixel is next to nothing; just past it is three pixels past it. */
const HIGH = 10_000;
function aspectMakers(
  like: MediaFacts,
  least: number,
  most: number,
  file: (made: (at: number) => MediaFacts) => Made[],
): readonly Made[] {
  const sized = (width: number): MediaFacts => ({
    ...like,
    width: Math.max(1, Math.round(width)),
    height: HIGH,
  });
  // Of an exact shape nothing lies inside.
  const step = (at: number): number => (least === most ? Math.max(0, at) : at) * 3;
  const wide = file((at) => sized(most * HIGH + step(at)));
  return least * HIGH < 200 ? wide : [...wide, ...file((at) => sized(least * HIGH - step(at)))];
}

type Case = readonly [said: string, rules: NetworkRules, format: string | null, id: RuleId, rule: Rule];

const cases: readonly Case[] = files.flatMap((rules) => {
  const groups = [
    [null, rules.rules] as const,
    ...Object.entries(rules.formats ?? {}).map(([format, some]) => [format, some.rules] as const),
  ];
  return groups.flatMap(([format, some]) =>
    (Object.keys(some) as RuleId[])
      .filter((id) => ruleFacts[id].checked && some[id] !== undefined)
      .map(
        (id): Case => [
          `${networkName(rules.network)} ${ruleKey({ format, id })}`,
          rules,
          format,
          id,
          some[id] as Rule,
        ],
      ),
  );
});

const broken = (rules: NetworkRules, { content, media, url }: Post): readonly string[] =>
  checkWithRules(rules, content, media, url === '' ? null : { url, utm: null }).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );

const isNumeric = (value: RuleValue): boolean => typeof value === 'number' || Array.isArray(value);
const weightOf = ({ confidence }: Rule): string => (confidence === 'high' ? 'block' : 'warn');

describe('each limit of each network', () => {
  it.each(cases.filter(([, , , , { value }]) => isNumeric(value)))(
    '%s holds up to it, on it, and not past it',
    (_said, rules, format, id, rule) => {
      const made = makers(id, rule, format);
      expect(made.length).toBeGreaterThan(0);
      const finding = `${id} ${weightOf(rule)}`;
      for (const at of made) {
        expect(broken(rules, at(-1))).not.toContain(finding);
        expect(broken(rules, at(0))).not.toContain(finding);
        expect(broken(rules, at(1))).toContain(finding);
      }
    },
  );

  it.each(cases.filter(([, , , , { value }]) => !isNumeric(value)))(
    '%s is asked',
    (_said, rules, format, id, rule) => {
      if (id === 'linkInText') return expectLinkCounted(rules, format);
      const finding = `${id} ${weightOf(rule)}`;
      const [kept, past] = {
        mediaRequired: [post(format, {}, [image]), post(format)],
        mediaMixed: [post(format, {}, [image]), post(format, {}, [image, video])],
        textForbidden: [post(format), post(format, { text: `Rye ${String(rule.value)}` })],
      }[id as 'mediaRequired'];
      expect(broken(rules, kept as Post)).not.toContain(finding);
      const asks = rule.value !== false || id === 'mediaMixed';
      expect(broken(rules, past as Post).includes(finding)).toBe(asks);
    },
  );
});

/** A text that takes all that a link leaves, and one sign more. */
function expectLinkCounted(rules: NetworkRules, format: string | null): void {
  const limit = Number(ruleIn(rules, format, 'textMax')?.value);
  const url = 'https://example.com/a/very/long/path/that/is/counted/as/the/network/counts';
  const room = limit - countText(rules.counter, ` ${url}`, null).used;
  const found = (text: string): readonly string[] => broken(rules, { ...post(format, { text }), url });
  expect(found(words(room))).toEqual([]);
  expect(found(words(room + 1))).toEqual(['textMax block']);
  expect(found(`${words(room)}b ${url}`)).toEqual(['textMax block']);
  expect(broken(rules, post(format, { text: words(room + 1) }))).toEqual([]);
}

describe('what is not known of a file', () => {
  it('is said and not guessed', () => {
    const nothing = { ...video, bytes: null, width: null, height: null, seconds: null };
    for (const rules of files) {
      const found = checkWithRules(rules, post(null).content, [nothing]);
      const asks = (['videoBytesMax', 'videoSeconds', 'videoAspect'] as const).some((id) =>
        ruleIn(rules, null, id),
      );
      expect(found.some(({ rule, severity }) => rule === 'unknown' && severity === 'info')).toBe(asks);
      expect(found.some(({ rule }) => rule.startsWith('videoBytes') || rule === 'videoSeconds')).toBe(false);
    }
  });

  it('is no finding before the files of a post are known at all', () => {
    for (const rules of files) expect(checkWithRules(rules, post(null).content, null)).toEqual([]);
  });
});

describe('whatever is written', () => {
  const text = fc.string({ unit: 'binary', maxLength: 900 });
  const facts = fc.record({
    kind: fc.constantFrom('image', 'gif', 'video', 'svg'),
    mime: fc.constant('image/png'),
    bytes: fc.option(fc.nat(2 ** 40)),
    width: fc.option(fc.nat(30_000)),
    height: fc.option(fc.nat(30_000)),
    seconds: fc.option(fc.double({ min: 0, max: 100_000, noNaN: true })),
    alt: fc.string({ unit: 'binary', maxLength: 2000 }),
  }) as fc.Arbitrary<MediaFacts>;
  const content = fc.record({
    text,
    firstComment: text,
    parts: fc.array(text, { maxLength: 3 }),
    format: fc.constantFrom(null, 'reel', 'story', 'short', 'nothing'),
    title: fc.option(text),
  }) as fc.Arbitrary<ChannelText>;

  it('the check ends, names a place that is there, and puts what blocks first', () => {
    fc.assert(
      fc.property(
        content,
        fc.array(facts, { maxLength: 5 }),
        fc.constantFrom(...files),
        (said, media, rules) => {
          const found = checkWithRules(rules, said, media);
          const order = found.map(({ severity }) => ['block', 'warn', 'info'].indexOf(severity));
          expect(order).toEqual(order.toSorted());
          for (const { field, index, from } of found) {
            const there = {
              text: said.text,
              title: said.title ?? '',
              firstComment: said.firstComment,
              part: said.parts[index ?? -1] ?? '',
              link: '',
              media: '',
              alt: media[index ?? -1]?.alt ?? '',
            }[field];
            if (from !== null) expect(from).toBeLessThan(Math.max(1, there.length));
            if (field === 'part' || field === 'alt') expect(there).not.toBe('');
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a longer text never breaks fewer lengths', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.constantFrom(...files), (more, rules) => {
        const lengths = (count: number): number =>
          checkWithRules(rules, post(null, { text: words(count) }).content, null).length;
        const limit = Number(rules.rules.textMax?.value ?? 0);
        expect(lengths(limit + more)).toBeLessThanOrEqual(lengths(limit + more + 1));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a title', () => {
  const reddit = rulesOf('reddit');

  it('is its own, or else the first line of the text, where the network has titles', () => {
    if (reddit === null) throw new Error('Reddit has no rules.');
    const long = words(301);
    expect(broken(reddit, post(null, { title: long }))).toContain('titleMax warn');
    expect(broken(reddit, post(null, { text: `${long}\nand more` }))).toContain('titleMax warn');
    expect(broken(reddit, post(null, { text: `short\n${long}` }))).toEqual([]);
    expect(broken(reddit, post(null, { title: 'short', text: long }))).toEqual([]);
  });
});
