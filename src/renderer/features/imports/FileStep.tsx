import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';

/** Choosing the file, and why the last one was not read. */
export function FileStep(): ReactNode {
  const choose = useImport((state) => state.choose);
  const reading = useImport((state) => state.busy === 'reading');
  const failure = useImport((state) => state.failure);
  const icon = <FileUp size={16} strokeWidth={1.75} aria-hidden="true" />;
  return (
    <div className="import-file">
      {failure === null ? null : (
        <FindingNote severity="block">
          <strong>{t('importScreen.file.failed')}</strong> {failure}
        </FindingNote>
      )}
      <EmptyState
        title={t('importScreen.file.title')}
        actions={
          <Button
            variant="primary"
            size="lg"
            icon={icon}
            autoFocus
            refusal={reading ? t('importScreen.file.reading') : null}
            onPress={() => void choose()}
          >
            {reading ? t('importScreen.file.reading') : t('importScreen.file.choose')}
          </Button>
        }
      >
        {t('importScreen.file.lead')}
      </EmptyState>
      <p className="import-hint">
        {t('importScreen.file.drop')} {t('importScreen.file.formats')}
      </p>
    </div>
  );
}
