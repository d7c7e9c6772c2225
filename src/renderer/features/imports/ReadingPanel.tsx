import { type ReactNode, useState } from 'react';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { ReadingDialog } from '#renderer/features/imports/ReadingDialog.tsx';
import { readingFacts } from '#renderer/features/imports/reading-words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';

/** How the file was read, and the way to read it differently. */
export function ReadingPanel(): ReactNode {
  const file = useImport((state) => state.file);
  const view = useImport((state) => state.view);
  const [changing, setChanging] = useState(false);
  if (file === null || view === null) return null;
  return (
    <aside className="import-reading" aria-labelledby="import-reading-title" data-pane="reading">
      <h2 id="import-reading-title">{t('importScreen.reading.title')}</h2>
      <dl>
        {readingFacts(file, view).map(({ name, value, how }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} {how === '' ? null : <span>{how}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <Button onPress={() => setChanging(true)}>{t('importScreen.reading.change')}</Button>
      {changing ? <ReadingDialog file={file} onClose={() => setChanging(false)} /> : null}
    </aside>
  );
}
