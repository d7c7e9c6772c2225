import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { type Compared, sameSet } from '#renderer/features/review/comparison.ts';
import { momentOf } from '#renderer/features/review/planned.ts';
import { CampaignSwatch } from '#renderer/ui/marks.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { OpenReview, VersionContent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

/** Where, when and for what a post is meant; beside what an approval covers stands whether it is as it was. */
export function ReviewFacts({
  review,
  compared,
}: {
  readonly review: OpenReview;
  readonly compared: Compared;
}): ReactNode {
  const channels = useWorkspace(useShallow(({ snapshot }) => snapshot?.channels ?? []));
  const old = compared.from?.content ?? null;
  const now = compared.to.content;
  return (
    <dl className="review-facts">
      <Fact name={t('review.fact.date')} was={old && momentOf(old.schedule)}>
        {momentOf(now.schedule)}
      </Fact>
      <Fact
        name={t('review.fact.channels', { count: now.channelIds.length })}
        was={
          old &&
          (sameSet(old.channelIds, now.channelIds) ? channelText(now, channels) : channelText(old, channels))
        }
      >
        {channelText(now, channels)}
      </Fact>
      <Purpose review={review} />
      <Fact name={t('review.fact.disclosure')} was={old && disclosureText(old)}>
        {disclosureText(now)}
      </Fact>
    </dl>
  );
}

/** What no approval covers, and what the approver wants to know all the same. */
function Purpose({ review: { detail } }: { readonly review: OpenReview }): ReactNode {
  const campaign = useWorkspace(({ snapshot }) =>
    snapshot?.campaigns.find(({ id }) => id === detail.campaignId),
  );
  const pillar = useWorkspace(({ snapshot }) => snapshot?.pillars.find(({ id }) => id === detail.pillarId));
  const none = t('review.fact.none');
  return (
    <>
      <Fact name={t('review.fact.campaign')}>
        {campaign === undefined ? null : <CampaignSwatch hue={campaign.hue} />}
        {campaign?.name ?? none}
      </Fact>
      {pillar === undefined ? null : <Fact name={t('review.fact.pillar')}>{pillar.name}</Fact>}
      <Fact name={t('review.fact.intent')}>
        {detail.intent === null ? none : t(`posts.intent.${detail.intent}`)}
      </Fact>
    </>
  );
}

type FactProps = {
  readonly name: string;
  /** What it was in the version compared with; null where there is none to compare with or it is not covered. */
  readonly was?: string | null;
  readonly children: ReactNode;
};

function Fact({ name, was = null, children }: FactProps): ReactNode {
  const isSame = was !== null && was === children;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {was === null || isSame ? null : (
          <del>
            <span className="diff-spoken">{t('review.diff.removed')}</span>
            {was}
          </del>
        )}
        <span className={was !== null && !isSame ? 'review-fact-new' : undefined}>{children}</span>
        {isSame ? <small>{t('review.fact.same')}</small> : null}
      </dd>
    </div>
  );
}

function channelText({ channelIds }: VersionContent, channels: readonly Channel[]): string {
  const named = channels.filter(({ id }) => channelIds.includes(id)).map(channelName);
  return named.length === 0 ? t('review.fact.none') : named.join(', ');
}

/** "Facebook", or "Facebook, Hollin & Rye Ashwater" where the channel has a name of its own. */
export function channelName({ network, name }: Pick<Channel, 'network' | 'name'>): string {
  return name === networkName(network) ? name : `${networkName(network)}, ${name}`;
}

function disclosureText({ facts }: VersionContent): string {
  if (facts.length === 0) return t('review.fact.noneNeeded');
  return facts.map((fact) => t(`review.fact.${fact}`)).join(', ');
}
