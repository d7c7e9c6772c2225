import { type Finding, type SpokenOf, voiceFindings } from '#shared/approval/check.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { deriveStatus, isApproved } from '#shared/posts/status.ts';
import { brandRuleSet } from '#shared/voice/brand-rules.ts';
import { policyFor, type States } from '../approval/policies.ts';
import { rulesHashOf } from '../approval/rules-hash.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce, voiceOf } from './brand-voice.ts';
import { verdictOf } from './verdict.ts';

/** What the brand's rules say of a post now, channel by channel with its name, without what is waived. */
export function spokenOf(store: WorkspaceFile, states: States, post: EntityState): readonly SpokenOf[] {
  return verdictOf(store, states, post).map(({ channelId, findings }) => ({
    channel:
      channelId === null ? null : String(registerValue(states.state('channel', channelId), 'name') ?? ''),
    findings: findings.filter(({ waiver }) => waiver === null),
  }));
}

/** What would stop a brand's posts and does not run, because it took too long: guidelines by their titles, each once. */
export function unrunBlocks(store: WorkspaceFile, brandId: Id): readonly string[] {
  const { aside, today } = rulesInForce(store, brandId);
  if (aside.length === 0) return [];
  const voice = voiceOf(store, brandId);
  const ids = new Set(aside.map(({ ruleId }) => ruleId));
  const stops = brandRuleSet(voice, today).rules.filter(
    ({ id, severity }) => severity === 'block' && ids.has(id),
  );
  const titleOf = (id: Id | null): string | undefined =>
    voice.guidelines.find((guideline) => guideline.id === id)?.adopted?.content.title;
  return [...new Set(stops.map(({ id, guidelineId }) => titleOf(guidelineId) ?? id))];
}

/** What the brand's rules say of a post that blocks; undefined where nothing does. */
export function voiceBlock(store: WorkspaceFile, states: States, post: EntityState): Finding | undefined {
  return voiceFindings(spokenOf(store, states, post)).find(({ severity }) => severity === 'block');
}

/** Refuses a post of which the brand's rules say something that blocks, and says what. */
export function refuseSpoken(store: WorkspaceFile, states: States, post: EntityState): void {
  const block = voiceBlock(store, states, post);
  if (block === undefined) return;
  const finding = t(block.message, block.values);
  throw new Refusal('wrong-state', 'core.refusal.voiceBlocks', { finding }, block.field);
}

/**
 * Refuses to let a post out of which the brand's rules say something that blocks. One that was approved under older
 * rules goes out under those where the policy says that approvals outlive them, as with a checklist.
 */
export function refuseSpokenOut(store: WorkspaceFile, states: States, post: EntityState): void {
  const derived = deriveStatus(post);
  const outlives = isApproved(derived) && policyFor(states, post).ruleChange === 'keeps';
  const under = derived.standing.decision?.body.rulesHash;
  if (outlives && under !== rulesHashOf(store, states, post)) return;
  refuseSpoken(store, states, post);
}
