import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { CampaignSwatch, ChannelMark } from '#renderer/ui/marks.tsx';
import { networkName } from '#shared/channels/networks.ts';
import type { QueuedPost } from '#shared/contract/review.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';

/** Where, when and for what a post is meant. */
export function ReviewFacts({ post }: { readonly post: QueuedPost }): ReactNode {
  const [campaign, pillar, author] = useWorkspace(
    useShallow(({ snapshot }) => [
      snapshot?.campaigns.find(({ id }) => id === post.campaignId),
      snapshot?.pillars.find(({ id }) => id === post.pillarId),
      snapshot?.people.find(({ id }) => id === post.authorId),
    ]),
  );
  const none = t('review.fact.none');
  return (
    <dl className="review-facts">
      <Fact name={t('review.fact.date')}>{whenText(post)}</Fact>
      <Fact name={t('review.fact.channels')}>
        <Channels post={post} />
      </Fact>
      <Fact name={t('review.fact.campaign')}>
        {campaign === undefined ? none : <CampaignSwatch hue={campaign.hue} />} {campaign?.name}
      </Fact>
      <Fact name={t('review.fact.pillar')}>{pillar?.name ?? none}</Fact>
      <Fact name={t('review.fact.intent')}>
        {post.intent === null ? none : t(`posts.intent.${post.intent}`)}
      </Fact>
      <Fact name={t('review.fact.author')}>{author?.name ?? none}</Fact>
    </dl>
  );
}

function whenText({ date, time }: QueuedPost): string {
  return date === null ? t('posts.noDate') : formatDayTime(date, time, currentLocale());
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Channels({ post }: { readonly post: QueuedPost }): ReactNode {
  const channels = useWorkspace(
    useShallow(({ snapshot }) => (snapshot?.channels ?? []).filter(({ id }) => post.channelIds.includes(id))),
  );
  if (channels.length === 0) return t('review.fact.none');
  return channels.map(({ id, network, name }) => (
    <span key={id} className="review-channel">
      <ChannelMark network={network} />{' '}
      {name === networkName(network) ? name : `${networkName(network)}, ${name}`}
    </span>
  ));
}
