import { type Command, registerCommands } from '#renderer/app/commands.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { chooseFiles } from '#renderer/features/assets/import-store.ts';
import { useLibrary } from '#renderer/features/assets/library-store.ts';

const mayAdd = (): boolean =>
  useWorkspace.getState().snapshot?.actor.capabilities.includes('post.write') ?? false;

async function add(what: 'files' | 'folder'): Promise<void> {
  const { brandId } = useWorkspace.getState();
  if (brandId !== null) await chooseFiles(brandId, useLibrary.getState().filters.folder ?? '', what);
}

const commands: readonly Command[] = [
  {
    id: 'assets.add',
    label: 'assetsScreen.command.add',
    group: 'create',
    keys: ['Mod+I'],
    when: mayAdd,
    run: () => add('files'),
  },
  {
    id: 'assets.addFolder',
    label: 'assetsScreen.command.addFolder',
    group: 'create',
    keys: [],
    when: mayAdd,
    run: () => add('folder'),
  },
  {
    id: 'assets.search',
    label: 'assetsScreen.command.search',
    group: 'navigate',
    keys: ['Mod+F'],
    run: () => document.querySelector<HTMLElement>('.assets-search input')?.focus(),
  },
  {
    id: 'assets.view',
    label: 'assetsScreen.command.view',
    group: 'navigate',
    keys: ['V'],
    run: () => useLibrary.getState().setView(useLibrary.getState().view === 'grid' ? 'list' : 'grid'),
  },
];

/** Adds what the library can do while it is on screen; gives back what takes it away. */
export function registerAssetCommands(): () => void {
  return registerCommands(commands);
}
