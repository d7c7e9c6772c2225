import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { Crest } from '#renderer/ui/marks.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly label: string;
  readonly brandIds: readonly Id[];
  readonly onChange: (brandIds: Id[]) => void;
  readonly className?: string;
};

/** The brands that somebody from outside sees. */
export function BrandsPicker({ label, brandIds, onChange, className }: Props): ReactNode {
  const brands = useWorkspace((state) => state.snapshot?.brands) ?? [];
  return (
    <MultiSelect
      label={label}
      hideLabel
      {...(className === undefined ? {} : { className })}
      placeholder={t('people.outside.nothing')}
      values={brandIds}
      onChange={(ids) => onChange([...ids])}
      groups={[
        {
          id: 'brands',
          heading: t('app.brands'),
          options: brands
            .filter((brand) => !brand.archived || brandIds.includes(brand.id))
            .map(({ id, name, hue }) => ({ value: id, label: name, mark: <Crest name={name} hue={hue} /> })),
        },
      ]}
    />
  );
}
