import { z } from 'zod';
import type { Channel } from '../channels/channel.ts';
import { networkName } from '../channels/networks.ts';
import type { Id } from '../ids.ts';
import { type Composition, compositionSchema, differsFromBase, type Variant } from '../posts/composition.ts';

/** What a post says beside its text and its first comment. */
export type ChannelWords = Pick<Composition, 'parts' | 'link' | 'variants'>;

/** The cell's own form: as the composition, with channels by the names that the column Channels gives them. */
const cellSchema = z
  .strictObject({
    parts: compositionSchema.shape.parts,
    link: compositionSchema.shape.link,
    variants: z.record(z.string(), compositionSchema.shape.variants.valueType),
  })
  .partial();

/** The network alone where that names the channel; a brand's second account on it is told apart by its name. */
export function channelCell(
  channel: Pick<Channel, 'network' | 'name'>,
  all: readonly Pick<Channel, 'network' | 'archived'>[],
): string {
  const rivals = all.filter((other) => other.network === channel.network && !other.archived);
  const network = networkName(channel.network);
  // Separators inside a name would read as two channels.
  return rivals.length < 2 ? network : `${network}: ${channel.name.replace(/[,;|+&/\\\s]+/gu, ' ')}`;
}

/** One cell for all that; empty for a post that says the same everywhere. Read back by our own import. */
export function channelWordsCell(post: ChannelWords, channels: readonly Channel[]): string {
  const { parts, link, variants } = post;
  const named = channels.flatMap((channel): [string, Variant][] => {
    const own = variants[channel.id];
    return own !== undefined && differsFromBase(own) ? [[channelCell(channel, channels), own]] : [];
  });
  const said = {
    ...(parts.length === 0 ? {} : { parts }),
    ...(link === null ? {} : { link }),
    ...(named.length === 0 ? {} : { variants: Object.fromEntries(named) }),
  };
  return Object.keys(said).length === 0 ? '' : JSON.stringify(said);
}

/** Whether a cell is of our making. */
export function isChannelWords(cell: string): boolean {
  return parsed(cell) !== null;
}

/**
 * Reads such a cell; one that is not of our making says nothing.
 * @param idOf the channel that a name stands for; null for one that is not here: its words are left out
 */
export function readChannelWords(cell: string, idOf: (name: string) => Id | null): ChannelWords {
  const { parts = [], link = null, variants = {} } = parsed(cell) ?? {};
  const known = Object.entries(variants).flatMap(([name, own]): [Id, Variant][] => {
    const id = idOf(name);
    return id === null ? [] : [[id, own]];
  });
  return { parts, link, variants: Object.fromEntries(known) };
}

function parsed(cell: string): z.infer<typeof cellSchema> | null {
  if (!cell.startsWith('{')) return null;
  try {
    return cellSchema.safeParse(JSON.parse(cell)).data ?? null;
  } catch {
    // What is no JSON is not ours either.
    return null;
  }
}
