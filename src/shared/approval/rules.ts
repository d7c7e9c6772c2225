import { z } from 'zod';
import type { Json } from '../journal/canonical.ts';
import { t } from '../messages/index.ts';

/** One thing the author confirms when handing in, such as "Facts are checked". */
export const checklistItemSchema = z.strictObject({
  id: z.string().min(1).max(40),
  text: z.string().trim().min(1).max(200),
});
export type ChecklistItem = z.infer<typeof checklistItemSchema>;
/** Most points of one checklist. */
export const CHECKLIST_MAX = 20;
export const checklistSchema = z
  .array(checklistItemSchema)
  .max(CHECKLIST_MAX)
  .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
    error: 'A checklist item is named twice.',
  });

/** Grows by one when the built-in checks change what they find. */
const CHECKS_VERSION = 1;

/** The rules a submission is checked against, as a value whose hash decisions are bound to. */
export function ruleSetOf(checklist: readonly ChecklistItem[]): Json {
  return { checks: CHECKS_VERSION, checklist: checklist.map(({ id, text }) => ({ id, text })) };
}

/** The checklist that a register holds; empty when it holds none. */
export function checklistFrom(value: unknown): readonly ChecklistItem[] {
  const parsed = checklistSchema.safeParse(value);
  return parsed.success ? parsed.data : [];
}

const defaultItems = ['facts', 'sources', 'alt', 'rights'] as const;

/** The checklist of a new brand: facts checked, sources, alt text, rights. */
export function defaultChecklist(): readonly ChecklistItem[] {
  return defaultItems.map((id) => ({ id, text: t(`approval.checklist.${id}`) }));
}
