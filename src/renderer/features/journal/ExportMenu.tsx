import { ChevronDown, Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { useJournal } from '#renderer/features/journal/journal-store.ts';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { type AuditFormat, auditFormats } from '#shared/contract/audit.ts';
import { t } from '#shared/messages/index.ts';

/** The report as a file: of what the filters show. */
export function ExportMenu(): ReactNode {
  const exporting = useJournal((state) => state.exporting);
  const entries = auditFormats.map((format) => ({
    id: format,
    label: t(`journal.export.${format}`),
    refusal: exporting ? t('journal.export.running') : null,
    run: () => void exportAs(format),
  }));
  return (
    <MenuButton
      label={t('journal.export')}
      placement="bottom end"
      groups={[{ id: 'formats', heading: t('journal.export.what'), entries }]}
    >
      <Button className="btn btn-md btn-standard">
        <Download size={16} strokeWidth={1.75} aria-hidden="true" />
        {t(exporting ? 'journal.export.running' : 'journal.export')}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </MenuButton>
  );
}

/** Writes the report and says where it is. */
export async function exportAs(format: AuditFormat): Promise<void> {
  const { filters, exporting } = useJournal.getState();
  if (exporting) return;
  useJournal.setState({ exporting: true });
  try {
    const { file } = await api.audit.export.mutate({ format, filters });
    if (file !== null) done(file);
  } catch (error) {
    toastError(error);
  } finally {
    useJournal.setState({ exporting: false });
  }
}

function done(file: string): void {
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  const reveal = (): void => void api.audit.reveal.mutate().catch(toastError);
  toast(t('documents.export.done', { file: name }), { label: t('documents.export.show'), run: reveal });
}
