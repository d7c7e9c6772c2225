import { type ReactNode, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { ApiError, api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { type Filters, noFilters, useView } from '#renderer/app/view-store.ts';
import { useActor, useBrand, useCan, useTodayOfBrand } from '#renderer/app/workspace-hooks.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { type ExportFormat, exportFormats } from '#shared/contract/documents.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatMonth } from '#shared/time/format.ts';
import './documents.css';

const whats = {
  pdf: 'pdfWhat',
  docx: 'docxWhat',
  xlsx: 'xlsxWhat',
  csv: 'csvWhat',
  ics: 'icsWhat',
} as const;
type Scope = 'all' | 'filtered';

/** Exports the month in view: which format, and whether the filters count. */
export function ExportDialog(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const today = useTodayOfBrand();
  const date = useView((view) => view.date) ?? today;
  const filters = useView((view) => view.filters);
  const filtered = JSON.stringify(filters) !== JSON.stringify(noFilters);
  const [format, setFormat] = useState<ExportFormat>('pdf');
  const [scope, setScope] = useState<Scope>(filtered ? 'filtered' : 'all');
  const month = date.slice(0, 7);
  const { running, run, cancel } = useExport({
    month,
    format,
    filters: scope === 'filtered' ? filters : null,
  });
  const leave = running ? cancel : close;
  return (
    <Dialog
      title={t('documents.export.title', { month: formatMonth(date, currentLocale()) })}
      isOpen
      onClose={leave}
      actions={<Actions running={running} onRun={run} onCancel={leave} />}
    >
      <div className="export-form">
        <p>{t('documents.export.lead')}</p>
        <FormatChoice format={format} onChange={setFormat} />
        {filtered ? <ScopeChoice scope={scope} onChange={setScope} /> : null}
        <CheckLine month={month} format={format} filters={scope === 'filtered' ? filters : null} />
      </div>
    </Dialog>
  );
}

type Wish = { readonly month: string; readonly format: ExportFormat; readonly filters: Filters | null };

function useExport({ month, format, filters }: Wish) {
  const brand = useBrand();
  const close = useView((view) => view.closeDialog);
  const [running, setRunning] = useState(false);
  const run = async (): Promise<void> => {
    if (brand === null) return;
    setRunning(true);
    try {
      const chosen = filters === null ? {} : { filters: copyOf(filters) };
      const { file } = await api.documents.exportMonth.mutate({
        brandId: brand.id,
        month,
        format,
        ...chosen,
      });
      if (file !== null) done(file);
      if (file !== null) close();
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'cancelled')) toastError(error);
    } finally {
      setRunning(false);
    }
  };
  const cancel = (): void => void api.documents.cancel.mutate().catch(toastError);
  return { running, run, cancel };
}

/** What the brand check says of the posts that would go in. */
function CheckLine({ month, format, filters }: Wish): ReactNode {
  const brandId = useBrand()?.id ?? '';
  const chosen = filters === null ? {} : { filters: copyOf(filters) };
  const { answer, failure } = useAsked(
    `export ${brandId} ${month} ${JSON.stringify(chosen)}`,
    () => api.documents.preview.query({ brandId, month, ...chosen }),
    ['posts', 'voice', 'brands', 'workspace'],
  );
  // Whoever may not export reads that beside the button; a month that cannot be checked is refused there as well.
  if (failure !== null) return null;
  if (answer === null) return <p className="export-what">{t('documents.export.checking')}</p>;
  const { posts, blocked: count } = answer;
  if (posts === 0) return null;
  return count === 0 ? (
    <FindingNote severity="pass">{t('documents.export.clear', { posts })}</FindingNote>
  ) : (
    <FindingNote severity="block">{t('documents.export.blocked', { posts, count, format })}</FindingNote>
  );
}

/** The window's filters as the contract takes them: lists that may be changed. */
function copyOf(filters: Filters) {
  const { channelIds, campaignIds, pillarIds, statuses, personIds, text } = filters;
  return {
    channelIds: [...channelIds],
    campaignIds: [...campaignIds],
    pillarIds: [...pillarIds],
    statuses: [...statuses],
    personIds: [...personIds],
    text,
  };
}

function done(file: string): void {
  const name = file.split(/[\\/]/u).at(-1) ?? file;
  const reveal = (): void => void api.documents.reveal.mutate().catch(toastError);
  toast(t('documents.export.done', { file: name }), { label: t('documents.export.show'), run: reveal });
}

type ActionsProps = {
  readonly running: boolean;
  readonly onRun: () => Promise<void>;
  readonly onCancel: () => void;
};

function Actions({ running, onRun, onCancel }: ActionsProps): ReactNode {
  const may = useCan('document.export');
  const actor = useActor();
  const refusal = may ? null : t('documents.export.notAllowed', { name: actor?.name ?? '' });
  return (
    <>
      {refusal === null ? null : <span className="export-reason">{refusal}</span>}
      <Button onPress={onCancel}>{t('documents.export.cancel')}</Button>
      <Button
        variant="primary"
        refusal={refusal ?? (running ? t('documents.export.running') : null)}
        onPress={() => void onRun()}
      >
        {t(running ? 'documents.export.running' : 'documents.export.run')}
      </Button>
    </>
  );
}

function FormatChoice(props: {
  readonly format: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
}): ReactNode {
  const choose = (value: string): void => {
    const format = exportFormats.find((known) => known === value);
    if (format !== undefined) props.onChange(format);
  };
  return (
    <RadioGroup
      className="export-choice"
      value={props.format}
      onChange={choose}
      aria-label={t('documents.export.format')}
    >
      {exportFormats.map((format) => (
        <Radio key={format} value={format} className="export-option" autoFocus={format === props.format}>
          <span className="export-dot" aria-hidden="true" />
          <span>
            <strong>{t(`documents.export.${format}`)}</strong>
            <span className="export-what">{t(`documents.export.${whats[format]}`)}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function ScopeChoice({
  scope,
  onChange,
}: {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}): ReactNode {
  const options = [
    { value: 'filtered', label: t('documents.export.filtered') },
    { value: 'all', label: t('documents.export.everything') },
  ] as const;
  return (
    <RadioGroup
      className="export-choice"
      value={scope}
      onChange={(value) => onChange(value === 'all' ? 'all' : 'filtered')}
      aria-label={t('documents.export.what')}
    >
      {options.map(({ value, label }) => (
        <Radio key={value} value={value} className="export-option">
          <span className="export-dot" aria-hidden="true" />
          {label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
