import { type ReactNode, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { PreviewCard } from '#renderer/features/previews/PreviewCard.tsx';
import { ListCredit, PreviewWidthSwitch } from '#renderer/features/previews/PreviewList.tsx';
import { pictureIn } from '#renderer/features/review/comparison.ts';
import { shownContent, ViewingNote } from '#renderer/features/review/FinalView.tsx';
import { momentOf } from '#renderer/features/review/planned.ts';
import { channelName } from '#renderer/features/review/ReviewFacts.tsx';
import { useReview } from '#renderer/features/review/review-store.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import type { OpenReview, VersionContent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import { type ChannelText, channelTextOf, type PostLink } from '#shared/posts/composition.ts';
import type { PreviewMedia } from '#shared/previews/pictures.ts';
import type { PreviewWidth } from '#shared/previews/preview.ts';

type Props = { readonly review: OpenReview };

/** What goes out, channel by channel: the post as it will be seen, and how much of the channel's room it takes. */
export function PreviewView({ review }: Props): ReactNode {
  const viewing = useReview((state) => state.viewing);
  const [width, setWidth] = useState<PreviewWidth>('phone');
  const content = shownContent(review, viewing);
  const channels = useWorkspace(
    useShallow(({ snapshot }) =>
      (snapshot?.channels ?? []).filter(({ id }) => content.channelIds.includes(id)),
    ),
  );
  return (
    <div className="review-previews">
      <ViewingNote viewing={content === review.current ? null : viewing} />
      {channels.length === 0 ? (
        <p>{t('review.preview.noChannel')}</p>
      ) : (
        <>
          <PreviewWidthSwitch width={width} onChange={setWidth} />
          <ChannelPreviews review={review} content={content} channels={channels} width={width} />
          <ListCredit entries={channels.map(({ network }) => ({ network, rules: undefined }))} />
        </>
      )}
    </div>
  );
}

type ListProps = Props & {
  readonly content: VersionContent;
  readonly channels: readonly Channel[];
  readonly width: PreviewWidth;
};

function ChannelPreviews({ review, content, channels, width }: ListProps): ReactNode {
  const brand = useWorkspace(({ snapshot }) =>
    snapshot?.brands.find(({ id }) => id === review.detail.brandId),
  );
  const media = useMemo(() => mediaOf(review, content), [review, content]);
  return (
    <div className="review-preview-cards">
      {channels.map((channel) => {
        const own = channelTextOf(content, channel.id);
        return (
          <section key={channel.id} className="channel-preview" aria-label={channelName(channel)}>
            <h2>
              {channelName(channel)}
              <small>{roomText(own, channel, content.link)}</small>
            </h2>
            <PreviewCard
              network={channel.network}
              rules={rulesFor(channel)}
              channel={{ name: channel.name, ...(brand && { brand: brand.name, hue: brand.hue }) }}
              content={own}
              link={content.link}
              media={media}
              width={width}
              when={momentOf(content.schedule)}
              bare
            />
          </section>
        );
      })}
    </div>
  );
}

/** The pictures in the order of the post; one that is gone keeps its place. */
function mediaOf(review: OpenReview, content: VersionContent): readonly PreviewMedia[] {
  return content.assetIds.map((id) => {
    const known = pictureIn(review.pictures, content, id);
    if (known === undefined) return { id, kind: 'image', size: null, focal: null, src: null, alt: '' };
    const { kind, size, focal, alt, src } = known;
    return { id, kind, size, focal, alt, src: src === '' ? null : src };
  });
}

function roomText(own: ChannelText, channel: Channel, postLink: PostLink | null): string {
  const rules = rulesFor(channel);
  const link = linkInText(rules, own, postLink);
  const { used: count, limit, ofLink } = textLength(rules, own.text, { format: own.format, link });
  if (limit === null) return t('review.preview.count', { count });
  if (ofLink === 0) return t('review.preview.countOf', { count, limit });
  return t('review.preview.countOfWithLink', { count, limit, link: ofLink });
}
