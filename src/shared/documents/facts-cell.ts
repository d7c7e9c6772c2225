import { z } from 'zod';
import type { Id } from '../ids.ts';
import { type PostFact, postFactSchema } from '../posts/facts.ts';
import { type Particulars, particularsSchema, SOURCES_MAX, sourceSchema } from '../posts/particulars.ts';

/** What is known of a post beside its words. */
export type KnownOfPost = Particulars & { readonly facts: readonly PostFact[] };

/** The cell's own form: people by their names, because their ids mean nothing in another workspace. */
const cellSchema = particularsSchema
  .extend({
    facts: z.array(postFactSchema).max(10),
    sources: z.array(sourceSchema.extend({ checkedBy: z.string().max(200).nullable() })).max(SOURCES_MAX),
  })
  .partial();

/** One cell for all that; empty for a post of which nothing is known. Read back by our own import. */
export function factsCell(known: KnownOfPost, nameOf: (person: Id) => string | null): string {
  const sources = known.sources.map(({ checkedBy, ...source }) => ({
    ...source,
    checkedBy: checkedBy === null ? null : nameOf(checkedBy),
  }));
  const said = Object.entries({ ...factsOnly(known), sources }).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return said.length === 0 ? '' : JSON.stringify(Object.fromEntries(said));
}

function factsOnly({ facts, audience, callToAction, credits, embargo, boost }: KnownOfPost) {
  return { facts, audience, callToAction, credits, embargo, boost };
}

/** Whether a cell is of our making. */
export function isFactsCell(cell: string): boolean {
  return parsed(cell) !== null;
}

/**
 * Reads such a cell; one that is not of our making says nothing.
 * @param idOf the person of a name; null for one who is not here: then the source counts as unchecked
 */
export function readFactsCell(
  cell: string,
  idOf: (name: string) => Id | null,
): Partial<Omit<KnownOfPost, 'facts'>> & { readonly facts?: PostFact[] } {
  const { sources, ...known } = parsed(cell) ?? {};
  const given = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  if (sources === undefined) return given;
  return {
    ...given,
    sources: sources.map(({ checkedBy: name, checkedOn, ...source }) => {
      const checkedBy = name === null ? null : idOf(name);
      return { ...source, checkedBy, checkedOn: checkedBy === null ? null : checkedOn };
    }),
  };
}

function parsed(cell: string): z.infer<typeof cellSchema> | null {
  if (!cell.startsWith('{')) return null;
  try {
    return cellSchema.safeParse(JSON.parse(cell)).data ?? null;
  } catch {
    // What is no JSON is not ours either.
    return null;
  }
}
