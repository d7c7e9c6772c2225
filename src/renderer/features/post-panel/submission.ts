import { type Finding, submissionFindings } from '#shared/approval/check.ts';
import { dueByOf } from '#shared/approval/deadline.ts';
import { type ApprovalPolicy, defaultPolicy } from '#shared/approval/policy.ts';
import { ableAt, routeOf } from '#shared/approval/route.ts';
import type { ChecklistItem } from '#shared/approval/rules.ts';
import type { Asset } from '#shared/assets/asset.ts';
import { mediaFactsIn } from '#shared/assets/media-facts.ts';
import type { MediaFacts } from '#shared/channels/check-media.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { Id } from '#shared/ids.ts';
import { rosterInBrand } from '#shared/people/roster.ts';
import { channelTextOf } from '#shared/posts/composition.ts';
import { type PostDetail, plannedMoment } from '#shared/posts/post.ts';

/** A step of the way a post will take, and who of the people here could decide there. */
export type AskedLevel = {
  readonly id: string;
  readonly name: string;
  readonly need: 'any' | 'all';
  readonly people: readonly Id[];
};

/** What handing a post in would mean now. */
export type SubmissionPreview = {
  readonly findings: readonly Finding[];
  readonly checklist: readonly ChecklistItem[];
  readonly levels: readonly AskedLevel[];
  /** By when it has to be approved, in milliseconds; null while it has no time. */
  readonly dueBy: number | null;
  readonly leadHours: number;
};

/** The policy that governs a post: its campaign's own, else its brand's. */
export function policyOf(
  post: Pick<PostDetail, 'brandId' | 'campaignId'>,
  snapshot: Pick<WorkspaceSnapshot, 'brands' | 'campaigns'>,
): ApprovalPolicy {
  const own = snapshot.campaigns.find(({ id }) => id === post.campaignId)?.policy ?? null;
  return own ?? snapshot.brands.find(({ id }) => id === post.brandId)?.policy ?? defaultPolicy;
}

/** The pictures and videos of a post as rules ask for them, in the versions that it pins; null while they are not known. */
export function mediaOf(
  { assetVersions }: Pick<PostDetail, 'assetVersions'>,
  assets: readonly Asset[] | null,
): readonly MediaFacts[] | null {
  return assets?.map((asset) => mediaFactsIn(asset, assetVersions[asset.id] ?? null)) ?? null;
}

/**
 * What the check finds in a post and which way it would go: the same rules as the core's, on what the window knows.
 * @param checked ids of the checklist's items that are ticked
 * @param now milliseconds since the epoch
 * @param assets its pictures and videos in their order; null while they are not known
 */
export function previewOf(
  detail: PostDetail,
  snapshot: WorkspaceSnapshot,
  checked: readonly string[],
  now: number,
  assets: readonly Asset[] | null,
): SubmissionPreview {
  const policy = policyOf(detail, snapshot);
  const checklist = snapshot.brands.find(({ id }) => id === detail.brandId)?.checklist ?? [];
  const channels = snapshot.channels.filter(({ id }) => detail.channelIds.includes(id));
  const networks = channels.map(({ network }) => network);
  const authors = [detail.authorId, snapshot.actor.id];
  const roster = rosterInBrand(snapshot.people, detail.brandId);
  const levels = routeOf(policy, { authors, networks, facts: detail.facts }, roster);
  const { leadHours } = policy;
  const { text: baseText, embargo, instant } = detail;
  const schedule = plannedMoment(detail);
  const texts = channels.map((channel) => ({ channel, text: channelTextOf(detail, channel.id) }));
  const media = mediaOf(detail, assets);
  // What a name and a licence say does not hang on the version that is pinned.
  const rights = assets ?? [];
  const marksLinks = snapshot.campaigns.some(({ id, utm }) => id === detail.campaignId && utm !== null);
  const checks = { baseText, texts, link: detail.link, media, rights, schedule, embargo, now, leadHours };
  const findings = submissionFindings({ ...checks, marksLinks, checklist, checked, levels, authors, roster });
  return {
    findings,
    checklist,
    leadHours,
    dueBy: dueByOf(instant, leadHours),
    levels: levels.map((level) => ({
      id: level.id,
      name: level.name,
      need: level.need,
      people: ableAt(level, authors, roster),
    })),
  };
}
