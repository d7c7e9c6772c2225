import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { type Variant, variantRegister, variantValue } from '#shared/posts/composition.ts';
import { disclosureOf, postFacts } from '#shared/posts/facts.ts';
import { particulars, valueOrNull } from '#shared/posts/particulars.ts';
import type { PostPatch } from '#shared/posts/post.ts';

/** Which register each plain field of a post lives in. */
const plainRegisters = {
  notes: 'notes',
  schedule: 'schedule',
  campaignId: 'campaign',
  pillarId: 'pillar',
  intent: 'intent',
  stage: 'stage',
  archived: 'archived',
} as const;

/** Fields whose register has their name, and is null when they are empty. */
const namedAlike = ['firstComment', 'parts', 'link', ...particulars] as const;

/** The registers that a patch writes, each with its value. The base text and the channels are not among them. */
export function registersIn(patch: PostPatch): readonly (readonly [register: string, value: Json])[] {
  const found: (readonly [string, Json])[] = [];
  for (const [field, register] of Object.entries(plainRegisters)) {
    const value = patch[field as keyof typeof plainRegisters];
    if (value !== undefined) found.push([register, value]);
  }
  for (const field of namedAlike) {
    const value = patch[field];
    if (value !== undefined) found.push([field, valueOrNull(value)]);
  }
  for (const [channelId, variant] of Object.entries(patch.variants ?? {}) as [Id, Variant][])
    found.push([variantRegister(channelId), variantValue(variant)]);
  // In the order of the catalogue, so that the same facts are the same value.
  if (patch.facts !== undefined)
    found.push(['disclosure', disclosureOf(postFacts.filter((fact) => patch.facts?.includes(fact)))]);
  return found;
}
