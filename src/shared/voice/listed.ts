import type { Id } from '../ids.ts';
import type { Passage } from './document.ts';
import type { VoiceFinding } from './finding.ts';

/** What the check says of what one channel would publish; null: the base text of a post without channels. */
export type ChannelFindings<Found extends VoiceFinding = VoiceFinding> = {
  readonly channelId: Id | null;
  readonly findings: readonly Found[];
};

/** A finding once, with the channels that it is about. */
export type ListedFinding<Found extends VoiceFinding = VoiceFinding> = {
  /** The same for the same finding of the same words, for instance `3f…:0`. */
  readonly key: string;
  readonly finding: Found;
  readonly channelIds: readonly (Id | null)[];
};

/** The name of a passage: `text`, `firstComment`, `part:0`, `alt:…`. */
export function passageName(passage: Passage): string {
  if (passage.of === 'part') return `part:${passage.index}`;
  return passage.of === 'alt' ? `alt:${passage.assetId}` : passage.of;
}

/**
 * The findings of a post as authors and approvers see them: channels that say the same are told of it once, in the
 * order of the text, channel by channel.
 */
export function listedFindings<Found extends VoiceFinding>(
  channels: readonly ChannelFindings<Found>[],
): readonly ListedFinding<Found>[] {
  const listed = new Map<string, { readonly finding: Found; readonly channelIds: (Id | null)[] }>();
  for (const { channelId, findings } of channels) {
    const seen = new Map<string, number>();
    for (const finding of findings) {
      const name = `${finding.fingerprint}:${finding.place === null ? '' : passageName(finding.place.passage)}`;
      const nth = seen.get(name) ?? 0;
      seen.set(name, nth + 1);
      const key = `${name}:${nth}`;
      const known = listed.get(key);
      if (known === undefined) listed.set(key, { finding, channelIds: [channelId] });
      else known.channelIds.push(channelId);
    }
  }
  return [...listed].map(([key, one]) => ({ key, ...one }));
}
