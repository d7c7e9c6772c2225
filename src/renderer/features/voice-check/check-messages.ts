import type { DictionaryName } from '#shared/spelling/dictionaries.ts';
import type { RefusedRule } from '#shared/voice/compile.ts';
import type { VoiceContext } from '#shared/voice/context.ts';
import type { ChannelFindings } from '#shared/voice/listed.ts';
import type { VoiceProfile } from '#shared/voice/profile.ts';
import type { Publishing } from '#shared/voice/publishing.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import type { PackedText } from '#shared/voice/shingles.ts';

/** What the brand has said with approval. The thread is told once, not with every key. */
export type Said = { readonly past: readonly PackedText[]; readonly profile: VoiceProfile | null };

/** What is to be looked at: a post as it stands typed. */
export type CheckJob = {
  readonly documents: readonly Publishing[];
  readonly context: Omit<VoiceContext, 'past' | 'profile'>;
};

/** How rules that spell know words: by a dictionary, and by what the brand keeps as its own. */
export type Spelling = { readonly dictionary: DictionaryName; readonly own: readonly string[] };

/** What the window asks of the thread that checks. */
export type CheckRequest =
  | { readonly kind: 'rules'; readonly ruleSet: RuleSet; readonly spelling: Spelling }
  | { readonly kind: 'said'; readonly said: Said }
  /** `shown`: the version of the text whose findings the window shows; null: none of this thread. */
  | ({ readonly kind: 'check'; readonly version: number; readonly shown: number | null } & CheckJob);

/**
 * What that thread answers. `version` tells which text it has read. Most keys change no finding and move some along, as
 * the editor does by itself: then the answer is `same`, and where all of them stand is `told` once typing pauses.
 */
export type CheckAnswer =
  | { readonly kind: 'ready'; readonly refused: readonly RefusedRule[] }
  | { readonly kind: 'heard' }
  | {
      readonly kind: 'found' | 'told';
      readonly version: number;
      readonly channels: readonly ChannelFindings[];
    }
  | { readonly kind: 'same'; readonly version: number }
  | { readonly kind: 'failed'; readonly why: string };
