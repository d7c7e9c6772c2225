import type { Id } from '#shared/ids.ts';
import type { RefusedRule } from '#shared/voice/compile.ts';
import type { VoiceContext } from '#shared/voice/context.ts';
import type { VoiceDocument } from '#shared/voice/document.ts';
import type { ChannelFindings } from '#shared/voice/listed.ts';
import type { RuleSet } from '#shared/voice/rule.ts';

/** What one channel would publish; null: the base text of a post without channels. */
export type Publishing = { readonly channelId: Id | null; readonly document: VoiceDocument };

/** What is to be looked at: a post as it stands typed. */
export type CheckJob = { readonly documents: readonly Publishing[]; readonly context: VoiceContext };

/** What the window asks of the thread that checks. */
export type CheckRequest =
  | { readonly kind: 'rules'; readonly ruleSet: RuleSet }
  | ({ readonly kind: 'check'; readonly version: number } & CheckJob);

/** What that thread answers. `version` tells which text it has read. */
export type CheckAnswer =
  | { readonly kind: 'ready'; readonly refused: readonly RefusedRule[] }
  | { readonly kind: 'found'; readonly version: number; readonly channels: readonly ChannelFindings[] }
  | { readonly kind: 'failed'; readonly why: string };
