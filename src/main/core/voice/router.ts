import { contract } from '#shared/contract/index.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { bind, router } from '../trpc.ts';
import { rulesInForce } from './brand-voice.ts';
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
import { guidelinesOf, historyOf, stylesOf } from './queries.ts';
import { statisticsOf } from './statistics.ts';
import { trialOf } from './trial.ts';
import { verdictOf } from './verdict.ts';
import { unwaiveFinding, waiveFinding } from './waivers.ts';

const voice = contract.voice;

/** The brand's voice: its library of guidelines, and what the check says. */
export const voiceRouter = router({
  ...filesProcedures,
  library: bind(voice.library).query(({ ctx: { workspace }, input: { brandId } }) => {
    const { store } = workspace;
    const brand = store.stateOf('brand', brandId);
    const { hash, version } = rulesInForce(store, brandId);
    return {
      guidelines: [...guidelinesOf(store.read, brandId)],
      choices: ruleChoicesOf(brand),
      styles: stylesOf(store.read, brandId).map(({ rules, ...style }) => ({
        ...style,
        ruleCount: rules.rules.length,
      })),
      rulesHash: hash,
      rulesVersion: version,
    };
  }),
  ruleSet: bind(voice.ruleSet).query(({ ctx: { workspace }, input: { brandId } }) => {
    workspace.store.stateOf('brand', brandId);
    const { ruleSet, hash, country } = rulesInForce(workspace.store, brandId);
    return { ruleSet, hash, country };
  }),
  history: bind(voice.history).query(({ ctx: { workspace }, input: { guidelineId } }) => {
    workspace.store.stateOf('guideline', guidelineId);
    return { versions: [...historyOf(workspace.store.readAll, guidelineId)] };
  }),
  trial: bind(voice.trial).query(({ ctx: { workspace }, input }) => {
    workspace.store.stateOf('brand', input.brandId);
    return trialOf(workspace.store, input.brandId, input.guidelineId, input.content);
  }),
  propose: bind(voice.propose).mutation(({ ctx, input }) => {
    const { group, value } = proposeGuideline(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  write: bind(voice.write).mutation(({ ctx, input }) => {
    const { group, value } = writeGuideline(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  adopt: bind(voice.adopt).mutation(({ ctx, input }) => ({
    group: adoptProposal(ctx.workspace.store, ctx.actor, input.guidelineId, input.at).group,
  })),
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
    const { hash } = rulesInForce(store, String(post.registers['brand']?.value));
    return {
      channels: channels.map(({ channelId, findings }) => ({ channelId, findings: [...findings] })),
      rulesHash: hash,
    };
  }),
  waive: bind(voice.waive).mutation(({ ctx, input }) => ({
    group: waiveFinding(ctx.workspace.store, ctx.actor, input).group,
  })),
  unwaive: bind(voice.unwaive).mutation(({ ctx, input }) => ({
    group: unwaiveFinding(ctx.workspace.store, ctx.actor, input.postId, input.fingerprint).group,
  })),
  statistics: bind(voice.statistics).query(({ ctx: { workspace }, input }) => ({
    rules: statisticsOf(workspace.store, input.brandId, input.days),
  })),
});
