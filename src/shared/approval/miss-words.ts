import { t } from '../messages/index.ts';
import type { MissReason } from './events.ts';

/** Why a post was missed and what is to be done about it, in words; of one that nothing is known of, that its time went by. */
export function missWords(why: MissReason | null): string {
  return t(`approval.missed.${why ?? 'unknown'}`);
}
