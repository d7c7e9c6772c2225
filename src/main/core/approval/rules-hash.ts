import { checklistFrom, ruleSetOf } from '#shared/approval/rules.ts';
import { ownRulesOf } from '#shared/channels/own-rules.ts';
import type { OwnRules } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { sha256 } from '../store/journal.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { ownHashNow } from '../voice/brand-voice.ts';
import { brandOf, type States } from './policies.ts';

/** Rules that are not in force yet: the brand's next checklist, a channel's figures of its own, the brand's next voice. */
export type RulesThen = {
  readonly checklist?: Json | undefined;
  readonly own?: { readonly channelId: Id; readonly rules: OwnRules };
  /** Hash of the brand's own rules of how it speaks; null where it has none. */
  readonly voice?: string | null | undefined;
};

/**
 * SHA-256 of the rules that a post is checked against, as 64 hex digits: its brand's checklist, what its channels have
 * of their own in place of their networks' figures, and how the brand speaks, where it has decided about that.
 * @param then what of them will be otherwise
 */
export function rulesHashOf(
  store: WorkspaceFile,
  states: States,
  post: EntityState,
  then: RulesThen = {},
): string {
  const checklist = then.checklist ?? registerValue(brandOf(states, post), 'checklist');
  const own = membersOf(post, 'channels').map((channelId): [Id, OwnRules] => {
    const isThen = channelId === then.own?.channelId;
    return [channelId, isThen ? then.own.rules : ownRulesOf(states.state('channel', channelId))];
  });
  const voice =
    then.voice === undefined ? ownHashNow(store, String(registerValue(post, 'brand'))) : then.voice;
  return sha256(canonicalJson(ruleSetOf(checklistFrom(checklist), Object.fromEntries(own), voice)));
}
