import { create } from 'zustand';
import type { Anchor, CommentVisibility } from '#shared/comments/comment.ts';
import type { Id } from '#shared/ids.ts';

/** A comment that is being written and was not sent. */
export type Draft = {
  readonly body: string;
  readonly visibility: CommentVisibility;
  readonly anchor: Anchor | null;
  /** Whom it was given by name; the body decides who is called on when it is sent. */
  readonly chosen: readonly Id[];
  /** Words that it was begun with for somebody, and that they are to go on from: "My reason:". */
  readonly lead?: string;
  /** What it was begun to ask a waiver of; it asks as long as its words stand in the body. */
  readonly asks?: readonly Ask[];
};

/** A finding that a waiver is asked of, by its fingerprint, and the words that ask. */
export type Ask = { readonly waives: string; readonly words: string };

/** What is written: a new thread, a reply, or other words for one's own comment. */
export type DraftPlace =
  | { readonly kind: 'thread'; readonly postId: Id }
  | { readonly kind: 'reply'; readonly commentId: Id }
  | { readonly kind: 'edit'; readonly commentId: Id };

export const emptyDraft: Draft = { body: '', visibility: 'internal', anchor: null, chosen: [] };

/**
 * What was typed and not sent, by person and place. It outlives panels and screens: a click elsewhere loses
 * nothing. It belongs to this window.
 */
export const useDrafts = create<{
  readonly drafts: { readonly [key: string]: Draft };
  /** The draft that the keyboard is to go to as soon as its box is there. */
  readonly called: string | null;
}>()(() => ({ drafts: {}, called: null }));

/** The name of a draft; another person in the same window has drafts of their own. */
export function draftKey(actorId: Id, place: DraftPlace): string {
  return `${actorId} ${place.kind} ${place.kind === 'thread' ? place.postId : place.commentId}`;
}

/** Changes a draft, or begins it. */
export function writeDraft(key: string, change: Partial<Draft>, begin: Draft = emptyDraft): void {
  useDrafts.setState(({ drafts }) => ({
    drafts: { ...drafts, [key]: { ...(drafts[key] ?? begin), ...change } },
  }));
}

/**
 * What a comment is begun with for somebody: what it says, whom it calls on, what it asks to have waived, and in which of
 * its words: whom it calls on may be changed without taking the request back.
 */
export type Begun = Ask & {
  readonly said: string;
  readonly lead: string;
  readonly people: readonly Id[];
};

/**
 * Begins a comment for somebody, who goes on from its lead, and brings the keyboard there. What was written before stays
 * in front; where that waits for the same lead, one answer serves both.
 */
export function beginDraft(key: string, { said, lead, people, waives, words }: Begun): void {
  const before = useDrafts.getState().drafts[key] ?? emptyDraft;
  const own = before.body.trim();
  const kept = own.endsWith(lead) ? own.slice(0, -lead.length).trim() : own;
  const sentences = kept.includes(said) ? [kept] : [kept, said];
  const body = `${sentences.filter(Boolean).join('\n')} ${lead} `;
  writeDraft(key, {
    body,
    lead,
    chosen: [...new Set([...before.chosen, ...people])],
    // Asked again, it is the newer words that ask.
    asks: [...(before.asks ?? []).filter((ask) => ask.waives !== waives), { waives, words }],
  });
  useDrafts.setState({ called: key });
}

/** The findings that a comment asks a waiver of in what it says now, by their fingerprints. */
export function waivesIn({ body, asks = [] }: Draft): readonly string[] {
  return asks.filter(({ words }) => body.includes(words)).map(({ waives }) => waives);
}

/** What a comment was begun to ask for and does not ask for any more, because the words that ask were rewritten. */
export function asksLost({ body, asks = [] }: Draft): readonly Ask[] {
  return body.trim() === '' ? [] : asks.filter(({ words }) => !body.includes(words));
}

/** A comment that asks again for all that it was begun to ask for, with what was written since behind it. */
export function askingAgain(draft: Draft): string {
  return [...asksLost(draft).map(({ words }) => words), draft.body].join('\n');
}

/** Whether a comment stops at the words that its writer was to go on from. */
export function isUnfinished({ body, lead }: Draft): boolean {
  return lead !== undefined && body.trim().endsWith(lead);
}

/** Lets go of a draft, because it was sent or is not wanted. */
export function dropDraft(key: string): void {
  useDrafts.setState(({ drafts }) => {
    const { [key]: _gone, ...rest } = drafts;
    return { drafts: rest };
  });
}

/** Takes the marked words into a new thread; marking nothing takes them back out while nothing was written. */
export function markWords(actorId: Id, postId: Id, anchor: Anchor | null): void {
  const key = draftKey(actorId, { kind: 'thread', postId });
  const draft = useDrafts.getState().drafts[key];
  if (anchor !== null) return writeDraft(key, { anchor });
  if (draft !== undefined && draft.body.trim() === '') writeDraft(key, { anchor: null });
}
