import type { Channel } from '../channels/channel.ts';
import { checkComposition } from '../channels/effective.ts';
import type { Id } from '../ids.ts';
import { t } from '../messages/index.ts';
import { type Composition, channelTextOf } from './composition.ts';
import type { PostStatus } from './post.ts';

type Checked = Composition & { readonly channelIds: readonly Id[]; readonly status: PostStatus };

/** What is over is no longer to be mended: the network took it, or it never went out. */
const over: readonly PostStatus[] = ['published', 'skipped', 'archived'];

/**
 * What the words of a post break of the rules of its channels, each said once: for whoever reads the plan on paper, or
 * a draft before it comes in. Its pictures are not there, and nothing is said of them.
 */
export function postFindings(post: Checked, channels: readonly Channel[]): readonly string[] {
  if (over.includes(post.status)) return [];
  const own = channels.filter(({ id }) => post.channelIds.includes(id));
  const found = own.flatMap((channel) =>
    checkComposition(channel, channelTextOf(post, channel.id), null, post.link),
  );
  return [...new Set(found.map(({ message, values }) => t(message, values)))];
}
