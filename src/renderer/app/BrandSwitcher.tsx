import { ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { Crest } from '#renderer/ui/marks.tsx';
import type { Brand } from '#shared/brands/brand.ts';
import { t } from '#shared/messages/index.ts';

/** The brand in view, and the way to another. */
export function BrandSwitcher(): ReactNode {
  const brand = useBrand();
  const brands = useWorkspace((state) => state.snapshot?.brands) ?? [];
  const goSettings = useView((view) => view.goSettings);
  if (brand === null) return null;
  const entries = brands.filter((other) => !other.archived).map((other) => entryOf(other, brand));
  const manage: MenuEntry = { id: 'manage', label: t('app.manageBrands'), run: () => goSettings('brands') };
  return (
    <MenuButton
      label={t('app.brands')}
      groups={[
        { id: 'brands', heading: t('app.brands'), entries },
        { id: 'manage', entries: [manage] },
      ]}
    >
      <Button className="brandbox">
        <Crest name={brand.name} hue={brand.hue} />
        <span className="nav-label brandbox-words">
          <span className="truncate font-bold">{brand.name}</span>
          {brand.about === '' ? null : <span className="truncate text-2xs text-ink-3">{brand.about}</span>}
        </span>
        <span className="visually-hidden">{t('app.brandMenu')}</span>
        <ChevronsUpDown className="nav-label" size={14} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </MenuButton>
  );
}

function entryOf(brand: Brand, inView: Brand): MenuEntry {
  return {
    id: brand.id,
    label: brand.name,
    icon: <Crest name={brand.name} hue={brand.hue} />,
    isSelected: brand.id === inView.id,
    run: () => {
      useView.getState().letGo();
      useWorkspace.getState().setBrand(brand.id);
    },
  };
}
