import { Bookmark, Heart, MessageCircle, Repeat2, Send, Share2, ThumbsUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Drawing } from '#renderer/features/previews/drawing.ts';
import { FoldedText, isEmpty, PreviewTitle } from '#renderer/features/previews/FoldedText.tsx';
import { PreviewPictures } from '#renderer/features/previews/PreviewPictures.tsx';
import { AccountMark, Cards, Comment, Head, LinkPlace } from '#renderer/features/previews/parts.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';
import type { PreviewText } from '#shared/previews/preview.ts';

/** A post in the shape of its network. */
export function Shape(drawing: Drawing): ReactNode {
  const { shape } = drawing.preview.layout;
  switch (shape) {
    case 'note':
      return <Thread {...drawing} />;
    case 'page':
      return <Page {...drawing} />;
    case 'photo':
      return <Photo {...drawing} />;
    case 'full':
      return <FullScreen {...drawing} />;
    case 'watch':
      return <Watch {...drawing} />;
    case 'pin':
      return <Pin {...drawing} />;
    case 'forum':
      return <Forum {...drawing} />;
    case 'message':
      return <Thread {...drawing} />;
    case 'bubble':
      return <Bubbles {...drawing} />;
    default:
      return assertNever(shape);
  }
}

const icons = {
  like: Heart,
  thumb: ThumbsUp,
  comment: MessageCircle,
  repeat: Repeat2,
  send: Send,
  share: Share2,
};

/** What readers can do there. A picture of buttons, not buttons. */
function Actions({
  of,
  kept,
}: {
  readonly of: readonly (keyof typeof icons)[];
  readonly kept?: boolean;
}): ReactNode {
  return (
    <div className="preview-actions" aria-hidden="true">
      {of.map((name) => {
        const Icon = icons[name];
        return <Icon key={name} size={16} strokeWidth={1.75} />;
      })}
      {kept ? <Bookmark size={16} strokeWidth={1.75} /> : null}
    </div>
  );
}

/** Short texts beside the account's mark; further parts hang on one thread. */
function Thread(drawing: Drawing): ReactNode {
  const { preview } = drawing;
  const all = [preview.text, ...preview.thread];
  return (
    <ol className="preview-thread">
      {all.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the thread
        <li key={index}>
          <Part drawing={drawing} text={text} index={index} of={all.length} />
        </li>
      ))}
    </ol>
  );
}

type PartProps = {
  readonly drawing: Drawing;
  readonly text: PreviewText;
  readonly index: number;
  readonly of: number;
};

function Part({ drawing, text, index, of }: PartProps): ReactNode {
  const { preview, channel, when } = drawing;
  const isNote = preview.layout.shape === 'note';
  return (
    <>
      <AccountMark channel={channel} />
      <div>
        <p className="preview-byline">
          <strong>
            <bdi>{channel.name}</bdi>
          </strong>
          <small>{of > 1 ? t('previews.thread', { number: index + 1, of }) : when}</small>
          {index === 0 ? <ChannelMark network={preview.network} big /> : null}
        </p>
        <FoldedText text={text} more={preview.layout.more} />
        {index === 0 ? (
          <>
            <PreviewPictures {...drawing} />
            <LinkPlace preview={preview} />
          </>
        ) : null}
        {isNote ? (
          <Actions of={['comment', 'repeat', 'like', 'share']} kept={preview.network === 'x'} />
        ) : null}
      </div>
    </>
  );
}

/** Text over the pictures, each as wide as the card. */
function Page(drawing: Drawing): ReactNode {
  const { preview, channel } = drawing;
  return (
    <>
      <Head {...drawing} />
      <div className="preview-pad">
        <FoldedText text={preview.text} more={preview.layout.more} />
      </div>
      <PreviewPictures {...drawing} />
      <LinkPlace preview={preview} />
      <Cards preview={preview} />
      {preview.layout.actions ? <Actions of={['thumb', 'comment', 'share']} /> : null}
      <Comment preview={preview} channel={channel} />
    </>
  );
}

/** The picture first; the text runs on from the account's name under it. */
function Photo(drawing: Drawing): ReactNode {
  const { preview, channel } = drawing;
  const name = (
    <strong>
      <bdi>{channel.name}</bdi>{' '}
    </strong>
  );
  return (
    <>
      <Head {...drawing} />
      <PreviewPictures {...drawing} needed />
      <Actions of={['like', 'comment', 'send']} kept />
      <div className="preview-pad">
        <FoldedText text={preview.text} more={preview.layout.more} lead={name} />
      </div>
      <Cards preview={preview} />
      <Comment preview={preview} channel={channel} />
    </>
  );
}

/** An upright screen that the picture fills; what is said lies over its lower end. */
function FullScreen(drawing: Drawing): ReactNode {
  const { preview, channel } = drawing;
  return (
    <>
      <div className="preview-screen">
        <PreviewPictures {...drawing} needed />
        <div className="preview-over" data-top={preview.layout.text ? undefined : true}>
          <p className="preview-byline">
            <AccountMark channel={channel} />
            <strong>
              <bdi>{channel.name}</bdi>
            </strong>
            <ChannelMark network={preview.network} big />
          </p>
          {preview.layout.text ? <FoldedText text={preview.text} more={preview.layout.more} /> : null}
        </div>
      </div>
      <Cards preview={preview} />
      <Comment preview={preview} channel={channel} />
    </>
  );
}

/** What follows a title, when anything does. */
function Description({ preview }: Pick<Drawing, 'preview'>): ReactNode {
  if (isEmpty(preview.text) && preview.title !== null && !isEmpty(preview.title)) return null;
  return <FoldedText text={preview.text} more={preview.layout.more} />;
}

/** A film with its title, and the description in a box of its own. */
function Watch(drawing: Drawing): ReactNode {
  const { preview, channel } = drawing;
  return (
    <>
      <PreviewPictures {...drawing} needed />
      <div className="preview-pad">
        <PreviewTitle title={preview.title} />
      </div>
      <Head {...drawing} />
      <div className="preview-box">
        <Description preview={preview} />
      </div>
      <Comment preview={preview} channel={channel} />
    </>
  );
}

/** A picture on a board, its title and words below. */
function Pin(drawing: Drawing): ReactNode {
  const { preview } = drawing;
  return (
    <>
      <PreviewPictures {...drawing} needed />
      <LinkPlace preview={preview} />
      <div className="preview-pad">
        <PreviewTitle title={preview.title} />
        <Description preview={preview} />
      </div>
      <Head {...drawing} />
      <Cards preview={preview} />
    </>
  );
}

/** A title that opens a talk. */
function Forum(drawing: Drawing): ReactNode {
  const { preview, channel } = drawing;
  return (
    <>
      <Head {...drawing} />
      <div className="preview-pad">
        <PreviewTitle title={preview.title} />
        <Description preview={preview} />
      </div>
      <PreviewPictures {...drawing} />
      <LinkPlace preview={preview} />
      <Actions of={['thumb', 'comment', 'share']} />
      <Comment preview={preview} channel={channel} />
    </>
  );
}

/** Messages in a chat: pictures above their caption, and one bubble for each part. */
function Bubbles(drawing: Drawing): ReactNode {
  const { preview } = drawing;
  return (
    <>
      <Head {...drawing} />
      <div className="preview-bubble">
        <PreviewPictures {...drawing} />
        <FoldedText text={preview.text} more={preview.layout.more} />
        <LinkPlace preview={preview} />
      </div>
      {preview.thread.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the chat
        <div className="preview-bubble" key={index}>
          <FoldedText text={text} more={preview.layout.more} />
        </div>
      ))}
    </>
  );
}
