import { contract } from '#shared/contract/index.ts';
import { setChannelRules, updateBrand, updateCampaign } from '../approval/governance.ts';
import { createCampaign, createPillar } from '../campaigns/commands.ts';
import { updateThing } from '../store/things.ts';
import { bind, router } from '../trpc.ts';
import { createBrand, createChannel } from './commands.ts';

/** A brand and what it keeps. Things that change alike are wired alike. */
export const brandsRouter = router({
  create: bind(contract.brands.create).mutation(({ ctx, input }) => {
    const { group, value } = createBrand(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  update: bind(contract.brands.update).mutation(({ ctx, input }) => {
    const { group, value } = updateBrand(ctx.workspace.store, ctx.actor, input.brandId, input.patch);
    return { group, ...value };
  }),
});

export const channelsRouter = router({
  create: bind(contract.channels.create).mutation(({ ctx, input }) => {
    const { group, value } = createChannel(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  update: bind(contract.channels.update).mutation(({ ctx, input }) => {
    const { group } = updateThing(ctx.workspace.store, ctx.actor, 'channel', input.channelId, input.patch);
    return { group };
  }),
  setRules: bind(contract.channels.setRules).mutation(({ ctx, input }) => {
    const { channelId, rules, reason } = input;
    const { group, value } = setChannelRules(ctx.workspace.store, ctx.actor, channelId, rules, reason);
    return { group, ...value };
  }),
});

export const campaignsRouter = router({
  create: bind(contract.campaigns.create).mutation(({ ctx, input }) => {
    const { group, value } = createCampaign(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  update: bind(contract.campaigns.update).mutation(({ ctx, input }) => {
    const { group, value } = updateCampaign(ctx.workspace.store, ctx.actor, input.campaignId, input.patch);
    return { group, ...value };
  }),
});

export const pillarsRouter = router({
  create: bind(contract.pillars.create).mutation(({ ctx, input }) => {
    const { group, value } = createPillar(ctx.workspace.store, ctx.actor, input);
    return { group, id: value };
  }),
  update: bind(contract.pillars.update).mutation(({ ctx, input }) => {
    const { group } = updateThing(ctx.workspace.store, ctx.actor, 'pillar', input.pillarId, input.patch);
    return { group };
  }),
});
