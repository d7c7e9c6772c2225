import { type ReactNode, useMemo } from 'react';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { countries, countryName } from '#shared/brands/country.ts';
import { currentLocale, t } from '#shared/messages/index.ts';

type Props = {
  /** Null where it was never said. */
  readonly value: string | null;
  readonly onChange: (country: string | null) => void;
};

/** Not the code of any country: none is said. */
const NONE = 'none';

/** Where the brand publishes, found by typing: its words are accepted as disclosures there. */
export function CountryField({ value, onChange }: Props): ReactNode {
  const options = useMemo(countryOptions, []);
  return (
    <ComboBox
      label={t('settings.brands.country')}
      options={options}
      value={value ?? NONE}
      onChange={(code) => onChange(code === NONE ? null : code)}
    />
  );
}

function countryOptions(): readonly { readonly value: string; readonly label: string }[] {
  const locale = currentLocale();
  const named = countries
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return [{ value: NONE, label: t('settings.brands.anyCountry') }, ...named];
}
