import { lazy, type ReactNode, Suspense } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { Palette } from '#renderer/features/palette/Palette.tsx';
import { ShortcutSheet } from '#renderer/features/palette/ShortcutSheet.tsx';
import { MoveToDialog } from '#renderer/features/post-panel/MoveToDialog.tsx';
import { SubmitDialog } from '#renderer/features/post-panel/SubmitDialog.tsx';
import { assertNever } from '#shared/assert-never.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('#renderer/features/documents/ExportDialog.tsx')).ExportDialog,
}));

const SendDrafts = lazy(async () => ({
  default: (await import('#renderer/features/draft-packs/SendDrafts.tsx')).SendDrafts,
}));
const TakeInDrafts = lazy(async () => ({
  default: (await import('#renderer/features/draft-packs/TakeInDrafts.tsx')).TakeInDrafts,
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
    case 'submit':
      return <SubmitDialog key={dialog.postIds[0]} postIds={dialog.postIds} />;
    case 'export':
      return (
        <Suspense fallback={null}>
          <ExportDialog />
        </Suspense>
      );
    case 'sendDrafts':
      return (
        <Suspense fallback={null}>
          <SendDrafts />
        </Suspense>
      );
    case 'takeInDrafts':
      return (
        <Suspense fallback={null}>
          <TakeInDrafts />
        </Suspense>
      );
    default:
      return assertNever(dialog);
  }
}
