import { type ReactNode, useMemo } from 'react';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly value: string;
  readonly onChange: (zone: string) => void;
  readonly hideLabel?: boolean;
};

/** One of the time zones the runtime knows, found by typing a place. */
export function ZoneField({ value, onChange, hideLabel }: Props): ReactNode {
  const options = useMemo(() => zoneOptions(value), [value]);
  return (
    <ComboBox
      label={t('ui.zone')}
      options={options}
      value={value}
      onChange={onChange}
      {...(hideLabel === undefined ? {} : { hideLabel })}
    />
  );
}

function zoneOptions(current: string): readonly { readonly value: string; readonly label: string }[] {
  const known = Intl.supportedValuesOf('timeZone');
  // "UTC" and older names are valid zones that the runtime does not list.
  const all = known.includes(current) ? known : [current, ...known];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}
