import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import { can } from '#shared/people/roles.ts';
import type { WallDate } from '#shared/time/wall.ts';
import { contentInForce } from '#shared/voice/brand-rules.ts';
import { catalogueRule, choiceMade } from '#shared/voice/catalogue/index.ts';
import { takesOption } from '#shared/voice/catalogue/rule.ts';
import {
  ACKNOWLEDGED,
  type Guideline,
  type GuidelineContent,
  guidelineOf,
  guidelineTitle,
  type Proposal,
} from '#shared/voice/guideline.ts';
import { RULE_CHOICE, type RuleChoice } from '#shared/voice/settings.ts';
import { voidByVoice } from '../approval/governance.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { ActingPerson, Committed, WorkspaceFile } from '../store/workspace-file.ts';
import { dayOf } from './brand-voice.ts';
import { refuseBlank, refuseUnsound } from './refuse-unsound.ts';

/** Somebody, never the program itself. */
type Person = NonNullable<ActingPerson>;

/** What somebody would have a guideline say: of a new one, or of one that is there. */
export type Draft = {
  readonly brandId: Id;
  readonly guidelineId: Id | null;
  readonly content: GuidelineContent;
  readonly note: string;
};

/** Proposes a guideline, or a change to one. Another's proposal is not overwritten: it is answered first. */
export function proposeGuideline(store: WorkspaceFile, actor: Person, draft: Draft): Committed<Id> {
  const label = { key: 'voiceLibrary.undo.proposed', values: { title: draft.content.title } } as const;
  return store.run(actor, label, (changes) => {
    refuseBlank(draft.content);
    const proposal = proposalBy(changes, actor, draft);
    if (draft.guidelineId === null)
      return createGuideline(changes, actor, draft.brandId, { proposal: proposal as Json });
    const guideline = guidelineOfBrand(changes, draft.brandId, draft.guidelineId);
    refuseOthersProposal(guideline, actor);
    changes.set(guideline, 'proposal', proposal as Json);
    return guideline.id;
  });
}

/** Writes a guideline and adopts it at once, for those who may. */
export function writeGuideline(store: WorkspaceFile, actor: Person, draft: Draft): Committed<Id> {
  const label = { key: 'voiceLibrary.undo.adopted', values: { title: draft.content.title } } as const;
  return store.run(actor, label, (changes) => {
    refuseUnsound(store, draft.brandId, draft.guidelineId, draft.content);
    const proposal = proposalBy(changes, actor, draft);
    if (draft.guidelineId === null) {
      const adopted = { ...proposal, version: 1 };
      const id = createGuideline(changes, actor, draft.brandId, { adopted: adopted as Json });
      voidByVoice(store, changes, draft.brandId);
      return id;
    }
    const guideline = guidelineOfBrand(changes, draft.brandId, draft.guidelineId);
    adopt(store, changes, guideline, proposal);
    return guideline.id;
  });
}

/**
 * Adopts what is proposed: from now on the guideline says so, under a new number.
 * @param at when the proposal was made that was looked at; another one since is refused
 */
export function adoptProposal(
  store: WorkspaceFile,
  actor: Person,
  guidelineId: Id,
  at: number,
): Committed<void> {
  const title = guidelineTitle(store.stateOf('guideline', guidelineId));
  return store.run(actor, { key: 'voiceLibrary.undo.adopted', values: { title } }, (changes) => {
    const guideline = changes.existing('guideline', guidelineId);
    const proposal = proposalOf(guideline);
    if (proposal.at !== at) throw new Refusal('wrong-state', 'voiceLibrary.refusal.proposedAnew');
    refuseUnsound(store, String(registerValue(guideline, 'brand')), guidelineId, proposal.content);
    adopt(store, changes, guideline, proposal);
    changes.set(guideline, 'proposal', null);
  });
}

/** Lets a proposal fall; a guideline that was nothing but one goes with it. */
export function dropProposal(store: WorkspaceFile, actor: Person, guidelineId: Id): Committed<void> {
  const title = guidelineTitle(store.stateOf('guideline', guidelineId));
  return store.run(actor, { key: 'voiceLibrary.undo.dropped', values: { title } }, (changes) => {
    const guideline = changes.existing('guideline', guidelineId);
    proposalOf(guideline);
    refuseOthersProposal(guideline, actor);
    changes.set(guideline, 'proposal', null);
  });
}

/** Says whose a guideline is to look after. */
export function setOwner(
  store: WorkspaceFile,
  actor: Person,
  guidelineId: Id,
  ownerId: Id | null,
): Committed<void> {
  const title = guidelineTitle(store.stateOf('guideline', guidelineId));
  return store.run(actor, { key: 'voiceLibrary.undo.owner', values: { title } }, (changes) => {
    if (ownerId !== null) changes.existing('person', ownerId);
    changes.set(changes.existing('guideline', guidelineId), 'owner', ownerId);
  });
}

/** Takes a guideline out of use, or brings it back. Its rules are silent meanwhile. */
export function archiveGuideline(
  store: WorkspaceFile,
  actor: Person,
  guidelineId: Id,
  on: boolean,
): Committed<void> {
  const title = guidelineTitle(store.stateOf('guideline', guidelineId));
  const key = on ? 'voiceLibrary.undo.archived' : ('voiceLibrary.undo.restored' as const);
  return store.run(actor, { key, values: { title } }, (changes) => {
    const guideline = changes.existing('guideline', guidelineId);
    changes.set(guideline, 'archived', on);
    voidByVoice(store, changes, String(registerValue(guideline, 'brand')));
  });
}

/** Says that the person has read a version: the one that holds, no other. */
export function acknowledge(
  store: WorkspaceFile,
  actor: Person,
  guidelineId: Id,
  version: number,
): Committed<void> {
  const title = guidelineTitle(store.stateOf('guideline', guidelineId));
  return store.run(actor, { key: 'voiceLibrary.undo.acknowledged', values: { title } }, (changes) => {
    const guideline = changes.existing('guideline', guidelineId);
    if (guidelineOf(guideline).adopted?.version !== version)
      throw new Refusal('wrong-state', 'voiceLibrary.refusal.versionMoved');
    changes.set(guideline, `${ACKNOWLEDGED}${actor.id}`, version);
  });
}

/** Decides what a rule is worth in a brand; null takes the decision back. */
export function chooseRule(
  store: WorkspaceFile,
  actor: ActingPerson,
  choice: { readonly brandId: Id; readonly ruleId: string; readonly choice: RuleChoice | null },
): Committed<void> {
  const { brandId, ruleId } = choice;
  refuseForeignOptions(ruleId, choice.choice?.options ?? {});
  return store.run(actor, { key: 'voiceLibrary.undo.rule', values: { rule: ruleId } }, (changes) => {
    const brand = changes.existing('brand', brandId);
    const made = choice.choice === null ? null : choiceMade(ruleId, choice.choice, changes.now);
    changes.set(brand, `${RULE_CHOICE}${ruleId}`, made as Json);
    voidByVoice(store, changes, brandId);
  });
}

/** A rule is set by the options that it has, each with a value that it takes. */
function refuseForeignOptions(ruleId: string, options: NonNullable<RuleChoice['options']>): void {
  const rule = catalogueRule(ruleId);
  const foreign = Object.entries(options).find(([name, value]) => !takesOption(rule, name, value));
  if (foreign === undefined) return;
  const [option] = foreign;
  throw new Refusal('bad-input', 'voiceLibrary.refusal.option', { rule: ruleId, option }, 'choice');
}

function proposalBy(changes: ChangeSet, actor: Person, { content, note }: Draft): Proposal {
  return { content, by: actor.id, at: changes.now, note };
}

function createGuideline(
  changes: ChangeSet,
  actor: Person,
  brandId: Id,
  says: { readonly adopted: Json } | { readonly proposal: Json },
): Id {
  changes.existing('brand', brandId);
  return changes.create('guideline', { brand: brandId, owner: actor.id, ...says });
}

function adopt(store: WorkspaceFile, changes: ChangeSet, guideline: EntityState, proposal: Proposal): void {
  const brandId = String(registerValue(guideline, 'brand'));
  const before = guidelineOf(guideline);
  const version = (before.adopted?.version ?? 0) + 1;
  const meanwhile = heldMeanwhile(before, proposal.content, dayOf(store, brandId));
  changes.set(guideline, 'adopted', { ...proposal, ...meanwhile, version } as Json);
  voidByVoice(store, changes, brandId);
}

/** What a new version that waits for its day leaves in force until then. */
function heldMeanwhile(before: Guideline, { effectiveOn }: GuidelineContent, today: WallDate) {
  const held = contentInForce({ ...before, archived: false }, today);
  return held === null || effectiveOn === null || effectiveOn <= today ? {} : { meanwhile: held };
}

function guidelineOfBrand(changes: ChangeSet, brandId: Id, guidelineId: Id): EntityState {
  const guideline = changes.existing('guideline', guidelineId);
  if (registerValue(guideline, 'brand') !== brandId)
    throw new Refusal('not-found', 'core.refusal.notFound', { what: 'guideline' });
  return guideline;
}

function refuseOthersProposal(guideline: EntityState, actor: Person): void {
  const { proposal } = guidelineOf(guideline);
  if (proposal !== null && proposal.by !== actor.id && !can(actor, 'voice.adopt'))
    throw new Refusal('wrong-state', 'voiceLibrary.refusal.othersProposal');
}

function proposalOf(guideline: EntityState): Proposal {
  const { proposal } = guidelineOf(guideline);
  if (proposal === null) throw new Refusal('wrong-state', 'voiceLibrary.refusal.nothingProposed');
  return proposal;
}
