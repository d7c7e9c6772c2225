import { remembering } from '#shared/channels/entities.ts';
import type { Network } from '#shared/channels/networks.ts';
import { layoutOf } from '#shared/previews/layout.ts';
import { type MentionStyle, type RunKind, runsOf } from '#shared/previews/runs.ts';

type Kind = Exclude<RunKind, 'text'>;
/** A link, mention, hashtag or ticker symbol of a text, in UTF-16 units. */
export type EntityRange = { readonly from: number; readonly to: number; readonly kind: Kind };

type Reading = { readonly kinds: readonly Kind[]; readonly style: MentionStyle };

/** The base text goes to every network: it shows what any of them would make a link of. */
const base: Reading = { kinds: ['link', 'mention', 'hashtag', 'cashtag'], style: 'server' };

function readingOf(network: Network | null): Reading {
  if (network === null) return base;
  const { marks, mention } = layoutOf(network, null);
  return { kinds: marks, style: mention };
}

/** What an entity begins with or has inside. None reaches over white space, so that each word is looked at alone. */
const trigger = /[#＃@＠$.]/u;

/** Finds the entities of lines of one network. What it has seen it remembers: typing changes one word. */
export function entityFinder(network: Network | null): (line: string) => readonly EntityRange[] {
  const { kinds, style } = readingOf(network);
  const inWord = remembering((word: string) => rangesOf(word, kinds, style));
  return remembering((line: string) =>
    Array.from(line.matchAll(/\S+/gu)).flatMap(({ 0: word, index }) =>
      trigger.test(word)
        ? inWord(word).map(({ from, to, kind }) => ({ from: index + from, to: index + to, kind }))
        : [],
    ),
  );
}

function rangesOf(word: string, kinds: readonly Kind[], style: MentionStyle): readonly EntityRange[] {
  const found: EntityRange[] = [];
  let at = 0;
  for (const { kind, text } of runsOf(word, kinds, style, null)) {
    if (kind !== 'text') found.push({ from: at, to: at + text.length, kind });
    at += text.length;
  }
  return found;
}
