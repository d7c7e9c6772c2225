import type { ReactNode } from 'react';
import { TIGHT, useMedia } from '#renderer/app/use-media.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import { folderRows } from '#renderer/features/assets/folders.ts';
import {
  type AssetNeed,
  isFiltered,
  type LibraryFilters,
  useLibrary,
} from '#renderer/features/assets/library-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { ClearFilter, FilterChip } from '#renderer/ui/Chip.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { assetKinds } from '#shared/assets/asset.ts';
import { networkName } from '#shared/channels/networks.ts';
import { assetSorts } from '#shared/contract/assets.ts';
import { t } from '#shared/messages/index.ts';

const needs: readonly AssetNeed[] = ['expired', 'expiring', 'alt', 'credit', 'rights', 'unused'];

/** What narrows the library, and in which order it stands. */
export function AssetFilters({ shown }: { readonly shown: number }): ReactNode {
  const filters = useLibrary((state) => state.filters);
  const networks = [...new Set(useChannels().map(({ network }) => network))];
  const tight = useMedia(TIGHT);
  const set = useLibrary.getState().setFilters;
  return (
    <div className="assets-filters">
      <WordsFilter />
      {tight ? <FolderChip /> : null}
      <OneOf
        label={t('assetsScreen.filter.kind')}
        options={assetKinds.map((id) => ({ id, name: t(`assetsScreen.kind.${id}`) }))}
        chosen={filters.kind}
        choose={(kind) => set({ kind })}
      />
      <TagFilter />
      <OneOf
        label={t('assetsScreen.filter.needs')}
        options={needs.map((id) => ({ id, name: t(`assetsScreen.need.${id}`) }))}
        chosen={filters.needs}
        choose={(need) => set({ needs: need })}
      />
      <OneOf
        label={t('assetsScreen.filter.fits')}
        options={networks.map((id) => ({ id, name: networkName(id) }))}
        chosen={filters.fits}
        choose={(fits) => set({ fits })}
      />
      {isFiltered(filters) ? (
        <Button variant="quiet" size="sm" onPress={() => useLibrary.getState().clearFilters()}>
          {t('assetsScreen.filter.clear')}
        </Button>
      ) : null}
      <Count shown={shown} />
      <SortMenu sort={filters.sort} />
    </div>
  );
}

/** The folders where there is no room for their pane. */
function FolderChip(): ReactNode {
  const folder = useLibrary((state) => state.filters.folder);
  const folders = useLibrary((state) => state.places.folders);
  const made = useLibrary((state) => state.madeFolders);
  const rows = folderRows(folders, made);
  return (
    <OneOf
      label={t('assetsScreen.detail.folder')}
      options={rows.map(({ path }) => ({ id: path, name: path.split('/').join(' / ') }))}
      chosen={folder}
      choose={(path) => useLibrary.getState().setFilters({ folder: path })}
    />
  );
}

type OneOfProps<Id extends string> = {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id | null;
  readonly choose: (id: Id | null) => void;
};

function OneOf<Id extends string>({ label, options, chosen, choose }: OneOfProps<Id>): ReactNode {
  if (options.length === 0) return null;
  const value = options.find(({ id }) => id === chosen)?.name ?? null;
  const entries = options.map(({ id, name }) => ({
    id,
    label: name,
    isSelected: id === chosen,
    run: () => choose(id),
  }));
  return (
    <span className="assets-filter">
      <MenuButton label={label} groups={[{ id: label, entries }]}>
        <FilterChip label={label} value={value} />
      </MenuButton>
      {value === null ? null : <ClearFilter label={label} onClear={() => choose(null)} />}
    </span>
  );
}

function TagFilter(): ReactNode {
  const chosen = useLibrary((state) => state.filters.tags);
  const tags = useLibrary((state) => state.places.tags);
  const set = useLibrary.getState().setFilters;
  const label = t('assetsScreen.filter.tags');
  return (
    <span className="assets-filter">
      <Popover
        label={label}
        trigger={<FilterChip label={label} value={chosen.length === 0 ? null : chosen.join(', ')} />}
      >
        <div className="assets-tag-choices">
          {tags.length === 0 ? <p className="asset-said">{t('assetsScreen.filter.noTags')}</p> : null}
          {tags.map(({ tag, count }) => (
            <Checkbox
              key={tag}
              isSelected={chosen.includes(tag)}
              onChange={(on) => set({ tags: on ? [...chosen, tag] : chosen.filter((each) => each !== tag) })}
            >
              <span className="assets-tag-choice">
                {tag} <span className="text-ink-3">{count}</span>
              </span>
            </Checkbox>
          ))}
        </div>
      </Popover>
      {chosen.length === 0 ? null : <ClearFilter label={label} onClear={() => set({ tags: [] })} />}
    </span>
  );
}

function WordsFilter(): ReactNode {
  const words = useLibrary((state) => state.filters.search);
  return (
    <div className="assets-search">
      <SearchField
        label={t('assetsScreen.search')}
        placeholder={t('assetsScreen.search.hint')}
        words={words}
        onSearch={(search) => useLibrary.getState().setFilters({ search })}
      />
    </div>
  );
}

function Count({ shown }: { readonly shown: number }): ReactNode {
  const fits = useLibrary((state) => state.filters.fits);
  const total = useLibrary((state) => state.total);
  const loaded = useLibrary((state) => state.assets !== null);
  if (!loaded) return <span className="assets-count" />;
  return (
    <span className="assets-count" role="status">
      {fits === null
        ? t('assetsScreen.count', { shown: total })
        : t('assetsScreen.countOf', { shown, total })}
    </span>
  );
}

function SortMenu({ sort }: { readonly sort: LibraryFilters['sort'] }): ReactNode {
  const label = t('assetsScreen.sort');
  const entries = assetSorts.map((id) => ({
    id,
    label: t(`assetsScreen.sort.${id}`),
    isSelected: id === sort,
    run: () => useLibrary.getState().setFilters({ sort: id }),
  }));
  return (
    <MenuButton label={label} placement="bottom end" groups={[{ id: 'sort', entries }]}>
      <FilterChip label={t(`assetsScreen.sort.${sort}`)} value={null} />
    </MenuButton>
  );
}
