import { Link2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Drawing } from '#renderer/features/previews/drawing.ts';
import { FoldedText } from '#renderer/features/previews/FoldedText.tsx';
import { ChannelMark, Crest } from '#renderer/ui/marks.tsx';
import { t } from '#shared/messages/index.ts';

/** The square that stands for an account's picture. */
export function AccountMark({ channel }: Pick<Drawing, 'channel'>): ReactNode {
  return <Crest name={channel.brand ?? channel.name.replace(/^@/u, '')} hue={channel.hue ?? 'slate'} />;
}

/** Who posts, when, and on which network. */
export function Head({ preview, channel, when }: Pick<Drawing, 'preview' | 'channel' | 'when'>): ReactNode {
  return (
    <header className="preview-head">
      <AccountMark channel={channel} />
      <span className="preview-who">
        <strong>
          <bdi>{channel.name}</bdi>
        </strong>
        <small>{when}</small>
      </span>
      <ChannelMark network={preview.network} big />
    </header>
  );
}

/** The card of a link: its host, and a sentence in place of what only the page knows. */
export function LinkPlace({ preview }: Pick<Drawing, 'preview'>): ReactNode {
  const { linkCard, layout } = preview;
  if (linkCard === null) return null;
  if (layout.link === 'button') return <LinkButton host={linkCard.host} shape={layout.shape} />;
  return (
    <div className="preview-link">
      <span className="preview-link-picture">
        <Link2 size={18} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <span>
        <small dir="ltr">{linkCard.host}</small>
        <span>{t('previews.link.untitled')}</span>
      </span>
    </div>
  );
}

function LinkButton({ host, shape }: { readonly host: string; readonly shape: string }): ReactNode {
  return (
    <p className="preview-cta">
      <strong>{t(shape === 'pin' ? 'previews.link.visit' : 'previews.link.open')}</strong>
      <small dir="ltr">{host}</small>
    </p>
  );
}

/** The words that belong on the cards of a carousel, in order. */
export function Cards({ preview }: Pick<Drawing, 'preview'>): ReactNode {
  if (preview.cards.length === 0) return null;
  return (
    <ol className="preview-cards" aria-label={t('previews.cards')}>
      {preview.cards.map((words, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a card is its place in the row
        <li key={index}>
          <small>{t('previews.cardNumber', { number: index + 1 })}</small>
          <bdi data-selectable>{words}</bdi>
        </li>
      ))}
    </ol>
  );
}

/** The first comment, under the post. */
export function Comment({ preview, channel }: Pick<Drawing, 'preview' | 'channel'>): ReactNode {
  if (preview.comment === null) return null;
  return (
    <section className="preview-comment" aria-label={t('previews.comment')}>
      <AccountMark channel={channel} />
      <div>
        <small>{t('previews.comment')}</small>
        <FoldedText text={preview.comment} more={preview.layout.more} />
      </div>
    </section>
  );
}
