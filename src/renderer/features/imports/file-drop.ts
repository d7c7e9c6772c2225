import { useEffect, useState } from 'react';
import { base64Of } from '#renderer/app/base64.ts';
import { toastRefusal } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { areMedia, takeFiles } from '#renderer/features/assets/import-store.ts';
import { useImport } from '#renderer/features/imports/import-store.ts';
import { DROPPED_BYTES_MAX } from '#shared/contract/imports.ts';
import { PACK_EXTENSION } from '#shared/draft-packs/pack.ts';
import { t } from '#shared/messages/index.ts';
import { DECISION_EXTENSION } from '#shared/packages/limits.ts';

/** Whether a drag carries files from the system; a post being dragged does not. */
function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** Why a file cannot be imported by a drop now, in words, or null. */
function refusalOf(file: File): string | null {
  const { snapshot, brandId } = useWorkspace.getState();
  if (snapshot === null || brandId === null) return t('importScreen.drop.noBrand');
  if (!snapshot.actor.capabilities.includes('import.run'))
    return t('importScreen.drop.notAllowed', { name: snapshot.actor.name });
  return file.size > DROPPED_BYTES_MAX ? t('importScreen.refusal.tooLargeToDrop') : null;
}

/** A pack is read by the core, which says what is wrong with one; only what the bridge cannot carry is refused here. */
async function takeDrafts(file: File): Promise<void> {
  if (file.size > DROPPED_BYTES_MAX) return toastRefusal(t('importScreen.refusal.tooLargeToDrop'));
  const { openDraftPack } = await import('#renderer/features/draft-packs/pack-store.ts');
  await openDraftPack({ name: file.name, text: await file.text() });
}

async function take(files: FileList): Promise<void> {
  const file = files[0];
  if (file === undefined) return;
  if (areMedia([...files])) {
    useView.getState().go('assets');
    await takeFiles([...files]);
    return;
  }
  if (file.name.endsWith(`.${PACK_EXTENSION}`)) return takeDrafts(file);
  if (file.name.endsWith(`.${DECISION_EXTENSION}`)) {
    const { takeDroppedDecision } = await import('#renderer/features/packages/packages-store.ts');
    return takeDroppedDecision(file);
  }
  const refusal = refusalOf(file);
  if (refusal !== null) return toastRefusal(refusal);
  if (files.length > 1) toastRefusal(t('importScreen.drop.one', { name: file.name }));
  useImport.getState().cancel();
  useView.getState().go('import');
  await useImport.getState().takeBytes(file.name, await base64Of(file));
}

/** Takes files that are dropped anywhere on the window to the import. Tells whether one hovers over it now. */
export function useFileDrop(): boolean {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      // Some parts of the window take files themselves, and say so.
      setHovers(!(event.target instanceof Element && event.target.closest('[data-drop-place]') !== null));
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setHovers(false);
      if (event.dataTransfer !== null) void take(event.dataTransfer.files);
    };
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return hovers;
}
