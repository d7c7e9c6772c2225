import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { takeInLibrary, useVoiceFiles } from '#renderer/features/voice-files/voice-files-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import type { LibraryReading } from '#shared/contract/voice-files.ts';
import { t } from '#shared/messages/index.ts';
import './voice-files.css';

type Item = LibraryReading['guidelines'][number];

/** A library that was read: what would be new, what would change and what stays out, before anything does. */
export function TakeInLibrary(): ReactNode {
  const library = useVoiceFiles((state) => state.library);
  const brand = useBrand()?.name ?? '';
  if (library === null) return null;
  const { file, exportedAt, guidelines, styles, choices } = library;
  const close = (): void => useVoiceFiles.setState({ library: null });
  const when = momentText(exportedAt);
  return (
    <Dialog
      title={t('voiceFiles.library.title', { brand: library.brand })}
      isOpen
      onClose={close}
      width={720}
      actions={<Actions library={library} onClose={close} />}
    >
      <div className="voice-files-report">
        <p>{t('voiceFiles.library.lead', { file, when, brand })}</p>
        <Items label={t('voiceFiles.library.guidelines')} items={guidelines} />
        <Items label={t('voiceFiles.library.styles')} items={styles} />
        {choices === 0 ? null : <p>{t('voiceFiles.library.choices', { count: choices })}</p>}
      </div>
    </Dialog>
  );
}

function Items({ label, items }: { readonly label: string; readonly items: readonly Item[] }): ReactNode {
  const shown = items.filter(({ change }) => change !== 'same');
  const same = items.length - shown.length;
  if (items.length === 0) return null;
  return (
    <>
      {shown.length === 0 ? null : (
        <table className="voice-files-table" aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{label}</th>
              <th scope="col">{t('voiceFiles.library.change')}</th>
              <th scope="col">{t('voiceFiles.library.with')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item, index) => (
              // Two guidelines of a file may have the same name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <tr key={index}>
                <th scope="row">{item.name}</th>
                <td>{t(`voiceFiles.library.${item.change}`)}</td>
                <td>
                  <With item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same === 0 ? null : (
        <p className="voice-files-quiet">{t('voiceFiles.library.same', { what: label, count: same })}</p>
      )}
    </>
  );
}

function With({ item: { why, section, count } }: { readonly item: Item }): ReactNode {
  if (why !== '') {
    return (
      <span className="voice-files-why">
        <SeverityGlyph severity="warn" labelled /> {why}
      </span>
    );
  }
  if (section === null) return t('voiceFiles.library.rules', { count });
  return count === 0 ? t('voiceFiles.library.proposal') : t('voiceFiles.library.versions', { count });
}

function Actions({
  library,
  onClose,
}: {
  readonly library: LibraryReading;
  readonly onClose: () => void;
}): ReactNode {
  const coming = [...library.guidelines, ...library.styles].filter(
    ({ change }) => change === 'new' || change === 'changed',
  ).length;
  const refusal = coming + library.choices === 0 ? t('voiceFiles.library.nothing') : null;
  return (
    <>
      <span className="voice-files-reason">{refusal ?? t('voiceFiles.library.oneStep')}</span>
      <Button onPress={onClose}>{t('voiceFiles.cancel')}</Button>
      <Button variant="primary" refusal={refusal} autoFocus onPress={() => void takeInLibrary(library)}>
        {t('voiceFiles.library.run')}
      </Button>
    </>
  );
}
