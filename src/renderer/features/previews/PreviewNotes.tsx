import { Info } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { t } from '#shared/messages/index.ts';
import type { Preview } from '#shared/previews/preview.ts';

type Props = {
  readonly preview: Preview;
  readonly whole: boolean;
  readonly onWhole: (whole: boolean) => void;
};

/** What the network leaves out or the drawing cannot show, each with its reason. */
export function PreviewNotes({ preview, whole, onWhole }: Props): ReactNode {
  const { notes, pictures } = preview;
  if (notes.length === 0) return null;
  const isCropped = pictures.shown.some(({ crop, lost }) => crop !== null && lost > 0);
  return (
    <div className="preview-notes">
      <ul aria-label={t('previews.notes')}>
        {notes.map(({ message, values }) => (
          <li key={message}>
            <Info size={12} aria-hidden="true" />
            <span>{t(message, values)}</span>
          </li>
        ))}
      </ul>
      {isCropped ? (
        <Button className="preview-more" aria-pressed={whole} onPress={() => onWhole(!whole)}>
          {t(whole ? 'previews.crop.asShown' : 'previews.crop.whole')}
        </Button>
      ) : null}
    </div>
  );
}
