import type { Id } from '../ids.ts';
import { type Composition, VARIANT, variantRegister } from '../posts/composition.ts';
import type { VoiceFinding } from './finding.ts';

/** The passages of a composition that a channel may say otherwise than the base. A title is the channel's alone. */
const fields = ['text', 'firstComment', 'parts'] as const;
type Field = (typeof fields)[number];
const baseRegister: { readonly [field in Field]: string } = {
  text: 'base',
  firstComment: 'firstComment',
  parts: 'parts',
};

/**
 * The registers of a post with the words that a finding is about, in what a channel would publish: those of its passage,
 * all where it is about the post as a whole. None where it is about an alt text: that is its asset's.
 */
export function registersCovered(
  { place }: Pick<VoiceFinding, 'place'>,
  channelId: Id | null,
  { variants }: Pick<Composition, 'variants'>,
): readonly string[] {
  const own = channelId === null ? undefined : variants[channelId];
  const holding = (field: Field): string =>
    channelId !== null && own !== undefined && own[field] !== null
      ? variantRegister(channelId)
      : baseRegister[field];
  const titled = channelId === null || (own?.title ?? null) === null ? [] : [variantRegister(channelId)];
  switch (place?.passage.of) {
    case undefined:
      return [...new Set([...fields.map(holding), ...titled])];
    case 'title':
      return titled;
    case 'text':
      return [holding('text')];
    case 'firstComment':
      return [holding('firstComment')];
    case 'part':
      return [holding('parts')];
    case 'alt':
      return [];
  }
}

/** Whether a register of a post holds words that a finding may be about. */
export function isWordRegister(register: string): boolean {
  return register.startsWith(VARIANT) || Object.values(baseRegister).includes(register);
}
