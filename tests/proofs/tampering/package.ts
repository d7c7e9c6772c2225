import { tamperPackage } from '#tests/helpers/tamper-package.ts';
import { exchanged } from '../exchange.ts';
import type { Tampering } from '../registry.ts';

export const tampering: Tampering = {
  what: 'review package',
  run: async (tries) => tamperPackage((await exchanged()).sent.html, tries),
};
