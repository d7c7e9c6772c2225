import { Ellipsis, Folder, FolderOpen, Images, Inbox } from 'lucide-react';
import { type CSSProperties, type DragEvent, type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { carriedIn, carriesOurs, liftFolder } from '#renderer/features/assets/asset-drag.ts';
import { inFolder, nameOf, type FolderRow as Row, targetsFor } from '#renderer/features/assets/folders.ts';
import { moveAssets, moveFolder } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { MenuButton, type MenuGroup } from '#renderer/ui/Menu.tsx';
import { liesIn } from '#shared/assets/folders.ts';
import { t } from '#shared/messages/index.ts';

/** What is being named: a new folder in another, or one that is there. */
export type Naming = { readonly kind: 'new' | 'rename'; readonly path: string } | null;

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Everything (null), or what lies in no folder (empty). */
export function PlaceRow({
  folder,
  count,
}: {
  readonly folder: '' | null;
  readonly count: number;
}): ReactNode {
  const drop = useDrop(folder);
  const Icon = folder === null ? Images : Inbox;
  const name = t(folder === null ? 'assetsScreen.folder.all' : 'assetsScreen.folder.none');
  return (
    <div className="folder-row" {...drop}>
      <Main folder={folder} name={name} count={count} icon={<Icon {...icon} />} />
    </div>
  );
}

type Props = {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly name: (naming: Naming) => void;
};

/** A folder with its menu. */
export function FolderRow({ row, rows, name }: Props): ReactNode {
  const may = useCan('post.write');
  const open = useLibrary((state) => state.filters.folder === row.path);
  const drop = useDrop(row.path, rows);
  const Icon = open ? FolderOpen : Folder;
  const indent: CSSProperties & { readonly '--depth': number } = { '--depth': row.depth };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drag has its equal in the menu beside
    <div
      className="folder-row"
      style={indent}
      draggable={may}
      onDragStart={(event) => liftFolder(event.dataTransfer, row.path)}
      {...drop}
    >
      <Main folder={row.path} name={row.name} count={row.count} icon={<Icon {...icon} />} />
      {may ? (
        <MenuButton
          label={t('assetsScreen.folder.menu', { name: row.name })}
          groups={menuOf(row, rows, name)}
        >
          <Button
            className="btn btn-sm btn-icon btn-quiet"
            aria-label={t('assetsScreen.folder.menu', { name: row.name })}
          >
            <Ellipsis size={14} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        </MenuButton>
      ) : null}
    </div>
  );
}

type MainProps = {
  readonly folder: string | null;
  readonly name: string;
  readonly count: number;
  readonly icon: ReactNode;
};

function Main({ folder, name, count, icon: sign }: MainProps): ReactNode {
  const on = useLibrary((state) => state.filters.folder === folder);
  return (
    <button
      type="button"
      className="folder-main"
      aria-current={on ? 'true' : undefined}
      onClick={() => useLibrary.getState().setFilters({ folder })}
    >
      {sign}
      <span className="folder-name" title={name}>
        {name}
      </span>
      <span className="folder-count">{count}</span>
    </button>
  );
}

/** What dropping assets or a folder on a row does. Everything is no place to be put into. */
function useDrop(folder: string | null, rows: readonly Row[] = []) {
  const [over, setOver] = useState(false);
  const may = useCan('post.write');
  if (folder === null || !may) return {};
  return {
    'data-target': over || undefined,
    onDragOver: (event: DragEvent): void => {
      if (!carriesOurs(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      const carried = carriedIn(event.dataTransfer);
      if (carried === null) return;
      event.preventDefault();
      if (carried.kind === 'assets') void moveAssets(carried.ids, folder);
      else if (targetsFor(carried.path, rows).includes(folder)) moveInto(carried.path, folder);
    },
  };
}

function moveInto(path: string, target: string): void {
  const name = nameOf(path);
  const folder = target === '' ? t('assetsScreen.folder.top') : nameOf(target);
  void moveFolder(path, inFolder(target, name), t('assetsScreen.folder.movedFolder', { name, folder }));
}

function menuOf(row: Row, rows: readonly Row[], name: Props['name']): readonly MenuGroup[] {
  const { path } = row;
  const targets = targetsFor(path, rows);
  return [
    {
      id: 'name',
      entries: [
        { id: 'rename', label: t('assetsScreen.folder.rename'), run: () => name({ kind: 'rename', path }) },
        { id: 'new', label: t('assetsScreen.folder.newIn'), run: () => name({ kind: 'new', path }) },
        { id: 'remove', label: t('assetsScreen.folder.remove'), run: () => dissolve(row, rows) },
      ],
    },
    {
      id: 'move',
      heading: t('assetsScreen.folder.moveTo'),
      entries: targets.map((target) => ({
        id: `to:${target}`,
        label: target === '' ? t('assetsScreen.folder.top') : target.split('/').join(' / '),
        run: () => moveInto(path, target),
      })),
    },
  ];
}

/** Takes a folder away with those below it; what lay in them is in no folder. */
function dissolve({ path, name }: Row, rows: readonly Row[]): void {
  const below = rows.filter((each) => each.path !== path && liesIn(each.path, path)).length;
  void moveFolder(path, '', t('assetsScreen.folder.removed', { name, below }));
}
