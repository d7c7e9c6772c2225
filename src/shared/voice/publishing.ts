import { type RuledChannel, rulesFor, titledText } from '../channels/effective.ts';
import type { Id } from '../ids.ts';
import { currentLocale } from '../messages/index.ts';
import { type ChannelText, type Composition, channelTextOf, linkAddress } from '../posts/composition.ts';
import type { VoiceDocument, VoiceMedia } from './document.ts';

/** What one channel would publish, as the check reads it; the base text where the post has no channel. */
export type Publishing = { readonly channelId: Id | null; readonly document: VoiceDocument };

/** A channel that a post is planned for; null instead of its network where the channel is not known here. */
export type PlannedChannel = { readonly id: Id } & (RuledChannel | { readonly network: null });

/** What is known of a post beside its words: those fields that a document takes as they are. */
export type FactsAround = Required<
  Pick<
    VoiceDocument,
    'facts' | 'sources' | 'credits' | 'intent' | 'pillarId' | 'campaignId' | 'notes' | 'authorId'
  >
>;

/**
 * What each channel of a post would publish. The core's check of what is stored and the window's of what is typed are made
 * here alike, so that both find the same.
 */
export function publishingsOf(
  composition: Composition,
  channels: readonly PlannedChannel[],
  about: FactsAround,
  media: readonly VoiceMedia[],
): readonly Publishing[] {
  const { facts, sources, credits, intent, pillarId, campaignId, notes, authorId } = about;
  const told = { facts, sources, credits, intent, pillarId, campaignId, notes, authorId };
  const around = { language: currentLocale(), media, ...told };
  const { text, firstComment, parts, link } = composition;
  if (channels.length === 0) {
    const address = link === null ? null : linkAddress(link, null);
    const document = { ...around, text, firstComment, parts, network: null, link: address };
    return [{ channelId: null, document }];
  }
  return channels.map(({ id, ...channel }) => {
    const address = link === null ? null : linkAddress(link, channel.network);
    const said = channelTextOf(composition, id);
    const title = channel.network === null ? null : ownTitle(channel, said);
    return { channelId: id, document: { ...around, ...said, title, ...channel, link: address } };
  });
}

/** A title that somebody wrote and readers see; one that was left from a format with titles goes nowhere. */
function ownTitle(channel: RuledChannel, said: ChannelText): string | null {
  const { title, titleFrom } = titledText(rulesFor(channel), said);
  return titleFrom === null ? title : null;
}
