import type { ReactNode } from 'react';
import { api } from '#renderer/app/client.ts';
import { useView } from '#renderer/app/view-store.ts';
import { systemZone, useBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AddRow } from '#renderer/features/settings/AddRow.tsx';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { CountryField } from '#renderer/features/settings/CountryField.tsx';
import { HuePicker } from '#renderer/features/settings/HuePicker.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { MixTargets } from '#renderer/features/settings/MixTargets.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ZoneField } from '#renderer/ui/ZoneField.tsx';
import type { Brand } from '#shared/brands/brand.ts';
import { t } from '#shared/messages/index.ts';

type Patch = Parameters<typeof api.brands.update.mutate>[0]['patch'];
const update = (brand: Brand, patch: Patch) => api.brands.update.mutate({ brandId: brand.id, patch });

/** All brands by name, and the rules of the one in view. */
export function BrandSettings(): ReactNode {
  const brands = useWorkspace((state) => state.snapshot?.brands) ?? [];
  const inView = useBrand();
  return (
    <>
      <section>
        <h2 className="settings-heading">{t('settings.brands')}</h2>
        <ul className="settings-list">
          {brands.map((brand) => (
            <BrandRow key={brand.id} brand={brand} />
          ))}
        </ul>
        <AddRow
          label={t('settings.brands.new')}
          placeholder={t('settings.brands.name')}
          add={(name) => api.brands.create.mutate({ name, zone: inView?.zone ?? systemZone() })}
        />
      </section>
      {inView === null ? null : <BrandRules key={inView.id} brand={inView} />}
    </>
  );
}

function BrandRow({ brand }: { readonly brand: Brand }): ReactNode {
  return (
    <li className="settings-row" data-archived={brand.archived}>
      <HuePicker name={brand.name} hue={brand.hue} onChange={(hue) => save(update(brand, { hue }))} />
      <InlineText
        label={t('settings.brands.name')}
        value={brand.name}
        required
        className="flex-1"
        onSave={(name) => save(update(brand, { name }))}
      />
      <InlineText
        label={t('settings.brands.about')}
        value={brand.about}
        maxLength={200}
        placeholder={t('settings.brands.about')}
        className="flex-1"
        onSave={(about) => save(update(brand, { about }))}
      />
      <ArchiveButton
        name={brand.name}
        archived={brand.archived}
        onChange={(archived) => update(brand, { archived })}
      />
    </li>
  );
}

function BrandRules({ brand }: { readonly brand: Brand }): ReactNode {
  const goPolicy = useView((view) => view.goPolicy);
  return (
    <section className="flex flex-col gap-4">
      <h2 className="settings-heading">{t('settings.brands.rules', { name: brand.name })}</h2>
      <div className="settings-fields">
        <ZoneField value={brand.zone} onChange={(zone) => save(update(brand, { zone }))} />
        <CountryField value={brand.country} onChange={(country) => save(update(brand, { country }))} />
        <div className="field items-start">
          <span className="field-label">{t('policy.title')}</span>
          <Button onPress={() => goPolicy(null)}>{t(`policy.mode.${brand.policy.mode}`)}</Button>
        </div>
      </div>
      <MixTargets mix={brand.mix} onChange={(mix) => save(update(brand, { mix }))} />
    </section>
  );
}
