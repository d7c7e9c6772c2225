import { ChevronDown, ChevronRight, Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { runCommand } from '#renderer/app/commands.ts';
import { type ImportPlace, useAssetImport } from '#renderer/features/assets/import-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { type Severity, SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { FileReport, ImportReport as Report } from '#shared/assets/report.ts';
import { bytesWords } from '#shared/channels/quantities.ts';
import type { ProgressAt } from '#shared/contract/wire.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  /** Only what was asked for here is shown here. */
  readonly place: ImportPlace;
  readonly onShow?: ((assetId: Id) => void) | undefined;
};

/** How far an import has come, and afterwards what became of each file. Nothing while there is none. */
export function ImportReport({ place, onShow }: Props): ReactNode {
  const isHere = useAssetImport((state) => state.place === place);
  const running = useAssetImport((state) => state.running);
  const report = useAssetImport((state) => state.report);
  if (!isHere) return null;
  if (running !== null) return <Progress {...running} />;
  if (report === null || (place !== 'library' && isPlain(report))) return null;
  return <Done report={report} place={place} onShow={onShow} />;
}

/** What was added is seen where it was added; only what is not as expected needs words there. */
function isPlain({ refused, files, passedOver }: Report): boolean {
  return refused === 0 && passedOver.length === 0 && files.every(({ notes }) => notes.length === 0);
}

type ProgressProps = { readonly done: number; readonly total: number; readonly at: ProgressAt | null };

/** By bytes where those are known: one film is as much as a hundred pictures. */
function shareOf({ done, total, at }: ProgressProps): number {
  if (at !== null && at.allBytes > 0) return at.bytes / at.allBytes;
  return total === 0 ? 0 : done / total;
}

function Progress(props: ProgressProps): ReactNode {
  const { done, total, at } = props;
  const cancel = useAssetImport((state) => state.cancel);
  const said =
    total === 0 ? t('assetsScreen.report.counting') : t('assetsScreen.report.running', { done, total });
  return (
    <section className="assets-report assets-report-running" aria-label={t('assetsScreen.report.counting')}>
      <div className="assets-report-now">
        <div className="assets-report-line">
          <b role="status">{said}</b>
          <span
            className="assets-bar"
            role="progressbar"
            aria-label={t('assetsScreen.report.counting')}
            aria-valuemin={0}
            aria-valuemax={total}
            aria-valuenow={done}
          >
            <span style={{ transform: `scaleX(${shareOf(props)})` }} />
          </span>
          <Button size="sm" onPress={cancel}>
            {t('assetsScreen.report.cancel')}
          </Button>
        </div>
        {at === null ? null : (
          <p className="assets-report-at">
            <span title={at.name}>{at.name}</span>
            <span>
              {t('assetsScreen.report.bytes', { done: bytesWords(at.bytes), total: bytesWords(at.allBytes) })}
            </span>
          </p>
        )}
      </div>
    </section>
  );
}

type DoneProps = Props & { readonly report: Report };

function Done({ report, place, onShow }: DoneProps): ReactNode {
  const dismiss = useAssetImport((state) => state.dismiss);
  const told = report.files.filter(({ outcome, notes }) => outcome !== 'stored' || notes.length > 0);
  const [open, setOpen] = useState(report.refused > 0);
  const Turn = open ? ChevronDown : ChevronRight;
  return (
    <section className="assets-report" aria-label={t('assetsScreen.report')}>
      <div className="assets-report-line">
        <Summary report={report} />
        <span className="flex-1" />
        {told.length === 0 ? null : (
          <Button
            size="sm"
            variant="quiet"
            pressed={open}
            icon={<Turn size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setOpen(!open)}
          >
            {t('assetsScreen.report.details')}
          </Button>
        )}
        {report.group === null || place !== 'library' ? null : (
          <Button size="sm" binding="Mod+Z" onPress={() => undoImport(dismiss)}>
            {t('app.undo')}
          </Button>
        )}
        <IconButton
          size="sm"
          label={t('assetsScreen.report.close')}
          icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={dismiss}
        />
      </div>
      {place === 'library' ? <TagOffers report={report} /> : null}
      {report.passedOver.map((words) => (
        <p key={words} className="asset-said">
          {words}
        </p>
      ))}
      {open && told.length > 0 ? (
        <ul>
          {told.map((file, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
            <FileLine key={index} file={file} onShow={onShow} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Tags that would suit what came in: each is one press, and one step that undo takes back. */
function TagOffers({ report: { suggestions } }: { readonly report: Report }): ReactNode {
  const takeTag = useAssetImport((state) => state.takeTag);
  if (suggestions.length === 0) return null;
  return (
    <div className="assets-report-tags">
      <span className="asset-said">{t('assetsScreen.report.tags')}</span>
      {suggestions.map(({ tag, assetIds }) => (
        <Button
          key={tag}
          size="sm"
          variant="quiet"
          icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={() => void takeTag(tag)}
        >
          {t('assetsScreen.report.tag', { tag, count: assetIds.length })}
        </Button>
      ))}
    </div>
  );
}

function undoImport(dismiss: () => void): void {
  dismiss();
  runCommand('undo');
}

function Summary({ report: { stored, there, refused } }: { readonly report: Report }): ReactNode {
  return (
    <span role="status" className="assets-report-said">
      <SeverityGlyph severity={refused > 0 ? 'warn' : 'pass'} />
      <b>{t('assetsScreen.report.added', { count: stored })}</b>
      {there === 0 ? null : <span>{t('assetsScreen.report.duplicates', { count: there })}</span>}
      {refused === 0 ? null : <span>{t('assetsScreen.report.refused', { count: refused })}</span>}
    </span>
  );
}

const signs: { readonly [outcome in FileReport['outcome']]: Severity } = {
  stored: 'pass',
  there: 'info',
  refused: 'block',
};

type LineProps = Pick<Props, 'onShow'> & { readonly file: FileReport };

function FileLine({ file, onShow }: LineProps): ReactNode {
  const { name, outcome, assetId, message, notes } = file;
  const words = [outcome === 'there' ? t('assetsScreen.report.there') : message, ...notes]
    .filter(Boolean)
    .join(' ');
  return (
    <li>
      <span data-severity={signs[outcome]} className="assets-report-sign">
        <SeverityGlyph severity={signs[outcome]} labelled />
      </span>
      <span className="assets-report-file" title={name}>
        {name}
      </span>
      <span data-selectable>{words}</span>
      {assetId === null || onShow === undefined ? (
        <span />
      ) : (
        <Button size="sm" variant="quiet" onPress={() => onShow(assetId)}>
          {t('assetsScreen.report.show')}
        </Button>
      )}
    </li>
  );
}
