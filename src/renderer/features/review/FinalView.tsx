import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { DiffText } from '#renderer/features/review/DiffText.tsx';
import { Passages } from '#renderer/features/review/Passages.tsx';
import { PictureFigure } from '#renderer/features/review/Pictures.tsx';
import { channelName } from '#renderer/features/review/ReviewFacts.tsx';
import { useReview } from '#renderer/features/review/review-store.ts';
import { showComment, useTextMarks } from '#renderer/features/review/text-marks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { textLength } from '#shared/channels/check.ts';
import type { OpenReview, VersionContent } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';
import { channelTextOf } from '#shared/posts/composition.ts';

type Props = { readonly review: OpenReview };

/** The version that is looked at whole: an earlier one that was opened, or the text as it stands. */
export function shownContent(review: OpenReview, viewing: number | null): VersionContent {
  return review.versions.find(({ number }) => number === viewing)?.content ?? review.current;
}

/** The whole text without marks of change. */
export function FinalView({ review }: Props): ReactNode {
  const viewing = useReview((state) => state.viewing);
  const content = shownContent(review, viewing);
  const isNow = content === review.current;
  const marks = useTextMarks(review, isNow);
  const runs = [{ kind: 'same', text: content.text, at: 0 }] as const;
  return (
    <div className="review-doc">
      <section aria-label={t('review.text')}>
        <ViewingNote viewing={isNow ? null : viewing} />
        <div className="review-text" dir="auto" data-selectable data-review-text={isNow || undefined}>
          {content.text === '' ? (
            t('review.noText')
          ) : (
            <DiffText runs={runs} marks={marks} onMark={showComment} />
          )}
        </div>
      </section>
      <Passages before={content} after={content} />
      <FinalPictures review={review} content={content} />
    </div>
  );
}

function FinalPictures({ review, content }: Props & { readonly content: VersionContent }): ReactNode {
  if (content.assetIds.length === 0) return null;
  return (
    <ul className="review-pictures" aria-label={t('review.pictures')}>
      {content.assetIds.map((id) => (
        <li key={id}>
          <PictureFigure
            picture={review.pictures.find((each) => each.id === id)}
            heading={t('review.picture')}
          />
        </li>
      ))}
    </ul>
  );
}

function ViewingNote({ viewing }: { readonly viewing: number | null }): ReactNode {
  const view = useReview((state) => state.view);
  if (viewing === null) return null;
  return (
    <div className="diff-head">
      <p>{t('review.viewing', { version: viewing })}</p>
      <Button size="sm" onPress={() => view(null)}>
        {t('review.viewing.back')}
      </Button>
    </div>
  );
}

/** What goes out, channel by channel: the text as it will be posted, and how much of the channel's room it takes. */
export function PreviewView({ review }: Props): ReactNode {
  const viewing = useReview((state) => state.viewing);
  const content = shownContent(review, viewing);
  const channels = useWorkspace(
    useShallow(({ snapshot }) =>
      (snapshot?.channels ?? []).filter(({ id }) => content.channelIds.includes(id)),
    ),
  );
  return (
    <div className="review-previews">
      <ViewingNote viewing={content === review.current ? null : viewing} />
      {channels.length === 0 ? <p>{t('review.preview.noChannel')}</p> : null}
      {channels.map((channel) => (
        <ChannelPreview key={channel.id} channel={channel} review={review} content={content} />
      ))}
    </div>
  );
}

type PreviewProps = Props & { readonly channel: Channel; readonly content: VersionContent };

function ChannelPreview({ channel, review, content }: PreviewProps): ReactNode {
  const { text, firstComment, parts } = channelTextOf(content, channel.id);
  return (
    <section className="channel-preview" aria-label={channelName(channel)}>
      <h2>
        <ChannelMark network={channel.network} big silent /> {channelName(channel)}
        <small>{roomText(text, channel)}</small>
      </h2>
      <div className="review-text" dir="auto" data-selectable>
        {text === '' ? t('review.noText') : text}
      </div>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
        <Further key={index} label={t('review.passage.part', { part: index + 2 })} text={part} />
      ))}
      {firstComment === '' ? null : <Further label={t('review.passage.firstComment')} text={firstComment} />}
      <FinalPictures review={review} content={content} />
    </section>
  );
}

function Further({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  return (
    <>
      <h3 className="review-passage-head">{label}</h3>
      <div className="review-text" dir="auto" data-selectable>
        {text}
      </div>
    </>
  );
}

function roomText(text: string, { network }: Channel): string {
  const { used: count, limit } = textLength(network, text);
  return limit === null
    ? t('review.preview.count', { count })
    : t('review.preview.countOf', { count, limit });
}
