import type { Id } from '../ids.ts';
import {
  type ChannelText,
  type Composition,
  channelTextOf,
  linkAddress,
  type Variant,
} from './composition.ts';

/** A stretch of words of a post beside its base text, in two states of it; an empty one was not there. */
export type Passage = {
  /** The channel whose own words they are; null for words of the base. */
  readonly channelId: Id | null;
  /** What they are: the text or title of a variant, a first comment, the link, or a part by its number in the thread. */
  readonly what: 'text' | 'title' | 'firstComment' | 'link' | number;
  readonly before: string;
  readonly after: string;
};

type Side = Composition & { readonly channelIds: readonly Id[] };

/** Everything a post says beside its base text, in both states: the base's first, then what channels say otherwise. */
export function passagesOf(before: Side, after: Side): readonly Passage[] {
  const channelIds = [...new Set([...after.channelIds, ...before.channelIds])];
  return [
    ...passage(null, 'link', linkOf(before), linkOf(after)),
    ...further(null, before, after),
    ...channelIds.flatMap((channelId) => ownPassages(channelId, before, after)),
  ];
}

/** Whether a post says the same in both states: in its base and on every channel. */
export function saysTheSame(before: Side, after: Side): boolean {
  return before.text === after.text && passagesOf(before, after).every((each) => each.before === each.after);
}

function linkOf({ link }: Composition): string {
  return link === null ? '' : linkAddress(link);
}

type Words = Pick<ChannelText, 'firstComment' | 'parts'>;
const nothing: Words = { firstComment: '', parts: [] };

function further(channelId: Id | null, before: Words, after: Words): readonly Passage[] {
  const longer = before.parts.length > after.parts.length ? before.parts : after.parts;
  return [
    ...longer.flatMap((_, index) =>
      passage(channelId, index + 2, before.parts[index] ?? '', after.parts[index] ?? ''),
    ),
    ...passage(channelId, 'firstComment', before.firstComment, after.firstComment),
  ];
}

/** What a channel says otherwise, beside what it said then: its own, or the base that it followed. */
function ownPassages(channelId: Id, before: Side, after: Side): readonly Passage[] {
  const differs = (field: keyof Variant): boolean =>
    [before, after].some(
      (side) => side.channelIds.includes(channelId) && (side.variants[channelId]?.[field] ?? null) !== null,
    );
  const then = saidOn(before, channelId);
  const now = saidOn(after, channelId);
  const pick = (side: ChannelText | null): Words => ({
    firstComment: differs('firstComment') ? (side?.firstComment ?? '') : '',
    parts: differs('parts') ? (side?.parts ?? []) : [],
  });
  return [
    ...passage(channelId, 'title', then?.title ?? '', now?.title ?? ''),
    ...(differs('text') ? passage(channelId, 'text', then?.text ?? '', now?.text ?? '') : []),
    ...further(channelId, then === null ? nothing : pick(then), now === null ? nothing : pick(now)),
  ];
}

function saidOn(side: Side, channelId: Id): ChannelText | null {
  return side.channelIds.includes(channelId) ? channelTextOf(side, channelId) : null;
}

function passage(
  channelId: Id | null,
  what: Passage['what'],
  before: string,
  after: string,
): readonly Passage[] {
  return before === '' && after === '' ? [] : [{ channelId, what, before, after }];
}
