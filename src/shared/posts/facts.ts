import { z } from 'zod';
import type { Json } from '../journal/canonical.ts';
import { type EntityState, registerValue } from '../journal/state.ts';

/**
 * What a post is, where its readers have to be told or its approval depends on it: somebody paid for it, the product
 * was a gift, its author works for the brand or earns by its links, its pictures were made by AI, its claim needs care.
 */
export const postFacts = ['paid', 'gifted', 'employee', 'affiliate', 'ai', 'sensitive'] as const;
export type PostFact = (typeof postFacts)[number];
export const postFactSchema = z.enum(postFacts);

/** The facts that a post's `disclosure` register states. An approval covers them. */
export function factsOf(post: EntityState): readonly PostFact[] {
  return factsIn(registerValue(post, 'disclosure'));
}

/** The facts that are true in the value of a `disclosure` register. */
export function factsIn(value: Json): readonly PostFact[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  const stated = value as { readonly [fact: string]: Json };
  return postFacts.filter((fact) => stated[fact] === true);
}

/** The value of the `disclosure` register for these facts; null when there are none, as on a post never asked. */
export function disclosureOf(facts: readonly PostFact[]): Json {
  return facts.length === 0 ? null : Object.fromEntries(facts.map((fact) => [fact, true]));
}
