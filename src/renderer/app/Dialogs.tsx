import { lazy, type ReactNode, Suspense } from 'react';
import { LeftSchedule } from '#renderer/app/LeftSchedule.tsx';
import { type OpenDialog, useView } from '#renderer/app/view-store.ts';
import { SwitchPerson } from '#renderer/features/lock/SwitchPerson.tsx';
import { Palette } from '#renderer/features/palette/Palette.tsx';
import { ShortcutSheet } from '#renderer/features/palette/ShortcutSheet.tsx';
import { MoveToDialog } from '#renderer/features/post-panel/MoveToDialog.tsx';
import { SubmitDialog } from '#renderer/features/post-panel/SubmitDialog.tsx';
import { assertNever } from '#shared/assert-never.ts';

const UseTemplate = lazy(async () => ({
  default: (await import('#renderer/features/library/UseTemplate.tsx')).UseTemplate,
}));

const CropDialog = lazy(async () => ({
  default: (await import('#renderer/features/assets/CropDialog.tsx')).CropDialog,
}));

const ExportDialog = lazy(async () => ({
  default: (await import('#renderer/features/documents/ExportDialog.tsx')).ExportDialog,
}));

const SendDrafts = lazy(async () => ({
  default: (await import('#renderer/features/draft-packs/SendDrafts.tsx')).SendDrafts,
}));
const TakeInDrafts = lazy(async () => ({
  default: (await import('#renderer/features/draft-packs/TakeInDrafts.tsx')).TakeInDrafts,
}));

const SendPackage = lazy(async () => ({
  default: (await import('#renderer/features/packages/SendPackage.tsx')).SendPackage,
}));
const TakeInDecision = lazy(async () => ({
  default: (await import('#renderer/features/packages/TakeInDecision.tsx')).TakeInDecision,
}));
const SentPackages = lazy(async () => ({
  default: (await import('#renderer/features/packages/SentPackages.tsx')).SentPackages,
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
    case 'switchPerson':
      return <SwitchPerson personId={dialog.personId} />;
    case 'moveTo':
      return <MoveToDialog postIds={dialog.postIds} />;
    case 'submit':
      return <SubmitDialog key={dialog.postIds[0]} postIds={dialog.postIds} />;
    case 'leftSchedule':
      return <LeftSchedule why={dialog.why} postIds={dialog.postIds} />;
    case 'useTemplate':
      return (
        <Suspense fallback={null}>
          <UseTemplate templateId={dialog.templateId} schedule={dialog.schedule} />
        </Suspense>
      );
    case 'crop':
      return (
        <Suspense fallback={null}>
          <CropDialog assetId={dialog.assetId} postId={dialog.postId} />
        </Suspense>
      );
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
    case 'sendPackage':
    case 'takeInDecision':
    case 'sentPackages':
      return (
        <Suspense fallback={null}>
          <PackageDialog dialog={dialog} />
        </Suspense>
      );
    default:
      return assertNever(dialog);
  }
}

type PackageDialogs = Extract<
  OpenDialog,
  { readonly kind: 'sendPackage' | 'takeInDecision' | 'sentPackages' }
>;

/** What has to do with reviews outside the program. */
function PackageDialog({ dialog }: { readonly dialog: PackageDialogs }): ReactNode {
  if (dialog.kind === 'sendPackage') return <SendPackage postIds={dialog.postIds} />;
  return dialog.kind === 'takeInDecision' ? <TakeInDecision /> : <SentPackages />;
}
