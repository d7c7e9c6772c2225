import { lazy, type ReactNode, Suspense } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { Palette } from '#renderer/features/palette/Palette.tsx';
import { ShortcutSheet } from '#renderer/features/palette/ShortcutSheet.tsx';
import { MoveToDialog } from '#renderer/features/post-panel/MoveToDialog.tsx';
import { assertNever } from '#shared/assert-never.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('#renderer/features/documents/ExportDialog.tsx')).ExportDialog,
}));

/** The one dialog that is open over everything, if any. */
export function Dialogs(): ReactNode {
  const dialog = useView((view) => view.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'moveTo':
      return <MoveToDialog postIds={dialog.postIds} />;
    case 'export':
      return (
        <Suspense fallback={null}>
          <ExportDialog />
        </Suspense>
      );
    default:
      return assertNever(dialog);
  }
}
