import { z } from 'zod';
import { columnKeySchema, groupingSchema } from '../board/columns.ts';
import { postFiltersSchema } from '../calendar/filters.ts';
import { idSchema } from '../ids.ts';
import { postSummarySchema } from '../posts/post.ts';
import { wallDateSchema } from '../time/wall.ts';
import { assetThumbSchema } from './posts.ts';
import { query } from './procedure.ts';

/** Cards of a column that are given unless more are asked for, and the most that can be asked for. */
export const COLUMN_CARDS = 20;
export const COLUMN_CARDS_MAX = 2000;
/** Most posts at risk that are named. */
export const AT_RISK_MAX = 20;

/** What a card says beside the post's own summary. */
export const cardFactSchema = z.strictObject({
  postId: idSchema,
  /** Comments that nobody resolved yet. */
  comments: z.number().int(),
  /**
   * What would stop it from being handed in, the checklist left aside; counted for drafts and returned posts. That nobody
   * could decide on it is not counted where nobody has to.
   */
  blocks: z.number().int(),
  /** Who gave the approval that stands, and when. */
  approvedBy: idSchema.nullable(),
  approvedAt: z.number().int().nullable(),
});
export type CardFact = z.infer<typeof cardFactSchema>;

export const boardContract = {
  /**
   * The board of a brand: posts of a span of days, and all without a day, in columns. Each column is counted whole
   * and gives its first cards; `more` asks for more of some columns, by their keys.
   */
  cards: query(
    'workspace.view',
    z.strictObject({
      brandId: idSchema,
      from: wallDateSchema,
      to: wallDateSchema,
      by: groupingSchema,
      filters: postFiltersSchema,
      more: z.record(columnKeySchema, z.number().int().min(0).max(COLUMN_CARDS_MAX)).default({}),
    }),
    z.strictObject({
      columns: z.array(z.strictObject({ key: z.string(), count: z.number().int(), ids: z.array(idSchema) })),
      posts: z.array(postSummarySchema),
      assets: z.array(assetThumbSchema),
      facts: z.array(cardFactSchema),
      /** How many posts pass the filters, and how many there are without them. */
      total: z.number().int(),
      all: z.number().int(),
      /** How many posts there are, filters aside, of each channel, campaign, pillar, author and status. */
      counts: z.record(z.string(), z.number().int()),
      /** Since when the review that waits longest has waited, in milliseconds. */
      oldestWait: z.number().int().nullable(),
      atRisk: z.number().int(),
      /** The most pressing of those at risk. */
      atRiskIds: z.array(idSchema),
    }),
  ),
};
