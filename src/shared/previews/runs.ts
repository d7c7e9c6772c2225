import { cashtagsIn, type Entity, hashtagsIn, linksIn, mentionsIn } from '../channels/entities.ts';

/** What a stretch of a text is to a network. */
export const runKinds = ['text', 'link', 'mention', 'hashtag', 'cashtag'] as const;
export type RunKind = (typeof runKinds)[number];

/** A stretch of a text that is drawn alike. `over`: it is behind the network's limit. */
export type Run = { readonly kind: RunKind; readonly text: string; readonly over: boolean };

/** How an account is written: "@name", "@name.with.dots", or "@name@server.example". */
export type MentionStyle = 'plain' | 'dotted' | 'server';

type Found = Pick<Entity, 'start' | 'end'>;
type Marked = Found & { readonly kind: RunKind };

const finders: { readonly [kind in 'link' | 'hashtag' | 'cashtag']: (text: string) => readonly Found[] } = {
  link: (text) => linksIn(text),
  hashtag: hashtagsIn,
  cashtag: cashtagsIn,
};

/** Accounts with dots in their names, and with a server behind them; X knows neither. */
const dotted = /(?<![\p{L}\p{N}_/@.])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*/gu;
const onServer =
  /(?<![\p{L}\p{N}_/@.])@[\p{L}\p{N}_]+(?:[.-]+[\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu;

function accountsIn(text: string, style: MentionStyle): readonly Found[] {
  if (style === 'plain') return mentionsIn(text);
  const found = text.matchAll(style === 'dotted' ? dotted : onServer);
  return Array.from(found, ({ index, 0: handle }) => ({ start: index, end: index + handle.length }));
}

/**
 * A text in stretches, from first to last; together they are the text again, character by character.
 * @param overFrom where the network's limit is crossed, in UTF-16 units
 */
export function runsOf(
  text: string,
  kinds: readonly Exclude<RunKind, 'text'>[],
  style: MentionStyle,
  overFrom: number | null,
): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { kind, start, end } of marksOf(text, kinds, style)) {
    runs.push(...split(text, 'text', at, start, overFrom), ...split(text, kind, start, end, overFrom));
    at = end;
  }
  return [...runs, ...split(text, 'text', at, text.length, overFrom)];
}

/** Without overlaps: what begins first wins, and of those the longest, so that a link keeps the handle inside it. */
function marksOf(
  text: string,
  kinds: readonly Exclude<RunKind, 'text'>[],
  style: MentionStyle,
): readonly Marked[] {
  const all = kinds
    .flatMap((kind) => {
      const found = kind === 'mention' ? accountsIn(text, style) : finders[kind](text);
      return found.map(({ start, end }): Marked => ({ kind, start, end }));
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Marked[] = [];
  for (const mark of all) if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  return kept;
}

function split(
  text: string,
  kind: RunKind,
  start: number,
  end: number,
  overFrom: number | null,
): readonly Run[] {
  const border = Math.min(end, Math.max(start, overFrom ?? end));
  return [
    { kind, text: text.slice(start, border), over: false },
    { kind, text: text.slice(border, end), over: true },
  ].filter((run) => run.text !== '');
}

/** The same stretches, cut in two at a place of the text. */
export function cutRuns(runs: readonly Run[], cut: number): readonly [readonly Run[], readonly Run[]] {
  const before: Run[] = [];
  const after: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const inside = Math.max(0, Math.min(run.text.length, cut - at));
    if (inside > 0) before.push({ ...run, text: run.text.slice(0, inside) });
    if (inside < run.text.length) after.push({ ...run, text: run.text.slice(inside) });
    at += run.text.length;
  }
  return [before, after];
}
