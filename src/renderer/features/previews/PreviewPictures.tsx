import { ChevronLeft, ChevronRight, ImageOff, Images, Play } from 'lucide-react';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Drawing } from '#renderer/features/previews/drawing.ts';
import { t } from '#shared/messages/index.ts';
import type { PreviewPictures as Pictures, PreviewPicture } from '#shared/previews/pictures.ts';

type Props = Pick<Drawing, 'preview' | 'whole' | 'measure'> & {
  /** An empty place where a picture has to be. */
  readonly needed?: boolean;
};

/** The pictures of a post: in a grid, one after another, or each whole with its crop outlined. */
export function PreviewPictures({ preview, whole, measure, needed }: Props): ReactNode {
  const { pictures, layout } = preview;
  if (pictures.shown.length === 0) return needed ? <EmptyPlace ratio={pictures.ratio} /> : null;
  if (whole) return <WholePictures pictures={pictures} measure={measure} />;
  if (layout.arrange === 'swipe' && pictures.shown.length > 1)
    return <Swipe pictures={pictures} measure={measure} />;
  return <Grid pictures={pictures} measure={measure} />;
}

function EmptyPlace({ ratio }: { readonly ratio: number }): ReactNode {
  return (
    <div className="preview-place" style={{ aspectRatio: ratio }}>
      <Images size={20} strokeWidth={1.5} aria-hidden="true" />
      <span>{t('previews.picture.needed')}</span>
    </div>
  );
}

type SomeProps = { readonly pictures: Pictures; readonly measure: Drawing['measure'] };

function Grid({ pictures, measure }: SomeProps): ReactNode {
  const { shown, behind, ratio } = pictures;
  return (
    <div className="preview-grid" data-count={shown.length} style={{ aspectRatio: ratio }}>
      {shown.map((picture) => (
        <Picture key={picture.media.id} picture={picture} measure={measure} />
      ))}
      {behind > 0 ? (
        <span className="preview-behind">
          <span aria-hidden="true">{t('previews.behind', { count: behind })}</span>
          <span className="visually-hidden">{t('previews.behind.label', { count: behind })}</span>
        </span>
      ) : null}
    </div>
  );
}

function Swipe({ pictures, measure }: SomeProps): ReactNode {
  const { shown, ratio } = pictures;
  const [at, setAt] = useState(0);
  const number = Math.min(at, shown.length - 1);
  const picture = shown[number];
  if (picture === undefined) return null;
  return (
    <section className="preview-swipe" style={{ aspectRatio: ratio }} aria-label={t('previews.pictures')}>
      <Picture key={picture.media.id} picture={picture} measure={measure} />
      <span className="preview-count" aria-live="polite">
        {t('previews.picture', { number: number + 1, of: shown.length })}
      </span>
      <Turn side="back" last={number === 0} onPress={() => setAt(number - 1)} />
      <Turn side="on" last={number === shown.length - 1} onPress={() => setAt(number + 1)} />
    </section>
  );
}

type TurnProps = { readonly side: 'back' | 'on'; readonly last: boolean; readonly onPress: () => void };

/** Stays where it is at the end of the row, so that the keyboard keeps its place. */
function Turn({ side, last, onPress }: TurnProps): ReactNode {
  const Icon = side === 'back' ? ChevronLeft : ChevronRight;
  return (
    <Button
      className="preview-turn"
      data-side={side}
      aria-label={t(`previews.picture.${side}`)}
      aria-disabled={last}
      onPress={() => (last ? undefined : onPress())}
    >
      <Icon size={16} aria-hidden="true" />
    </Button>
  );
}

type PictureProps = { readonly picture: PreviewPicture; readonly measure: Drawing['measure'] };

function Picture({ picture, measure }: PictureProps): ReactNode {
  const { media } = picture;
  const [gone, setGone] = useState(false);
  if (media.src === null || gone) return <Gone kind={media.kind} />;
  return (
    <span className="preview-picture">
      <img
        src={media.src}
        alt={media.alt === '' ? t('previews.picture.noAlt') : media.alt}
        style={stanceOf(picture)}
        draggable={false}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) => {
          if (media.size === null && width > 0 && height > 0) measure(media.id, { width, height });
        }}
        onError={() => setGone(true)}
      />
      {media.kind === 'video' ? <VideoMark /> : null}
    </span>
  );
}

function Gone({ kind }: { readonly kind: 'image' | 'video' }): ReactNode {
  return (
    <span className="preview-picture preview-gone">
      {kind === 'video' ? (
        <VideoMark />
      ) : (
        <>
          <ImageOff size={20} strokeWidth={1.5} aria-hidden="true" />
          <span>{t('previews.picture.gone')}</span>
        </>
      )}
    </span>
  );
}

function VideoMark(): ReactNode {
  return (
    <span className="preview-video">
      <Play size={14} aria-hidden="true" />
      {t('previews.video')}
    </span>
  );
}

/** A crop as the place of an image in its frame: CSS counts it in shares of what does not fit. */
function stanceOf({ crop }: PreviewPicture): CSSProperties {
  if (crop === null) return { objectFit: 'contain' };
  const share = (start: number, length: number): number => (length < 1 ? (start / (1 - length)) * 100 : 50);
  return {
    objectFit: 'cover',
    objectPosition: `${share(crop.x, crop.width)}% ${share(crop.y, crop.height)}%`,
  };
}

function WholePictures({ pictures, measure }: SomeProps): ReactNode {
  return (
    <ul className="preview-wholes" aria-label={t('previews.pictures')}>
      {pictures.shown.map((picture) => (
        <li key={picture.media.id} style={{ aspectRatio: wholeRatio(picture) }}>
          <Picture picture={{ ...picture, crop: null }} measure={measure} />
          {picture.crop === null ? null : <span className="preview-crop" style={boxOf(picture.crop)} />}
        </li>
      ))}
    </ul>
  );
}

function wholeRatio({ media, ratio }: PreviewPicture): number {
  return media.size === null ? ratio : media.size.width / media.size.height;
}

function boxOf({ x, y, width, height }: NonNullable<PreviewPicture['crop']>): CSSProperties {
  const percent = (share: number): string => `${share * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
