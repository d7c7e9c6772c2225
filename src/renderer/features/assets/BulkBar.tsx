import { FolderInput, Pencil, Tag, Trash2 } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { folderEntries } from '#renderer/features/assets/asset-menu.ts';
import { nothingChosen } from '#renderer/features/assets/grid-moves.ts';
import { removeAssets, tagAssets } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Asset } from '#shared/assets/asset.ts';
import { t } from '#shared/messages/index.ts';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with several chosen assets. It docks under the list, so that nothing is hidden by it. */
export function BulkBar({ assets }: { readonly assets: readonly Asset[] }): ReactNode {
  const ids = useLibrary((state) => state.choice.ids);
  const may = useCan('post.write');
  const chosen = assets.filter(({ id }) => ids.includes(id));
  if (chosen.length < 2) return null;
  return (
    <section className="selbar" aria-label={t('assetsScreen.bar')}>
      <span className="selbar-count">{chosen.length}</span>
      <span className="selbar-words">{t('assetsScreen.selected', { count: chosen.length })}</span>
      {may ? (
        <>
          <MenuButton
            label={t('assetsScreen.bar.move')}
            groups={[{ id: 'folders', entries: folderEntries(chosen) }]}
          >
            <AriaButton className="selbar-action">
              <FolderInput {...icon} />
              {t('assetsScreen.bar.move')}
            </AriaButton>
          </MenuButton>
          <TagPopover chosen={chosen} />
          <AriaButton className="selbar-action" onPress={() => useLibrary.getState().edit(chosen)}>
            <Pencil {...icon} />
            {t('assetsBulk.open')}
          </AriaButton>
          <AriaButton className="selbar-action" onPress={() => void removeAssets(chosen)}>
            <Trash2 {...icon} />
            {t('assetsScreen.bar.remove')} <Kbd binding="Delete" />
          </AriaButton>
        </>
      ) : null}
      <span className="flex-1" />
      <AriaButton className="selbar-action" onPress={() => useLibrary.getState().choose(nothingChosen)}>
        {t('assetsScreen.bar.clear')} <Kbd binding="Escape" />
      </AriaButton>
    </section>
  );
}

function TagPopover({ chosen }: { readonly chosen: readonly Asset[] }): ReactNode {
  const trigger = (
    <AriaButton className="selbar-action">
      <Tag {...icon} />
      {t('assetsScreen.bar.tag')}
    </AriaButton>
  );
  return (
    <Popover label={t('assetsScreen.bar.tag')} trigger={trigger} placement="top">
      {(close) => <TagForm chosen={chosen} close={close} />}
    </Popover>
  );
}

function TagForm({
  chosen,
  close,
}: {
  readonly chosen: readonly Asset[];
  readonly close: () => void;
}): ReactNode {
  const [tag, setTag] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (tag.trim() === '') return;
    void tagAssets(
      chosen.map(({ id }) => id),
      tag.trim(),
    );
    close();
  };
  return (
    <form className="asset-tag-form" onSubmit={submit}>
      <TextField
        label={t('assetsScreen.detail.tag.add')}
        hideLabel
        autoFocus
        value={tag}
        onChange={setTag}
        maxLength={60}
        placeholder={t('assetsScreen.detail.tag.add')}
      />
      <Button type="submit">{t('assetsScreen.bar.tag')}</Button>
    </form>
  );
}
