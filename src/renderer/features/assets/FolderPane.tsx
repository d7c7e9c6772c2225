import { FolderPlus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { FolderForm } from '#renderer/features/assets/FolderForm.tsx';
import { FolderRow, type Naming, PlaceRow } from '#renderer/features/assets/FolderRow.tsx';
import { cleanName, folderRows, inFolder, parentOf } from '#renderer/features/assets/folders.ts';
import { makeFolder, moveFolder } from '#renderer/features/assets/library-actions.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { t } from '#shared/messages/index.ts';

/** The folders of the library. A drop moves assets or a folder there; the menu of each does the same by keys. */
export function FolderPane(): ReactNode {
  const places = useLibrary((state) => state.places);
  const made = useLibrary((state) => state.madeFolders);
  const may = useCan('post.write');
  const [naming, setNaming] = useState<Naming>(null);
  const rows = folderRows(places.folders, made);
  return (
    <nav className="folders" aria-label={t('assetsScreen.folders')} data-pane="folders">
      <div className="folders-head">
        <h2>{t('assetsScreen.folders')}</h2>
        {may ? (
          <IconButton
            size="sm"
            label={t('assetsScreen.folder.new')}
            icon={<FolderPlus size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => setNaming({ kind: 'new', path: '' })}
          />
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside */}
      <div className="folders-list" onKeyDown={onArrow}>
        <PlaceRow folder={null} count={places.total} />
        {rows.map((row) =>
          naming?.kind === 'rename' && naming.path === row.path ? (
            <Named
              key={row.path}
              naming={naming}
              taken={rows.map(({ path }) => path)}
              close={() => setNaming(null)}
            />
          ) : (
            <FolderRow key={row.path} row={row} rows={rows} name={setNaming} />
          ),
        )}
        {naming?.kind === 'new' ? (
          <Named naming={naming} taken={rows.map(({ path }) => path)} close={() => setNaming(null)} />
        ) : null}
        {rows.length === 0 && naming === null && may ? (
          <p className="asset-said folders-teach">{t('assetsScreen.folder.teach')}</p>
        ) : null}
        {rows.length === 0 || places.loose === 0 ? null : <PlaceRow folder="" count={places.loose} />}
      </div>
    </nav>
  );
}

type NamedProps = {
  readonly naming: NonNullable<Naming>;
  readonly taken: readonly string[];
  readonly close: () => void;
};

function Named({ naming, taken, close }: NamedProps): ReactNode {
  const { kind, path } = naming;
  const parent = kind === 'new' ? path : parentOf(path);
  const save = (typed: string): string | null => {
    const name = cleanName(typed);
    const next = inFolder(parent, name);
    if (next === path) return null;
    if (taken.includes(next)) return t('assetsScreen.folder.taken', { name });
    if (kind === 'new') makeFolder(parent, name);
    else void moveFolder(path, next, t('assetsScreen.folder.renamed', { name }));
    return null;
  };
  return (
    <FolderForm
      was={kind === 'new' ? '' : path.slice(parent === '' ? 0 : parent.length + 1)}
      save={save}
      close={close}
    />
  );
}

const steps: { readonly [key: string]: number } = { ArrowDown: 1, ArrowUp: -1 };

function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const target = event.target as HTMLElement;
  if (step === undefined || !target.matches('.folder-main')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.folder-main')];
  const next = all[all.indexOf(target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
