import type { PostFact } from '../../posts/facts.ts';

/** Facts that readers have to be told of. */
export const disclosedFacts = [
  'paid',
  'gifted',
  'employee',
  'affiliate',
] as const satisfies readonly PostFact[];
export type DisclosedFact = (typeof disclosedFacts)[number] | 'ai';
