import { setImmediate } from 'node:timers/promises';
import type { Network } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { channelTextOf, compositionOf } from '#shared/posts/composition.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import type { Intent } from '#shared/posts/post.ts';
import { addDays, minutesOf, type WallDate, type WallTime } from '#shared/time/wall.ts';
import { checkCalendar } from '#shared/voice/calendar.ts';
import {
  type CalendarFinding,
  type CalendarPost,
  type CalendarSettings,
  calendarRuleIds,
  calendarSettingsOf,
} from '#shared/voice/calendar-rules.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { brandsOf, channelsOf } from '../brands/queries.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** Most posts that are looked at in one go, the nearest to the end of the span: a page of the calendar has a few hundred. */
const POSTS_MOST = 800;

/** Most findings of one rule: a calendar with more of them is not mended one by one. */
const FINDINGS_MOST = 20;

type PostRow = {
  readonly id: Id;
  readonly date: WallDate;
  readonly time: WallTime | null;
  readonly words: string;
  readonly channelIds: string;
  readonly intent: Intent | null;
  readonly pillarId: Id | null;
  readonly callToAction: string;
};

/**
 * What the brand's rules say of its calendar between two days, of the posts that whoever works here may see. Rule by rule:
 * in between the core answers whoever turns a page.
 */
export async function calendarVerdict(
  store: WorkspaceFile,
  brandId: Id,
  from: WallDate,
  to: WallDate,
): Promise<readonly CalendarFinding[]> {
  const brand = brandsOf(store.read).find(({ id }) => id === brandId);
  if (brand === undefined) return [];
  const settings = calendarSettingsOf(ruleChoicesOf(store.stateOf('brand', brandId)), brand);
  const posts = postsAround(store, brandId, settings, { from, to });
  const found: CalendarFinding[] = [];
  for (const ruleId of calendarRuleIds) {
    const severity = settings.on[ruleId];
    if (severity === undefined) continue;
    const findings = checkCalendar(posts, { ...settings, on: { [ruleId]: severity } });
    found.push(...findings.filter((one) => one.to >= from && one.from <= to).slice(0, FINDINGS_MOST));
    await setImmediate();
  }
  return found;
}

/** Posts that went out or will, with those of the window before the span. */
function postsAround(
  store: WorkspaceFile,
  brandId: Id,
  settings: CalendarSettings,
  { from, to }: { readonly from: WallDate; readonly to: WallDate },
): readonly CalendarPost[] {
  const sql = `SELECT id, date, time, excerpt || ' ' || more_text AS words, channel_ids AS channelIds, intent,
      pillar_id AS pillarId, call_to_action AS callToAction
    FROM post WHERE brand_id = ? AND date BETWEEN ? AND ?
      AND status NOT IN ('archived', 'skipped', 'missed', 'rejected')
    ORDER BY date DESC LIMIT ${POSTS_MOST}`;
  const rows = prepared(store.read, sql).all(
    brandId,
    addDays(from, 1 - settings.windowDays),
    to,
  ) as PostRow[];
  const networks = new Map(channelsOf(store.read).map(({ id, network }) => [id, network]));
  return rows.map((row) => postOf(store, row, settings, networks));
}

function postOf(
  store: WorkspaceFile,
  { time, channelIds, words, ...row }: PostRow,
  { on }: CalendarSettings,
  networks: ReadonlyMap<Id, Network>,
): CalendarPost {
  // The words of each channel by itself take the post as it is written: only rules that go by them pay for that.
  const isWhole = on['dup.cross-channel'] === undefined && on['mix.self-reference'] === undefined;
  const post = isWhole ? null : store.stateForRules('post', row.id);
  const composition = post === null ? null : compositionOf(post);
  const channels = (JSON.parse(channelIds) as Id[]).flatMap((id) => {
    const network = networks.get(id);
    const text = composition === null ? words : channelTextOf(composition, id).text;
    return network === undefined ? [] : [{ id, network, text }];
  });
  const minute = time === null ? null : minutesOf(time);
  return { ...row, minute, channels, credits: post === null ? 0 : particularsOf(post).credits.length };
}
