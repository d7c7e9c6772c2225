import { type ReactNode, useEffect, useState } from 'react';
import { DateField } from '#renderer/ui/DateField.tsx';
import type { CampaignSpan } from '#shared/campaigns/campaign.ts';
import { t } from '#shared/messages/index.ts';
import type { WallDate } from '#shared/time/wall.ts';

type Props = { readonly span: CampaignSpan; readonly onChange: (span: CampaignSpan) => void };
type Typed = { readonly start: WallDate | null; readonly end: WallDate | null };

/** First and last day, saved when the fields are left; a span the wrong way round is said instead. */
export function SpanFields({ span, onChange }: Props): ReactNode {
  const [typed, setTyped] = useState<Typed>(span);
  const { start: storedStart, end: storedEnd } = span;
  useEffect(() => setTyped({ start: storedStart, end: storedEnd }), [storedStart, storedEnd]);
  const { start, end } = typed;
  const reversed = start !== null && end !== null && start > end;
  const commit = (): void => {
    if (start === null || end === null || reversed) return;
    if (start !== span.start || end !== span.end) onChange({ start, end });
  };
  return (
    <fieldset className="flex flex-col" aria-label={t('settings.campaigns.days')} onBlur={commit}>
      <div className="flex gap-2">
        <DateField
          label={t('settings.campaigns.start')}
          hideLabel
          value={start}
          onChange={(next) => setTyped({ start: next, end })}
        />
        <DateField
          label={t('settings.campaigns.end')}
          hideLabel
          value={end}
          onChange={(next) => setTyped({ start, end: next })}
        />
      </div>
      {reversed ? <span className="field-error">{t('settings.campaigns.reversed')}</span> : null}
    </fieldset>
  );
}
