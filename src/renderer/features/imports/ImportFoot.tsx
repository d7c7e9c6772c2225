import type { ReactNode } from 'react';
import { keyText } from '#renderer/app/keys.ts';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';

/** The decision at the foot: nothing, everything, or the rows that are ready. */
export function ImportFoot(): ReactNode {
  const totals = useImport((state) => state.view?.totals);
  const busy = useImport((state) => state.busy);
  const failure = useImport((state) => state.failure);
  const cancel = useImport((state) => state.cancel);
  const commit = useImport((state) => state.commit);
  if (totals === undefined) return null;
  const open = totals.rows - totals.ready;
  const waiting =
    busy === null
      ? null
      : t(busy === 'importing' ? 'importScreen.foot.importing' : 'importScreen.rows.loading');
  const notAll = open > 0 ? t('importScreen.foot.open', { count: open }) : null;
  return (
    <footer className="import-foot" data-pane="foot">
      <p className="import-promise" aria-live="polite">
        {failure === null ? (
          t('importScreen.foot.promise', { key: keyText('Mod+Z') })
        ) : (
          <Failure text={failure} />
        )}
      </p>
      <Button variant="quiet" size="lg" onPress={cancel}>
        {t('importScreen.foot.cancel')}
      </Button>
      <span className="import-strict">
        {notAll === null ? null : <span className="import-reason">{notAll}</span>}
        <Button size="lg" refusal={waiting ?? notAll} onPress={() => void commit(true)}>
          {t('importScreen.foot.onlyIfAll', { count: totals.rows })}
        </Button>
      </span>
      <Button
        variant="primary"
        size="lg"
        refusal={waiting ?? (totals.ready === 0 ? t('importScreen.refusal.nothing') : null)}
        onPress={() => void commit(false)}
      >
        {busy === 'importing'
          ? t('importScreen.foot.importing')
          : t('importScreen.foot.import', { count: totals.ready })}
      </Button>
    </footer>
  );
}

function Failure({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="import-failure">
      <SeverityGlyph severity="block" labelled /> {text}
    </span>
  );
}
