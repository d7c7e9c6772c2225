import { z } from 'zod';
import { networkSchema } from '#shared/channels/networks.ts';
import { intentSchema, POST_NOTES_MAX } from '#shared/posts/post.ts';
import { scheduleSchema } from '#shared/time/wall.ts';
import { type DraftRow, type DryRun, draftChannelSchema, type ImportContext } from './dry-run-values.ts';
import { fold, rememberByText } from './fold.ts';
import { cleanText } from './row-text.ts';

/** A post to create. Its channel without an id is one of the plan's `channels`, named the same. */
export const plannedPostSchema = z.strictObject({
  row: z.int(),
  stage: z.enum(['idea', 'draft']),
  text: z.string(),
  notes: z.string(),
  firstComment: z.string(),
  /** As its row says them; who makes the post knows the channels. */
  channelTexts: z.string(),
  facts: z.string(),
  callToAction: z.string(),
  /** null for a draft that waits in the rail. */
  schedule: scheduleSchema.nullable(),
  channels: z.array(draftChannelSchema).readonly(),
  /** Names as the brand writes them, or as the plan creates them. */
  campaign: z.string().nullable(),
  pillar: z.string().nullable(),
  intent: intentSchema.nullable(),
});
export type PlannedPost = Readonly<z.infer<typeof plannedPostSchema>>;

/** Everything one import creates, in one undoable step. */
export const importPlanSchema = z.strictObject({
  posts: z.array(plannedPostSchema).readonly(),
  channels: z.array(z.strictObject({ network: networkSchema, name: z.string() })).readonly(),
  campaigns: z.array(z.string()).readonly(),
  pillars: z.array(z.string()).readonly(),
  /** Row numbers that stay out: skipped, blocked, or not decided. */
  leftOut: z.array(z.int()).readonly(),
});
export type ImportPlan = Readonly<z.infer<typeof importPlanSchema>>;

/** What importing the ready rows of a dry run creates. Rows that are not ready stay out and are listed. */
export function toImportPlan(run: DryRun, context: Pick<ImportContext, 'campaigns' | 'pillars'>): ImportPlan {
  const ready = run.rows.filter((row) => row.outcome === 'ready');
  const campaigns = namer(context.campaigns);
  const pillars = namer(context.pillars);
  const channels = new Map<string, { network: DraftRow['channels'][number]['network']; name: string }>();
  const posts = ready.flatMap((row) => {
    for (const { id, network, name } of row.channels)
      if (id === null) channels.set(`${network} ${name}`, { network, name });
    return plannedPosts(row, campaigns.nameOf(row.campaign), pillars.nameOf(row.pillar));
  });
  return {
    posts,
    channels: [...channels.values()],
    campaigns: campaigns.fresh(),
    pillars: pillars.fresh(),
    leftOut: run.rows.filter((row) => row.outcome !== 'ready').map(({ row }) => row),
  };
}

/** One spelling per name: the brand's where it has one, else the first in the file. */
function namer(existing: readonly string[]) {
  const known = new Map(existing.map((name) => [fold(name), name] as const));
  const fresh: string[] = [];
  const nameOf = rememberByText((written: string): string | null => {
    const name = cleanText(written).replace(/\s+/g, ' ').slice(0, 120).trim();
    if (name === '') return null;
    const key = fold(name) || name;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, name);
    fresh.push(name);
    return name;
  });
  return { nameOf, fresh: () => [...fresh] };
}

function plannedPosts(row: DraftRow, campaign: string | null, pillar: string | null): readonly PlannedPost[] {
  const common = {
    row: row.row,
    stage: row.stage,
    text: row.text,
    notes: row.notes.slice(0, POST_NOTES_MAX).toWellFormed(),
    firstComment: row.firstComment,
    channelTexts: row.channelTexts,
    facts: row.facts,
    callToAction: row.callToAction,
    channels: row.channels,
    campaign,
    pillar,
    intent: row.intent,
  };
  const first = row.date === null ? null : { date: row.date, time: row.time, zone: row.zone };
  const more = row.repeats.map(({ date, time }) => ({ ...common, schedule: { date, time, zone: row.zone } }));
  return [{ ...common, schedule: first }, ...more];
}
