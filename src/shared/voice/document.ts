import type { Network } from '../channels/networks.ts';
import type { OwnRules } from '../channels/rules.ts';
import type { Id } from '../ids.ts';
import { currentLocale } from '../messages/index.ts';
import type { PostFact } from '../posts/facts.ts';
import type { Source } from '../posts/particulars.ts';

/** A picture or video of a post, as far as the voice has something to say about it. */
export type VoiceMedia = {
  readonly assetId: Id;
  readonly kind: 'image' | 'video';
  readonly fileName: string;
  readonly alt: string;
  readonly credit: string;
  readonly permission: string;
  /** The brand made it itself: nobody has to be asked, and nobody named. Left out where it is somebody else's. */
  readonly ours?: boolean | undefined;
};

/** What one channel would publish, with the facts that rules look at. Everything a check knows of a post. */
export type VoiceDocument = {
  readonly text: string;
  readonly firstComment: string;
  readonly parts: readonly string[];
  /** Null: the base text, before any channel. */
  readonly network: Network | null;
  /** What the channel has in place of its network's figures, its format, and a title of its own, where it has titles. */
  readonly rules?: OwnRules | undefined;
  readonly format?: string | null | undefined;
  readonly title?: string | null | undefined;
  /** BCP 47 language of the text. */
  readonly language: string;
  readonly media: readonly VoiceMedia[];
  /** The address of the post's link as it goes out; null when there is none. */
  readonly link: string | null;
  readonly facts: readonly PostFact[];
  readonly sources: readonly Source[];
  readonly credits: readonly string[];
  readonly intent: string | null;
  readonly pillarId: Id | null;
  readonly campaignId: Id | null;
  /** What people from inside wrote beside it; left out where it is not known. */
  readonly notes?: string | undefined;
  /** Who answers for it; null where nobody does, left out where it is not known. */
  readonly authorId?: Id | null | undefined;
};

/** A text of which nothing else is known, before any channel, in the language of the interface. */
export function documentOfText(text: string): VoiceDocument {
  return {
    text,
    firstComment: '',
    parts: [],
    network: null,
    language: currentLocale(),
    media: [],
    link: null,
    facts: [],
    sources: [],
    credits: [],
    intent: null,
    pillarId: null,
    campaignId: null,
  };
}

/** Which words of a post a place is in. The first line of a text that stands in for a title is in the text. */
export type Passage =
  | { readonly of: 'title' }
  | { readonly of: 'text' }
  | { readonly of: 'firstComment' }
  | { readonly of: 'part'; readonly index: number }
  | { readonly of: 'alt'; readonly assetId: Id };

/** The passages of a document with their words, in reading order. */
export function passagesOf(document: VoiceDocument): readonly (readonly [Passage, string])[] {
  const { title = null } = document;
  return [
    ...(title === null ? [] : [[{ of: 'title' }, title] as const]),
    [{ of: 'text' }, document.text],
    [{ of: 'firstComment' }, document.firstComment],
    ...document.parts.map((words, index): readonly [Passage, string] => [{ of: 'part', index }, words]),
    ...document.media.map(({ assetId, alt }): readonly [Passage, string] => [{ of: 'alt', assetId }, alt]),
  ];
}

/** Whether both are the same words of a post. */
export function isSamePassage(one: Passage, other: Passage | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
