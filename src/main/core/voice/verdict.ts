import { assetsOf, pinnedIn, saidOf } from '#shared/assets/registers.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, membersOf, registerValue } from '#shared/journal/state.ts';
import { baseTextOf, compositionOf } from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { particularsOf } from '#shared/posts/particulars.ts';
import { scheduleOf } from '#shared/posts/status.ts';
import { answersSomebody, type VoiceContext } from '#shared/voice/context.ts';
import type { VoiceMedia } from '#shared/voice/document.ts';
import type { VoiceFinding } from '#shared/voice/finding.ts';
import { type FactsAround, type Publishing, publishingsOf } from '#shared/voice/publishing.ts';
import { type Waiver, waiverFor, waiversOf } from '#shared/voice/waiver.ts';
import { channelOf, type States } from '../approval/policies.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { type RulesInForce, rulesInForce } from './brand-voice.ts';
import { checkPost } from './check-post.ts';
import { saidBy } from './said.ts';

/** A finding with the exception that holds for it today. */
export type JudgedFinding = VoiceFinding & { readonly waiver: Waiver | null };

/** What the check says of what one channel would publish; of the base text where the post has no channel. */
export type ChannelVerdict = { readonly channelId: Id | null; readonly findings: readonly JudgedFinding[] };

/** What the brand's rules say of a post now, channel by channel. The same function as the window's, on what is stored. */
export function verdictOf(
  store: WorkspaceFile,
  states: States,
  post: EntityState,
): readonly ChannelVerdict[] {
  const brandId = String(registerValue(post, 'brand'));
  const rules = rulesInForce(store, brandId);
  const waivers = waiversOf(post);
  const context = contextFor(store, rules, post);
  return documentsOf(states, post, store.isShownOutside).map(({ channelId, document }) => ({
    channelId,
    findings: checkPost(store, brandId, { postId: post.id, document, context }).map((finding) => ({
      ...finding,
      waiver: waiverFor(finding, waivers, rules.today),
    })),
  }));
}

/** What the check knows beside a post. */
export function contextFor(
  store: WorkspaceFile,
  { country, today }: RulesInForce,
  post: EntityState,
): VoiceContext {
  const { past, profile } = saidBy(store, String(registerValue(post, 'brand')));
  const day = scheduleOf(post)?.date ?? today;
  return { postId: post.id, past, profile, country, day, isReply: answersSomebody(baseTextOf(post)) };
}

/**
 * What each channel of a post would publish, as the check reads it.
 * @param isShownOutside whoever looks is from outside: what people from inside noted is not looked at
 */
export function documentsOf(
  states: States,
  post: EntityState,
  isShownOutside = false,
): readonly Publishing[] {
  const channels = membersOf(post, 'channels').map((id) => ({ id, ...channelOf(states, id) }));
  const media = assetsOf(post).map((assetId) =>
    mediaOf(states.state('asset', assetId), pinnedIn(post, assetId)),
  );
  return publishingsOf(compositionOf(post), channels, factsAround(post, isShownOutside), media);
}

function factsAround(post: EntityState, isShownOutside: boolean): FactsAround {
  const { sources, credits } = particularsOf(post);
  const notes = registerValue(post, 'notes');
  return {
    facts: factsOf(post),
    sources,
    credits,
    intent: registerValue(post, 'intent') as string | null,
    pillarId: registerValue(post, 'pillar') as Id | null,
    campaignId: registerValue(post, 'campaign') as Id | null,
    notes: typeof notes === 'string' && !isShownOutside ? notes : '',
    authorId: registerValue(post, 'author') as Id | null,
  };
}

function mediaOf(asset: EntityState, pinned: string | null): VoiceMedia {
  const words = (register: string): string => String(registerValue(asset, register) ?? '');
  return {
    assetId: asset.id,
    kind: words('kind') === 'video' ? 'video' : 'image',
    fileName: words('name'),
    alt: saidOf(asset, pinned).alt,
    credit: words('credit'),
    permission: words('permission'),
    ours: words('licence') === 'own',
  };
}
