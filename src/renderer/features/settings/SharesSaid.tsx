import type { ReactNode } from 'react';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { t } from '#shared/messages/index.ts';

/** What target shares add up to, as a sentence. Nothing is said while none is set. */
export function SharesSaid({ shares }: { readonly shares: readonly number[] }): ReactNode {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum === 0) return <p className="settings-said">{t('settings.shares.none')}</p>;
  if (sum === 100) return <p className="settings-said">{t('settings.shares.full')}</p>;
  const key = sum < 100 ? 'settings.shares.under' : 'settings.shares.over';
  return (
    <div className="mt-2">
      <FindingNote severity="warn">{t(key, { sum, difference: Math.abs(100 - sum) })}</FindingNote>
    </div>
  );
}
