import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { wallTimeSchema } from '../time/wall.ts';
import { networkSchema } from './networks.ts';
import { ownRulesSchema } from './rules.ts';

/** A usual time of a channel: ISO weekday (1 Monday) and wall time. */
export const slotSchema = z.strictObject({ weekday: z.number().int().min(1).max(7), time: wallTimeSchema });
export type Slot = z.infer<typeof slotSchema>;

/** One account on one network. */
export const channelSchema = z.strictObject({
  id: idSchema,
  brandId: idSchema,
  network: networkSchema,
  name: z.string(),
  slots: z.array(slotSchema),
  archived: z.boolean(),
  /** Figures of its own in place of its network's. */
  rules: ownRulesSchema,
});
export type Channel = z.infer<typeof channelSchema>;
