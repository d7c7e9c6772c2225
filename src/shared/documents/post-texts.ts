import type { Channel } from '../channels/channel.ts';
import type { Id } from '../ids.ts';
import { type Composition, channelTextOf } from '../posts/composition.ts';

/** What some channels of a post publish alike. */
export type PostText = {
  /** The channels that say it; empty where all of them do, and where the post has none. */
  readonly channels: readonly Channel[];
  readonly title: string | null;
  readonly text: string;
  readonly parts: readonly string[];
  readonly firstComment: string;
};

type Written = Composition & { readonly channelIds: readonly Id[] };

/** What a post publishes, each text once with the channels that say it: of most posts it is one. */
export function postTexts(post: Written, channels: readonly Channel[]): readonly PostText[] {
  const own = channels.filter(({ id }) => post.channelIds.includes(id));
  const { text, parts, firstComment } = post;
  if (own.length === 0) return [{ channels: [], title: null, text, parts, firstComment }];
  const said = Map.groupBy(own, ({ id }) => {
    const { title = null, ...words } = channelTextOf(post, id);
    return JSON.stringify([title, words.text, words.parts, words.firstComment]);
  });
  return [...said.values()].map((alike): PostText => {
    const { title = null, ...words } = channelTextOf(post, alike[0]?.id ?? '');
    return { ...words, title, channels: said.size === 1 ? [] : alike };
  });
}
