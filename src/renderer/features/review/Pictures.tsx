import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type Compared,
  type PictureChange,
  pictureChanges,
  pictureIn,
} from '#renderer/features/review/comparison.ts';
import type { OpenReview } from '#shared/contract/review.ts';
import { t } from '#shared/messages/index.ts';

type Picture = OpenReview['pictures'][number];

/** The pictures beside the text: what came, what went, what stays, each with its alt text. */
export function Pictures({
  compared,
  pictures,
}: {
  readonly compared: Compared;
  readonly pictures: readonly Picture[];
}): ReactNode {
  const changes = pictureChanges(compared.from?.content ?? null, compared.to.content);
  if (changes.length === 0) return null;
  const replaced = isReplaced(changes);
  const earlier = compared.from?.content ?? compared.to.content;
  return (
    <ul className="review-pictures" aria-label={t('review.pictures')}>
      {changes.map(({ id, change }) => (
        <li key={id} data-change={change}>
          <PictureFigure
            picture={pictureIn(pictures, change === 'removed' ? earlier : compared.to.content, id)}
            heading={compared.from === null ? t('review.picture') : headingOf(change, replaced)}
          />
        </li>
      ))}
    </ul>
  );
}

/** One picture went and one came: it was replaced. */
function isReplaced(changes: readonly PictureChange[]): boolean {
  const count = (wanted: PictureChange['change']): number =>
    changes.filter(({ change }) => change === wanted).length;
  return count('added') === 1 && count('removed') === 1;
}

function headingOf(change: PictureChange['change'], replaced: boolean): string {
  if (change === 'same') return t('review.picture.same');
  if (replaced) return t(change === 'added' ? 'review.picture.now' : 'review.picture.before');
  return t(`review.picture.${change}`);
}

/** A picture with its name and its alt text, or where it was. */
export function PictureFigure({
  picture,
  heading,
}: {
  readonly picture: Picture | undefined;
  readonly heading: string;
}): ReactNode {
  return (
    <figure>
      {picture === undefined ? (
        <span className="picture-gone">
          <ImageOff size={20} strokeWidth={1.5} aria-hidden="true" />
        </span>
      ) : (
        <img src={picture.src} alt={picture.alt} />
      )}
      <figcaption>
        <strong>{heading}</strong>
        <span>{altText(picture)}</span>
      </figcaption>
    </figure>
  );
}

function altText(picture: Picture | undefined): string {
  if (picture === undefined) return t('review.picture.gone');
  return picture.alt === '' ? t('review.picture.noAlt') : t('review.picture.alt', { alt: picture.alt });
}
