import { Check, HardDrive, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { LatePosts } from '#renderer/app/LatePosts.tsx';
import { useSaving } from '#renderer/app/saving.ts';
import { systemZone, useBrand } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { useLasting } from '#renderer/ui/use-lasting.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatTime, weekStartOf } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';
import { weekNumberOf } from '#shared/time/range.ts';

/** Which file, whether it is saved, what is late, and on whose clock. */
export function StatusBar(): ReactNode {
  const quarantined = useWorkspace((state) => state.snapshot?.quarantined ?? 0);
  return (
    <footer className="statusbar" data-pane="status">
      <FileName />
      <SavedState />
      <LatePosts />
      {quarantined === 0 ? null : (
        <SeverityTag severity="warn">{t('app.status.quarantined', { count: quarantined })}</SeverityTag>
      )}
      <span className="flex-1" />
      <span className="statusbar-extra">{t('app.status.offline')}</span>
      <Clock />
    </footer>
  );
}

function FileName(): ReactNode {
  const status = useWorkspace((state) => state.status);
  if (status?.state !== 'open') return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <HardDrive size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className="truncate">{status.file.split(/[\\/]/).at(-1)}</span>
      {status.sample ? <span className="text-ink-3">{t('app.sample')}</span> : null}
    </span>
  );
}

/** Saved is said once nothing has been under way for so long, in ms: whoever types on would see it blink. */
const CALM = 800;

function SavedState(): ReactNode {
  const savedAt = useSaving((state) => state.savedAt);
  const isSaving = useSaving(({ pending }) => pending > 0);
  const saving = useLasting(isSaving, (one) => (one ? 0 : CALM));
  const Icon = saving ? LoaderCircle : Check;
  return (
    <span className="flex items-center gap-1.5 whitespace-nowrap" data-saved={saving ? 'no' : 'yes'}>
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      {saving ? t('app.status.saving') : savedText(savedAt)}
    </span>
  );
}

function savedText(savedAt: number | null): string {
  if (savedAt === null) return t('app.status.nothingYet');
  return t('app.status.saved', { time: formatTime(wallAt(savedAt, systemZone()).time, currentLocale()) });
}

function Clock(): ReactNode {
  const zone = useBrand()?.zone ?? systemZone();
  const place = (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  const week = weekNumberOf(wallAt(Date.now(), zone).date, weekStartOf(currentLocale()));
  return <span className="whitespace-nowrap">{t('app.status.zone', { zone: place, week })}</span>;
}
