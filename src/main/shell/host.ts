import { extname } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions, safeStorage, shell } from 'electron';
import type { Workshop } from '#core/assets/workshop.ts';
import type { Host } from '#shared/contract/host.ts';
import { keyStoreIn } from './key-store.ts';
import { showNotice } from './notices.ts';
import type { Offers } from './offers.ts';
import { printToPdf } from './print.ts';
import { t } from './words.ts';

type Purpose = Parameters<Host['pickFile']>[0];

/** What each dialog is called, and the files it offers first. */
function openOptions(purpose: Purpose): OpenDialogOptions {
  const all = { name: t('shell.dialog.allFiles'), extensions: ['*'] };
  const [title, name, extensions] = offered(purpose);
  if (purpose === 'styleFolder') return { title, properties: ['openDirectory'] };
  return { title, filters: [{ name, extensions: [...extensions] }, all], properties: ['openFile'] };
}

function offered(purpose: Purpose): readonly [title: string, files: string, extensions: readonly string[]] {
  switch (purpose) {
    case 'workspace':
      return [t('shell.dialog.workspaceTitle'), t('shell.dialog.workspaceFilter'), ['masthead']];
    case 'import':
      return [
        t('shell.dialog.importTitle'),
        t('shell.dialog.importFilter'),
        ['csv', 'tsv', 'txt', 'xlsx', 'ics'],
      ];
    case 'drafts':
      return [t('shell.dialog.draftsTitle'), t('shell.dialog.draftsFilter'), ['masthead-drafts']];
    case 'decision':
      return [t('shell.dialog.decisionTitle'), t('shell.dialog.decisionFilter'), ['masthead-decision']];
    case 'styleFolder':
      return [t('shell.dialog.styleFolderTitle'), '', []];
    case 'styleZip':
      return [t('shell.dialog.styleZipTitle'), t('shell.dialog.styleZipFilter'), ['zip']];
    case 'voiceLibrary':
      return [t('shell.dialog.voiceLibraryTitle'), t('shell.dialog.voiceLibraryFilter'), ['json']];
  }
}

function assetOptions(what: 'files' | 'folder'): OpenDialogOptions {
  if (what === 'folder') return { title: t('shell.dialog.assetFolderTitle'), properties: ['openDirectory'] };
  const all = { name: t('shell.dialog.allFiles'), extensions: ['*'] };
  const extensions = ['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'svg', 'mp4', 'm4v', 'mov', 'webm'];
  const filters = [{ name: t('shell.dialog.assetFilter'), extensions }, all];
  return { title: t('shell.dialog.assetTitle'), filters, properties: ['openFile', 'multiSelections'] };
}

/** Answers the core with the system's own dialogs, printer, notifications and file manager. */
export function systemHost(
  window: () => BrowserWindow | null,
  openPost: (postId: string) => void,
  files: { readonly offers: Offers; readonly workshop: Workshop },
): Host {
  const keys = keyStoreIn(app.getPath('userData'), safeStorage, process.platform);
  return {
    sealSecret: async (plain) => keys.seal(plain),
    openSecret: async (sealed) => keys.open(sealed),
    keyStore: async () => keys.kind(),
    pickFile: async (purpose) => {
      const owner = window();
      const options = openOptions(purpose);
      const asked = owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options);
      const { canceled, filePaths } = await asked;
      return canceled ? null : (filePaths[0] ?? null);
    },
    pickSavePath: async (suggestedName) => {
      const owner = window();
      const extension = extname(suggestedName).slice(1);
      const filters = extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
      const options = { title: t('shell.dialog.saveTitle'), defaultPath: suggestedName, filters };
      const asked = owner === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(owner, options);
      const { canceled, filePath } = await asked;
      return canceled || filePath === '' ? null : filePath;
    },
    printToPdf,
    notify: async (notice) => showNotice(notice, openPost),
    pickAssets: async (what) => {
      const owner = window();
      const options = assetOptions(what);
      const asked = owner === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(owner, options);
      const { canceled, filePaths } = await asked;
      return canceled ? [] : filePaths;
    },
    offeredFiles: async (offer) => files.offers.pathsOf(offer),
    assetJob: (job) => files.workshop.run(job),
    endAssetJobs: async () => files.workshop.end(),
    revealFile: async (path) => shell.showItemInFolder(path),
  };
}
