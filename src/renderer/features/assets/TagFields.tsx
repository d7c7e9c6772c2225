import { X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { folderRows } from '#renderer/features/assets/folders.ts';
import { changeTags, patchAsset } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { ASSET_TAGS_MAX, type Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly asset: Asset; readonly locked: boolean };

/** Where an asset lies, and what it is found by. */
export function TagFields({ asset, locked }: Props): ReactNode {
  return (
    <div className="asset-fields">
      <div className="asset-wide field">
        <span className="field-label">{t('assetsScreen.detail.tags')}</span>
        <Tags asset={asset} locked={locked} />
      </div>
      <div className="asset-wide">
        <FolderField asset={asset} locked={locked} />
      </div>
    </div>
  );
}

function Tags({ asset, locked }: Props): ReactNode {
  const { tags } = asset;
  return (
    <div className="asset-tags">
      {tags.length === 0 && locked ? (
        <span className="asset-said">{t('assetsScreen.detail.tag.none')}</span>
      ) : null}
      {tags.map((tag) => (
        <span key={tag} className="asset-tag">
          {tag}
          {locked ? null : (
            <Button
              className="chip-remove"
              aria-label={t('assetsScreen.detail.tag.remove', { tag })}
              onPress={() => void changeTags(asset.id, { removeTags: [tag] })}
            >
              <X size={12} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          )}
        </span>
      ))}
      {locked || tags.length >= ASSET_TAGS_MAX ? null : <AddTag asset={asset} />}
    </div>
  );
}

function AddTag({ asset }: { readonly asset: Asset }): ReactNode {
  const [typed, setTyped] = useState('');
  const add = async (): Promise<void> => {
    const tag = typed.replaceAll(/[\n\r/]/gu, ' ').trim();
    if (tag === '' || asset.tags.includes(tag)) return setTyped('');
    if (await changeTags(asset.id, { addTags: [tag] })) setTyped('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add();
  };
  return (
    <form onSubmit={submit}>
      <TextField
        label={t('assetsScreen.detail.tag.add')}
        hideLabel
        className="asset-tag-add"
        value={typed}
        onChange={setTyped}
        onBlur={() => void add()}
        maxLength={60}
        placeholder={t('assetsScreen.detail.tag.add')}
      />
    </form>
  );
}

function FolderField({ asset, locked }: Props): ReactNode {
  const places = useLibrary((state) => state.places);
  const made = useLibrary((state) => state.madeFolders);
  const paths = folderRows(places.folders, [...made, asset.folder]).map(({ path }) => path);
  return (
    <Select
      label={t('assetsScreen.detail.folder')}
      value={asset.folder === '' ? NO_FOLDER : asset.folder}
      isDisabled={locked}
      onChange={(path) => void patchAsset(asset.id, { folder: path === NO_FOLDER ? '' : path })}
      options={[
        { value: NO_FOLDER, label: t('assetsScreen.folder.none') },
        ...paths.map((path) => ({ value: path, label: path.split('/').join(' / ') })),
      ]}
    />
  );
}

/** Stands for no folder: a list has no empty values, and no folder is called by a slash. */
const NO_FOLDER = '/';
