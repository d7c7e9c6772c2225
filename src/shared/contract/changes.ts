import { z } from 'zod';
import { type Id, idSchema } from '../ids.ts';

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
  'library',
  'voice',
  'comments',
  'packages',
  'history',
] as const;
export type Concept = (typeof concepts)[number];

/** Told to every window after a commit. */
export const changedSchema = z.strictObject({
  concepts: z.array(z.enum(concepts)),
  postIds: z.array(idSchema),
  /** Posts that left the schedule by it, because they would not be let out as they are now. */
  unscheduled: z.array(idSchema).optional(),
  /** Posts that left the schedule by it, because their policy demands an approval by now that they do not have. */
  needApproval: z.array(idSchema).optional(),
});
export type Changed = z.infer<typeof changedSchema>;

/** Most posts that a change names; past it none is named, and a window asks again for all it shows. */
export const CHANGED_POSTS_MAX = 200;

/** Two changes as one. Posts are named only while both name theirs and they are few. */
export function mergeChanges(a: Changed, b: Changed): Changed {
  const postIds = [...new Set([...a.postIds, ...b.postIds])];
  const named = namesItsPosts(a) && namesItsPosts(b) && postIds.length <= CHANGED_POSTS_MAX;
  const both = (of: 'unscheduled' | 'needApproval'): { readonly [of in typeof of]?: Id[] } => {
    const ids = [...new Set([...(a[of] ?? []), ...(b[of] ?? [])])];
    return ids.length === 0 ? {} : { [of]: ids };
  };
  return {
    concepts: [...new Set([...a.concepts, ...b.concepts])],
    postIds: named ? postIds : [],
    ...both('unscheduled'),
    ...both('needApproval'),
  };
}

function namesItsPosts({ concepts, postIds }: Changed): boolean {
  return postIds.length > 0 || !concepts.includes('posts');
}

/** What every command gives back: its group, which is the handle for undo. Null when nothing had to change. */
export const commandResultSchema = z.strictObject({ group: idSchema.nullable() });
export type CommandResult = z.infer<typeof commandResultSchema>;

/** The same with the id of what was made. */
export const createdSchema = commandResultSchema.extend({ id: idSchema });
