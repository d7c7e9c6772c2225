import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { RANGE_DAYS_MAX } from '#shared/contract/posts.ts';
import type { Id } from '#shared/ids.ts';
import { daysBetween } from '#shared/time/wall.ts';
import { guidelineOf } from '#shared/voice/guideline.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { bind, router } from '../trpc.ts';
import { askedProposals, askedWaivers } from './asked.ts';
import { rulesInForce } from './brand-voice.ts';
import { calendarVerdict } from './calendar.ts';
import {
  acknowledge,
  adoptProposal,
  archiveGuideline,
  chooseRule,
  dropProposal,
  proposeGuideline,
  setOwner,
  writeGuideline,
} from './commands.ts';
import { filesProcedures } from './files-router.ts';
import { refuseExploding } from './measured.ts';
import { ownProposals } from './own-proposals.ts';
import { guidelinesOf, historyOf, rulesChangedAt, stylesOf } from './queries.ts';
import { rulesProcedures } from './rules-router.ts';
import { comparedWith, saidBy } from './said.ts';
import { statisticsOf } from './statistics.ts';
import { trialOf } from './trial.ts';
import { verdictOf } from './verdict.ts';
import { unwaiveFinding, waiveFinding } from './waivers.ts';

const voice = contract.voice;

/** The brand's voice: its library of guidelines, and what the check says. */
export const voiceRouter = router({
  ...filesProcedures,
  ...rulesProcedures,
  library: bind(voice.library).query(({ ctx: { workspace }, input: { brandId } }) => {
    const { store } = workspace;
    const brand = store.stateOf('brand', brandId);
    const { hash, version, aside } = rulesInForce(store, brandId);
    return {
      guidelines: [...guidelinesOf(store.read, brandId)],
      choices: ruleChoicesOf(brand),
      styles: stylesOf(store.read, brandId).map(({ rules, ...style }) => ({
        ...style,
        ruleCount: rules.rules.length,
      })),
      aside: aside.map((rule) => ({ ...rule, postId: seenPost(store, rule.postId) })),
      rulesHash: hash,
      rulesVersion: version,
      rulesChangedAt: rulesChangedAt(store.readAll, brandId).last,
    };
  }),
  ruleSet: bind(voice.ruleSet).query(({ ctx: { workspace }, input: { brandId } }) => {
    workspace.store.stateOf('brand', brandId);
    const { ruleSet, hash, country, aside } = rulesInForce(workspace.store, brandId);
    return { ruleSet, hash, country, aside: aside.map(({ ruleId }) => ruleId) };
  }),
  said: bind(voice.said).query(({ ctx: { workspace }, input: { brandId, known } }) => {
    workspace.store.stateOf('brand', brandId);
    const { hash, packed, profile } = saidBy(workspace.store, brandId);
    return { hash, said: known === hash ? null : { past: packed, profile } };
  }),
  compare: bind(voice.compare).query(({ ctx: { workspace }, input: { postId, text } }) => {
    const { store } = workspace;
    const brandId = String(store.stateOf('post', postId).registers['brand']?.value);
    const { drifts, ...compared } = comparedWith(store, brandId, postId, text);
    return { ...compared, drifts: [...drifts] };
  }),
  history: bind(voice.history).query(({ ctx: { workspace }, input: { guidelineId } }) => {
    workspace.store.stateOf('guideline', guidelineId);
    return { versions: [...historyOf(workspace.store.readAll, guidelineId)] };
  }),
  trial: bind(voice.trial).query(({ ctx: { workspace }, input }) => {
    workspace.store.stateOf('brand', input.brandId);
    return trialOf(workspace.store, input.brandId, input.guidelineId, input.content);
  }),
  propose: bind(voice.propose).mutation(async ({ ctx, input }) => {
    await refuseExploding(input.content);
    const { group, value } = proposeGuideline(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  write: bind(voice.write).mutation(async ({ ctx, input }) => {
    await refuseExploding(input.content);
    const { group, value } = writeGuideline(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  adopt: bind(voice.adopt).mutation(async ({ ctx, input }) => {
    const { store } = ctx.workspace;
    const { proposal } = guidelineOf(store.stateOf('guideline', input.guidelineId));
    if (proposal !== null) await refuseExploding(proposal.content);
    return { group: adoptProposal(store, ctx.actor, input.guidelineId, input.at).group };
  }),
  drop: bind(voice.drop).mutation(({ ctx, input }) => ({
    group: dropProposal(ctx.workspace.store, ctx.actor, input.guidelineId).group,
  })),
  setOwner: bind(voice.setOwner).mutation(({ ctx, input }) => ({
    group: setOwner(ctx.workspace.store, ctx.actor, input.guidelineId, input.ownerId).group,
  })),
  archive: bind(voice.archive).mutation(({ ctx, input }) => ({
    group: archiveGuideline(ctx.workspace.store, ctx.actor, input.guidelineId, input.on).group,
  })),
  acknowledge: bind(voice.acknowledge).mutation(({ ctx, input }) => ({
    group: acknowledge(ctx.workspace.store, ctx.actor, input.guidelineId, input.version).group,
  })),
  choose: bind(voice.choose).mutation(({ ctx, input }) => ({
    group: chooseRule(ctx.workspace.store, ctx.actor, input).group,
  })),
  verdict: bind(voice.verdict).query(({ ctx: { workspace }, input: { postId } }) => {
    const { store } = workspace;
    const post = store.stateOf('post', postId);
    const states = { state: store.stateForRules.bind(store) };
    const channels = verdictOf(store, states, post);
    const { hash, aside } = rulesInForce(store, String(post.registers['brand']?.value));
    return {
      channels: channels.map(({ channelId, findings }) => ({ channelId, findings: [...findings] })),
      rulesHash: hash,
      aside: aside.map(({ ruleId }) => ruleId),
    };
  }),
  calendar: bind(voice.calendar).query(async ({ ctx: { workspace }, input: { brandId, from, to } }) => {
    if (daysBetween(from, to) > RANGE_DAYS_MAX)
      throw new Refusal('bad-input', 'core.refusal.rangeTooLong', { days: RANGE_DAYS_MAX }, 'to');
    return { findings: [...(await calendarVerdict(workspace.store, brandId, from, to))] };
  }),
  waive: bind(voice.waive).mutation(({ ctx, input }) => ({
    group: waiveFinding(ctx.workspace.store, ctx.actor, input).group,
  })),
  unwaive: bind(voice.unwaive).mutation(({ ctx, input }) => ({
    group: unwaiveFinding(ctx.workspace.store, ctx.actor, input.postId, input.fingerprint).group,
  })),
  asked: bind(voice.asked).query(({ ctx: { workspace, actor }, input: { brandId } }) => {
    const { store } = workspace;
    store.stateOf('brand', brandId);
    const waivers = [...askedWaivers(store, brandId, actor)];
    return { waivers, proposals: [...askedProposals(store, brandId, actor)] };
  }),
  ownProposals: bind(voice.ownProposals).query(({ ctx: { workspace, actor }, input: { brandId } }) => {
    workspace.store.stateOf('brand', brandId);
    return { proposals: [...ownProposals(workspace.store, brandId, actor.id)] };
  }),
  statistics: bind(voice.statistics).query(({ ctx: { workspace }, input }) => ({
    rules: statisticsOf(workspace.store, input.brandId, input.days),
  })),
});

/** A post, as far as whoever works here may see it. */
function seenPost(store: WorkspaceFile, postId: Id | null): Id | null {
  return postId !== null && store.sees('post', postId) ? postId : null;
}
