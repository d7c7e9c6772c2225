import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { REASON_MAX, verdictSchema } from '../approval/events.ts';
import { idSchema } from '../ids.ts';
import { canonicalJson, type Json } from '../journal/canonical.ts';
import { textSchema } from '../posts/post.ts';
import {
  COMMENT_MAX,
  COMMENTS_MAX,
  DECISION_BYTES_MAX,
  PACKAGE_POSTS_MAX,
  QUOTE_MAX,
  TYPED_NAME_MAX,
} from './limits.ts';

/** First line of every decision file; the number grows when its form changes. */
export const DECISION_MAGIC = 'MASTHEAD-DECISION 1';
/** Deepest nesting that a payload has; a file that claims more is not one of ours. */
const DEPTH_MAX = 8;

const commentSchema = z.strictObject({ quote: textSchema(QUOTE_MAX), text: textSchema(COMMENT_MAX) });

/** The decision on one post: of which version, and on what content. */
export const decidedItemSchema = z.strictObject({
  post: idSchema,
  submission: idSchema,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: verdictSchema,
  reason: textSchema(REASON_MAX),
  comments: z.array(commentSchema).max(COMMENTS_MAX),
});
export type DecidedItem = z.infer<typeof decidedItemSchema>;

/** What a decision file says. */
export const decisionPayloadSchema = z.strictObject({
  package: idSchema,
  workspace: idSchema,
  name: textSchema(TYPED_NAME_MAX).refine((name) => name.trim() !== ''),
  /** When it was saved, by the clock of the machine it was decided on. */
  at: z.iso.datetime(),
  items: z
    .array(decidedItemSchema)
    .min(1)
    .max(PACKAGE_POSTS_MAX)
    .refine((items) => new Set(items.map(({ post }) => post)).size === items.length),
});
export type DecisionPayload = z.infer<typeof decisionPayloadSchema>;

/** A file in the form of a decision file. Whether it is genuine, its package's secret tells (`isGenuine`). */
export type DecisionFile = {
  readonly payload: DecisionPayload;
  /** The exact text that the seal is over. */
  readonly sealed: string;
  /** HMAC-SHA-256 of it, 64 hex digits. */
  readonly seal: string;
};

/** Why a file is no decision file. */
export type DecisionProblem = 'too-large' | 'not-a-decision' | 'newer' | 'broken';

/**
 * Reads a decision file. Only the exact bytes that the page writes pass: one magic line, one line of canonical JSON,
 * one line with the seal, each ended by a line feed.
 */
export function readDecision(text: string): DecisionFile | DecisionProblem {
  if (text.length > DECISION_BYTES_MAX) return 'too-large';
  if (!text.startsWith('MASTHEAD-DECISION ')) return 'not-a-decision';
  const [magic, sealed = '', seal = '', end, ...more] = text.split('\n');
  if (magic !== DECISION_MAGIC) return /^MASTHEAD-DECISION \d+$/.test(magic ?? '') ? 'newer' : 'broken';
  if (end !== '' || more.length > 0 || !/^[0-9a-f]{64}$/.test(seal)) return 'broken';
  const payload = payloadOf(sealed);
  return payload === null ? 'broken' : { payload, sealed, seal };
}

function payloadOf(sealed: string): DecisionPayload | null {
  if (!sealed.isWellFormed() || depthOf(sealed) > DEPTH_MAX) return null;
  const value = parsed(sealed);
  // Anything that another writing of the same value could hide (spaces, escapes, doubled keys) ends here.
  if (value === undefined || canonicalJson(value) !== sealed) return null;
  return decisionPayloadSchema.safeParse(value).data ?? null;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** How deep brackets nest outside of strings, in one pass and without parsing, so that a bomb costs nothing. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (inString && sign === '\\') at += 1;
    else if (sign === '"') inString = !inString;
    else if (!inString && (sign === '[' || sign === '{')) depth += 1;
    else if (!inString && (sign === ']' || sign === '}')) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The seal of a payload: HMAC-SHA-256 under the package's secret (64 hex digits), as 64 hex digits. */
export function sealOf(secret: string, sealed: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(sealed)));
}

/** Whether whoever saved the file held the package that this secret is of, and nothing was changed since. */
export function isGenuine({ sealed, seal }: DecisionFile, secret: string): boolean {
  const right = sealOf(secret, sealed);
  let difference = 0;
  // Every digit is looked at, so that the time taken says nothing of how many were right.
  for (let at = 0; at < right.length; at += 1) difference |= right.charCodeAt(at) ^ seal.charCodeAt(at);
  return difference === 0;
}

/** A decision file's text, as the page writes it. */
export function writeDecision(payload: DecisionPayload, secret: string): string {
  const sealed = canonicalJson(payload);
  return `${DECISION_MAGIC}\n${sealed}\n${sealOf(secret, sealed)}\n`;
}
