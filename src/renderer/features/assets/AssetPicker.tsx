import { Plus, X } from 'lucide-react';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { AssetGrid } from '#renderer/features/assets/AssetGrid.tsx';
import { AssetThumb } from '#renderer/features/assets/AssetThumb.tsx';
import { ImportReport } from '#renderer/features/assets/ImportReport.tsx';
import { chooseFiles, idsIn, takeFiles } from '#renderer/features/assets/import-store.ts';
import { useAsked, useAssets, usePosters } from '#renderer/features/assets/use-assets.ts';
import { useDropPlace } from '#renderer/features/assets/use-drop-place.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ASSETS_PAGE_MAX } from '#shared/contract/assets.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import './assets.css';
import './picker.css';

type Props = {
  readonly brandId: Id;
  /** What the post has already, in its order. */
  readonly chosen: readonly Id[];
  /** Told once, with all that the post is to have, in order; unchanged when the person changed their mind. */
  readonly onDone: (assetIds: readonly Id[]) => void;
};

/** Chooses pictures and videos from the library, in order; files can be added to it at once. */
export function AssetPicker({ brandId, chosen, onDone }: Props): ReactNode {
  const [ids, setIds] = useState(chosen);
  const take = (more: readonly Id[]): void => setIds((now) => [...new Set([...now, ...more])]);
  const drop = useDropPlace(async (files) => take(idsIn(await takeFiles(files, '', brandId, 'picker'))));
  return (
    <Dialog
      title={t('assetsScreen.picker.title')}
      isOpen
      width={860}
      onClose={() => onDone(chosen)}
      actions={
        <>
          <Button onPress={() => onDone(chosen)}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={() => onDone(ids)}>
            {t('assetsScreen.picker.done', { count: ids.length })}
          </Button>
        </>
      }
    >
      <div className="asset-picker" data-target={drop.over || undefined} {...drop.handlers}>
        <Shelf brandId={brandId} ids={ids} setIds={setIds} take={take} />
        <Chosen ids={ids} setIds={setIds} />
      </div>
    </Dialog>
  );
}

type ShelfProps = {
  readonly brandId: Id;
  readonly ids: readonly Id[];
  readonly setIds: (ids: readonly Id[]) => void;
  readonly take: (ids: readonly Id[]) => void;
};

function Shelf({ brandId, ids, setIds, take }: ShelfProps): ReactNode {
  const [search, setSearch] = useState('');
  const may = useCan('post.write');
  const upload = async (): Promise<void> => take(idsIn(await chooseFiles(brandId, '', 'files', 'picker')));
  return (
    <>
      <div className="asset-picker-head">
        <TextField
          label={t('assetsScreen.search')}
          hideLabel
          autoFocus
          value={search}
          onChange={setSearch}
          maxLength={200}
          placeholder={t('assetsScreen.search.hint')}
          className="flex-1"
        />
        {may ? (
          <Button
            icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => void upload()}
          >
            {t('assetsScreen.picker.upload')}
          </Button>
        ) : null}
      </div>
      <ImportReport place="picker" />
      <Results brandId={brandId} search={search} ids={ids} setIds={setIds} />
    </>
  );
}

type ResultsProps = Omit<ShelfProps, 'take'> & { readonly search: string };

function Results({ brandId, search, ids, setIds }: ResultsProps): ReactNode {
  const words = useDeferredValue(search.trim());
  const [pages, setPages] = useState(1);
  const [focusId, setFocusId] = useState<Id | null>(null);
  const { answer, failure } = useAsked(
    `${brandId} ${pages} ${words}`,
    () => firstPages(brandId, words, pages),
    ['assets', 'workspace'],
  );
  usePosters(answer?.assets ?? null);
  if (failure !== null) return <p className="asset-said">{failure}</p>;
  if (answer === null) return <div className="asset-picker-results" />;
  if (answer.total === 0) {
    const key = words === '' ? 'assetsScreen.picker.empty' : 'assetsScreen.picker.nothing';
    return <p className="asset-said asset-picker-results">{t(key)}</p>;
  }
  return (
    <div className="asset-picker-results">
      <AssetGrid
        label={t('assetsScreen.results')}
        assets={answer.assets}
        view="grid"
        gathers
        choice={{ ids, anchor: null }}
        focusId={focusId}
        onChoose={(choice, at) => {
          setFocusId(at);
          setIds(choice.ids);
        }}
        onOpen={(id) => setIds(ids.includes(id) ? ids : [...ids, id])}
        onNearEnd={() => (answer.assets.length < answer.total ? setPages(pages + 1) : undefined)}
      />
    </div>
  );
}

async function firstPages(brandId: Id, search: string, pages: number) {
  const asked = Array.from({ length: pages }, (_, page) =>
    api.assets.list.query({
      brandId,
      offset: page * ASSETS_PAGE_MAX,
      limit: ASSETS_PAGE_MAX,
      ...(search === '' ? {} : { search }),
    }),
  );
  const answers = await Promise.all(asked);
  return { assets: answers.flatMap(({ assets }) => assets), total: answers[0]?.total ?? 0 };
}

type ChosenProps = { readonly ids: readonly Id[]; readonly setIds: (ids: readonly Id[]) => void };

/** What is chosen, in the order of the post. */
function Chosen({ ids, setIds }: ChosenProps): ReactNode {
  const assets = useAssets(ids);
  if (ids.length === 0) return <p className="asset-said">{t('assetsScreen.picker.none')}</p>;
  return (
    <ol className="asset-picker-chosen" aria-label={t('assetsScreen.picker.chosen')}>
      {(assets ?? []).map((asset, index) => (
        <li key={asset.id}>
          <span className="asset-picker-number" aria-hidden="true">
            {index + 1}
          </span>
          <AssetThumb asset={asset} small />
          <span className="asset-name">{asset.name}</span>
          <IconButton
            size="sm"
            label={t('assetsScreen.picker.drop', { name: asset.name })}
            icon={<X size={12} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setIds(ids.filter((id) => id !== asset.id))}
          />
        </li>
      ))}
    </ol>
  );
}
