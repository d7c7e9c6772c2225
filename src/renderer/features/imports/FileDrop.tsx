import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFileDrop } from '#renderer/features/imports/file-drop.ts';
import { t } from '#shared/messages/index.ts';
import './imports.css';

/** The sign over the window while a file hovers over it; mounted once in the frame. */
export function FileDrop(): ReactNode {
  const hovers = useFileDrop();
  if (!hovers) return null;
  return (
    <div className="file-drop" aria-hidden="true">
      <div className="file-drop-sign">
        <FileDown size={28} strokeWidth={1.5} />
        <strong>{t('importScreen.drop.title')}</strong>
        <span>{t('importScreen.drop.what')}</span>
      </div>
    </div>
  );
}
