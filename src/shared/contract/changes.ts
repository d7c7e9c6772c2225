import { z } from 'zod';
import { idSchema } from '../ids.ts';

/** What a change can have touched; views that show one of these refetch. */
export const concepts = [
  'workspace',
  'people',
  'brands',
  'channels',
  'campaigns',
  'pillars',
  'posts',
  'assets',
  'history',
] as const;
export type Concept = (typeof concepts)[number];

/** Told to every window after a commit. */
export const changedSchema = z.strictObject({
  concepts: z.array(z.enum(concepts)),
  postIds: z.array(idSchema),
});
export type Changed = z.infer<typeof changedSchema>;

/** What every command gives back: its group, which is the handle for undo. Null when nothing had to change. */
export const commandResultSchema = z.strictObject({ group: idSchema.nullable() });
export type CommandResult = z.infer<typeof commandResultSchema>;

/** The same with the id of what was made. */
export const createdSchema = commandResultSchema.extend({ id: idSchema });
