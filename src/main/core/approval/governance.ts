import { mustHearOfRules, mustLeaveSchedule } from '#shared/approval/governance.ts';
import { type ApprovalPolicy, policyFrom } from '#shared/approval/policy.ts';
import { ownRuleRegister, ownRulesOf, ruledChannelOf } from '#shared/channels/own-rules.ts';
import { refusalOfRule } from '#shared/channels/rule-edits.ts';
import type { OwnRule, RuleValue } from '#shared/channels/rules.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import { type Json, sameJson } from '#shared/journal/canonical.ts';
import type { DraftOperation, EntityKind } from '#shared/journal/operation.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import { type DerivedStatus, deriveStatus, isApproved } from '#shared/posts/status.ts';
import type { WallDate } from '#shared/time/wall.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Follower } from '../store/governance.ts';
import { prepared } from '../store/prepared.ts';
import { updateThing } from '../store/things.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { ownHashNow, ownHashOn, ownHashThen, voiceOf } from '../voice/brand-voice.ts';
import { voiceAfter } from '../voice/voice-after.ts';
import { policyFor } from './policies.ts';
import { type RulesThen, rulesHashOf } from './rules-hash.ts';

/** What a change of governance did to posts: how many left the schedule, and how many have to be approved again. */
export type Consequences = { readonly unscheduled: number; readonly voided: number };

/** The fields of a patch; one that it leaves out stays as it is. */
type Patch = { readonly [field: string]: Json | undefined };

/** Finds the policy that will govern a post once the change is made. */
type PolicyThen = (post: EntityState) => ApprovalPolicy;

/**
 * Changes a brand, and in the same undoable step what follows for its posts: a policy that demands approvals takes
 * unapproved ones off the schedule, and new rules void what was approved under the old ones, as the policy says.
 */
export function updateBrand(
  store: WorkspaceFile,
  actor: ActingPerson,
  brandId: Id,
  patch: Patch,
): Committed<Consequences> {
  return updateThing(store, actor, 'brand', brandId, patch, (changes, brand) => {
    const own = policyFrom(patch['policy'] ?? registerValue(brand, 'policy'));
    const policyThen: PolicyThen = (post) => policyFrom(campaignPolicy(changes, post) ?? own);
    const unscheduled =
      patch['policy'] === undefined ? 0 : unschedule(store, changes, { brandId }, policyThen);
    const then = rulesThenOf(store, brand.id, patch);
    const voided = then === null ? 0 : voidOldRules(store, changes, brand.id, then, policyThen);
    return { unscheduled, voided };
  });
}

/** The rules that a patch of a brand leads to; null where it changes none. */
function rulesThenOf(store: WorkspaceFile, brandId: Id, { checklist, country }: Patch): RulesThen | null {
  if (checklist === undefined && country === undefined) return null;
  if (country === undefined) return { checklist };
  const then = { ...voiceOf(store, brandId), country: country as string | null };
  return { checklist, voice: ownHashThen(store, brandId, then) };
}

/** Changes a campaign; a stricter policy of its own takes unapproved posts off the schedule in the same step. */
export function updateCampaign(
  store: WorkspaceFile,
  actor: ActingPerson,
  campaignId: Id,
  patch: Patch,
): Committed<Consequences> {
  return updateThing(store, actor, 'campaign', campaignId, patch, (changes, campaign) => {
    if (patch['policy'] === undefined) return { unscheduled: 0, voided: 0 };
    const brand = changes.state('brand', String(registerValue(campaign, 'brand')));
    const policy = policyFrom(patch['policy'] ?? registerValue(brand, 'policy'));
    return { unscheduled: unschedule(store, changes, { campaignId }, () => policy), voided: 0 };
  });
}

/** A figure that a channel is to have of its own; null gives the network's back. */
export type WantedRule = { readonly rule: string; readonly value: RuleValue | null };

/**
 * Gives a channel figures of its own in place of its network's, or takes them back. Approvals of posts on it that were
 * given under the old figures are void in the same undoable step, as the policy says.
 */
export function setChannelRules(
  store: WorkspaceFile,
  actor: ActingPerson,
  channelId: Id,
  wanted: readonly WantedRule[],
  reason: string,
): Committed<{ readonly voided: number }> {
  const name = String(registerValue(store.stateOf('channel', channelId), 'name') ?? '');
  return store.run(actor, { key: 'core.undo.label.channelRules', values: { name } }, (changes) => {
    const channel = changes.existing('channel', channelId);
    const before = ownRulesOf(channel);
    const rules = { ...before };
    for (const { rule, value } of wanted) {
      delete rules[rule];
      if (value === null) changes.set(channel, ownRuleRegister(rule), null);
      else rules[rule] = ownRule(changes, actor, channel, { rule, value }, reason, before[rule]);
    }
    const brandId = String(registerValue(channel, 'brand'));
    const then = { own: { channelId, rules } };
    return { voided: voidOldRules(store, changes, brandId, then, (post) => policyFor(changes, post)) };
  });
}

/** Who set a figure and when stays as it was where neither it nor its reason is new. */
function ownRule(
  changes: ChangeSet,
  actor: ActingPerson,
  channel: EntityState,
  { rule, value }: { readonly rule: string; readonly value: RuleValue },
  reason: string,
  before: OwnRule | undefined,
): OwnRule {
  const network = ruledChannelOf(channel).network;
  if (reason === '') throw new Refusal('bad-input', 'channels.refusal.reasonMissing', {}, 'reason');
  const refusal = refusalOfRule(network, rule, value);
  if (refusal !== null) throw new Refusal('bad-input', refusal.message, refusal.values, 'rules');
  if (before !== undefined && before.reason === reason && sameJson(before.value as Json, value as Json))
    return before;
  const own = { value, reason, by: actor?.id ?? null, at: changes.now };
  changes.set(channel, ownRuleRegister(rule), own as Json);
  return own;
}

/**
 * Says of every approval of a brand that is about to speak otherwise that the rules have changed, where the policy wants
 * it void then; gives how many approvals that was. The last thing that a command does which changes the voice.
 */
export function voidByVoice(store: WorkspaceFile, changes: ChangeSet, brandId: Id): number {
  const voice = ownHashThen(store, brandId, voiceAfter(voiceOf(store, brandId), changes, brandId));
  if (voice === ownHashNow(store, brandId)) return 0;
  return voidOldRules(store, changes, brandId, { voice }, (post) => policyFor(changes, post));
}

/**
 * Says of every approval of a brand that was given before a guideline's day that other rules hold since, where the policy
 * wants it void then; gives how many approvals that was.
 * @param eve the last day on which the rules before held
 */
export function voidByDay(store: WorkspaceFile, changes: ChangeSet, brandId: Id, eve: WallDate): number {
  const [voice, before] = [ownHashNow(store, brandId), ownHashOn(store, brandId, eve)];
  if (voice === before) return 0;
  return voidOldRules(store, changes, brandId, { voice }, (post) => policyFor(changes, post), before);
}

/** What decides about the rules of a brand. */
const governing: ReadonlySet<EntityKind> = new Set(['brand', 'channel', 'guideline', 'style']);

/**
 * Follows undo and redo: says of every approval which was given under rules that were since taken back, or put back,
 * that others hold now, where the policy wants it void then. One that was given under the very rules that hold again
 * holds again too. Commands that change rules say it themselves, and count.
 */
export function voidingOldRules(store: WorkspaceFile): Follower {
  return ({ operations, isInverse }, before) => {
    if (!isInverse) return null;
    const rules = rulesBefore(store, before, operations);
    if (rules.size === 0) return null;
    return (after) => {
      voidSince(store, after, rules);
      return [];
    };
  };
}

/** The rules that posts of the brands which operations are about to touch are checked against; empty where they touch none. */
function rulesBefore(
  store: WorkspaceFile,
  changes: ChangeSet,
  operations: readonly DraftOperation[],
): ReadonlyMap<Id, string> {
  const brandIds = operations.flatMap(({ entity, entityId }) => {
    if (!governing.has(entity)) return [];
    return entity === 'brand' ? entityId : String(registerValue(changes.state(entity, entityId), 'brand'));
  });
  const posts = [...new Set(brandIds)].flatMap((brandId) => bindablePosts(store, brandId));
  return new Map(posts.map((id) => [id, rulesHashOf(store, changes, changes.state('post', id))]));
}

function voidSince(store: WorkspaceFile, changes: ChangeSet, before: ReadonlyMap<Id, string>): void {
  for (const [postId, hash] of before) {
    const post = changes.state('post', postId);
    const derived = deriveStatus(post);
    const rulesHash = rulesHashOf(store, changes, post);
    if (rulesHash === hash || isApprovedUnder(derived, rulesHash)) continue;
    if (mustHearOfRules(derived, policyFor(changes, post))) changes.event(post, 'ruleChange', { rulesHash });
  }
}

/** Whether every approval was given under these rules, and nothing says that others hold. */
function isApprovedUnder({ standing }: DerivedStatus, rulesHash: string): boolean {
  const approvals = [...(standing.decided?.approvals ?? []), ...(standing.submission?.approvals ?? [])];
  const isSaid = standing.rulesHash === null || standing.rulesHash === rulesHash;
  return isSaid && approvals.every(({ body }) => body.rulesHash === rulesHash);
}

function campaignPolicy(changes: ChangeSet, post: EntityState): Json {
  const campaign = registerValue(post, 'campaign');
  return typeof campaign === 'string' ? registerValue(changes.state('campaign', campaign), 'policy') : null;
}

/** Takes what would go out unapproved off the schedule where the policy then demands an approval; gives how many stood there. */
function unschedule(
  store: WorkspaceFile,
  changes: ChangeSet,
  where: { readonly brandId: Id } | { readonly campaignId: Id },
  policyThen: PolicyThen,
): number {
  const column = 'brandId' in where ? 'brand_id' : 'campaign_id';
  const id = 'brandId' in where ? where.brandId : where.campaignId;
  const sql = `SELECT id FROM post WHERE ${column} = ? AND unapproved = 1 ORDER BY id`;
  let count = 0;
  for (const postId of prepared(store.writer, sql).pluck().all(id) as Id[]) {
    const post = changes.state('post', postId);
    const derived = deriveStatus(post);
    if (!mustLeaveSchedule(derived, policyThen(post))) continue;
    changes.event(post, 'schedule', { on: false, unapproved: false });
    // What is held, skipped or missed stands nowhere that it could be seen to leave.
    if (derived.status === 'scheduled') count += 1;
  }
  return count;
}

/** Where an approval, or one on its way, can still be of use. What is due goes out under the rules it was approved by. */
const bindable = `('in_review', 'approved', 'scheduled', 'on_hold', 'missed', 'archived')`;

/**
 * Says of every approval of a brand whose rules will be others that they have changed, where the policy wants it void
 * then; gives how many approvals that was.
 */
function voidOldRules(
  store: WorkspaceFile,
  changes: ChangeSet,
  brandId: Id,
  then: RulesThen,
  policyThen: PolicyThen,
  voiceBefore = ownHashNow(store, brandId),
): number {
  let count = 0;
  const now = { voice: voiceBefore };
  for (const postId of bindablePosts(store, brandId)) {
    const post = changes.state('post', postId);
    const derived = deriveStatus(post);
    if (registerValue(post, 'brand') !== brandId || !mustHearOfRules(derived, policyThen(post))) continue;
    const rulesHash = rulesHashOf(store, changes, post, { ...now, ...then });
    if (rulesHash === rulesHashOf(store, changes, post, now)) continue;
    changes.event(post, 'ruleChange', { rulesHash });
    if (isAlive(post) && isApproved(derived)) count += 1;
  }
  return count;
}

/** Posts of a brand that may be bound to its rules; deleted ones, of every brand, too: they may come back. */
function bindablePosts(store: WorkspaceFile, brandId: Id): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND (status IN ${bindable} OR stand IS NOT NULL)
    UNION SELECT entity_id FROM log WHERE entity = 'post' AND kind = 'delete' AND entity_id NOT IN (SELECT id FROM post)
    ORDER BY id`;
  return prepared(store.writer, sql).pluck().all(brandId) as Id[];
}
