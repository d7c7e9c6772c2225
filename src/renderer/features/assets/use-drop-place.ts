import { type ClipboardEvent, type DragEvent, useState } from 'react';
import { carriesFiles } from '#renderer/features/assets/import-store.ts';

/** A part of the window that takes dropped and pasted files itself; the window around it does not hear of them. */
export function useDropPlace(take: (files: readonly File[]) => void | Promise<void>, locked = false) {
  const [over, setOver] = useState(false);
  const handlers = {
    'data-drop-place': true,
    onDragOver: (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: (event: DragEvent<HTMLElement>): void => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      void take([...event.dataTransfer.files]);
    },
    onPaste: (event: ClipboardEvent): void => {
      const files = [...event.clipboardData.files];
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void take(files);
    },
  };
  return { over: over && !locked, handlers: locked ? {} : handlers };
}
