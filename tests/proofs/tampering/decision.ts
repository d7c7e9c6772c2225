import { tamperDecision } from '#tests/helpers/tamper-decision.ts';
import { exchanged } from '../exchange.ts';
import type { Tampering } from '../registry.ts';

export const tampering: Tampering = {
  what: 'decision file',
  run: async (tries) => {
    const { sent, answer } = await exchanged();
    return tamperDecision(answer, sent.island.secret, tries);
  },
};
