import { z } from 'zod';
import type { OwnRules } from '../channels/rules.ts';
import type { Id } from '../ids.ts';
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

/** What channels have of their own in place of their networks' figures, by channel. */
export type OwnRulesByChannel = { readonly [channelId: Id]: OwnRules };

/**
 * The rules a submission is checked against, as a value whose hash decisions are bound to. Channels are part of it only
 * where one has figures of its own, so that a hash from before there were any is still right; and so is the brand's voice.
 * @param voice hash of what the brand has decided about how it speaks; null where it has decided nothing
 */
export function ruleSetOf(
  checklist: readonly ChecklistItem[],
  own: OwnRulesByChannel = {},
  voice: string | null = null,
): Json {
  const base = {
    checks: CHECKS_VERSION,
    checklist: checklist.map(({ id, text }) => ({ id, text })),
    ...(voice === null ? {} : { voice }),
  };
  const channels = Object.entries(own).flatMap(([channelId, rules]): [Id, Json][] => {
    const figures = Object.entries(rules).map(([key, { value }]): [string, Json] => [key, value as Json]);
    return figures.length === 0 ? [] : [[channelId, Object.fromEntries(figures)]];
  });
  return channels.length === 0 ? base : { ...base, channels: Object.fromEntries(channels) };
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
