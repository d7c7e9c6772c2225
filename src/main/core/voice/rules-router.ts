import { Refusal } from '#shared/contract/errors.ts';
import { contract } from '#shared/contract/index.ts';
import { bind } from '../trpc.ts';
import { tryAgain } from './aside.ts';
import { rulesInForce } from './brand-voice.ts';
import { reportSlow } from './report-slow.ts';
import { spokeUp } from './spoke-up.ts';

const { voice } = contract;

/** How rules run, and what became of what they found. */
export const rulesProcedures = {
  tryAgain: bind(voice.tryAgain).mutation(({ ctx: { workspace }, input: { brandId, ruleId } }) => {
    workspace.store.stateOf('brand', brandId);
    if (!rulesInForce(workspace.store, brandId).aside.some((rule) => rule.ruleId === ruleId))
      throw new Refusal('not-found', 'core.refusal.notFound', { what: 'rule' });
    tryAgain(workspace.store, brandId, ruleId);
    return { group: null };
  }),
  reportSlow: bind(voice.reportSlow).mutation(({ ctx: { workspace }, input }) => {
    workspace.store.stateOf('brand', input.brandId);
    return { isAside: reportSlow(workspace.store, input) };
  }),
  spokeUp: bind(voice.spokeUp).query(({ ctx: { workspace }, input }) =>
    spokeUp(workspace.store, input.guidelineId, input.days),
  ),
};
