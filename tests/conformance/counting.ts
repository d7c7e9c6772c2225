import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { countText, countWithoutEmoji, refusedByX } from '#shared/channels/counting.ts';
import { cashtagsIn, type Entity, hashtagsIn, linksIn, mentionsIn } from '#shared/channels/entities.ts';
import { emojiOf, newEmoji } from './emoji.ts';
import { lengthCases } from './lengths.ts';

/** How many cases of a group were tried, and those that came out otherwise. */
export type Group = { readonly name: string; readonly tried: number; readonly failed: readonly string[] };

type Case = { readonly description: string; readonly text: string; readonly expected: unknown };
type Weighted = {
  readonly weightedLength: number;
  readonly valid: boolean;
  readonly validRangeEnd: number;
};

/** The public conformance files of twitter-text; null where the folder beside the project is not there. */
export const publicFiles = ((): string | null => {
  const folder = join(import.meta.dirname, '../../../shared/data/twitter-text');
  return existsSync(join(folder, 'validate.yml')) ? folder : null;
})();

/** All groups: our own tables always, the public files where they are. */
export function conformance(): readonly Group[] {
  return [...publicGroups(publicFiles), emojiGroup(), ...lengthGroups()];
}

function publicGroups(folder: string | null): readonly Group[] {
  if (folder === null) return [];
  const validate = testsOf(join(folder, 'validate.yml'));
  const extract = testsOf(join(folder, 'extract.yml'));
  return [
    group('weighted length', validate['WeightedTweetsCounterTest'], weighted(countWithoutEmoji)),
    group(
      'weighted length, emoji',
      validate['WeightedTweetsWithDiscountedEmojiCounterTest'],
      weighted(countX),
    ),
    group('weighted length, directions', validate['UnicodeDirectionalMarkerCounterTest'], weighted(countX)),
    group('mentions', extract['mentions'], ({ text }) => mentionsIn(text).map((one) => one.text)),
    group('mentions, places', extract['mentions_with_indices'], placed('screen_name', mentionsIn)),
    group('URLs', extract['urls'], ({ text }) => linksIn(text).map((one) => one.text)),
    group('URLs, places', extract['urls_with_indices'], placed('url', linksIn)),
    group('URLs, directions', extract['urls_with_directional_markers'], placed('url', linksIn)),
    group('t.co URLs', extract['tco_urls_with_params'], ({ text }) => linksIn(text).map((one) => one.text)),
    group('hashtags', extract['hashtags'], ({ text }) => hashtagsIn(text).map((one) => one.text)),
    group('hashtags, astral', extract['hashtags_from_astral'], ({ text }) =>
      hashtagsIn(text).map((one) => one.text),
    ),
    group('hashtags, places', extract['hashtags_with_indices'], placed('hashtag', hashtagsIn)),
    group('cashtags', extract['cashtags'], ({ text }) => cashtagsIn(text).map((one) => one.text)),
    group('cashtags, places', extract['cashtags_with_indices'], placed('cashtag', cashtagsIn)),
  ];
}

function testsOf(file: string): { readonly [group: string]: readonly Case[] | undefined } {
  return (
    parse(readFileSync(file, 'utf8')) as { readonly tests: { readonly [group: string]: readonly Case[] } }
  ).tests;
}

function group(name: string, cases: readonly Case[] | undefined, given: (tested: Case) => unknown): Group {
  if (cases === undefined || cases.length === 0)
    throw new Error(`The public files have no cases of “${name}”.`);
  const failed = cases.filter((tested) => JSON.stringify(given(tested)) !== JSON.stringify(wanted(tested)));
  return { name, tried: cases.length, failed: failed.map(({ description }) => description) };
}

/** What is compared: of a length its number and where it goes over, of entities what stands in the file. */
function wanted({ text, expected }: Case): unknown {
  if (expected === null || typeof expected !== 'object' || !('weightedLength' in expected)) return expected;
  const { weightedLength, valid, validRangeEnd } = expected as Weighted;
  return [weightedLength, valid || text === '' ? null : validRangeEnd + 1];
}

const countX = (text: string, limit: number) => countText('weighted', text, limit);

function weighted(count: typeof countX): (tested: Case) => unknown {
  return ({ text }) => {
    const { used, overFrom } = count(text, 280);
    return [used, refusedByX(text) ?? overFrom];
  };
}

/** Places in the files are counted in code points; ours in UTF-16 units, as editors count. */
function placed(key: string, find: (text: string) => readonly Entity[]): (tested: Case) => unknown {
  return ({ text }) =>
    find(text).map(({ start, end, text: found }) => ({
      [key]: found,
      indices: [start, end].map((at) => [...text.slice(0, at)].length),
    }));
}

function emojiGroup(): Group {
  const all = Object.values(newEmoji).flat();
  const failed = all.filter((emoji) => countX(`a${emojiOf(emoji)}b`, 280).used !== 4);
  return { name: 'new emoji', tried: all.length, failed };
}

function lengthGroups(): readonly Group[] {
  const names = { graphemes: 'Bluesky lengths', mastodon: 'Mastodon lengths', threads: 'Threads lengths' };
  return Object.entries(names).map(([counter, name]) => {
    const cases = lengthCases.filter((tested) => tested.counter === counter);
    const failed = cases.filter(
      ({ text, used }) => countText(counter as 'graphemes', text, null).used !== used,
    );
    return { name, tried: cases.length, failed: failed.map(({ said }) => said) };
  });
}
