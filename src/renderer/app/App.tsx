import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Announcer } from '#renderer/app/Announcer.tsx';
import { Frame } from '#renderer/app/Frame.tsx';
import { Guard } from '#renderer/app/Guard.tsx';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { FirstStart } from '#renderer/features/first-start/FirstStart.tsx';
import { FileDrop } from '#renderer/features/imports/FileDrop.tsx';
import { ChooseOwn } from '#renderer/features/lock/ChooseOwn.tsx';
import { LockScreen } from '#renderer/features/lock/LockScreen.tsx';
import { ToastRegion } from '#renderer/ui/ToastRegion.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';

/** The window: the first screen until a workspace is open, the lock while nobody is in, then the frame with its screens. */
export function App(): ReactNode {
  return (
    <I18nProvider locale={currentLocale()}>
      <Guard of="window" action={{ label: t('app.broken.reload'), run: () => location.reload() }}>
        <Content />
      </Guard>
      <FileDrop />
      <ToastRegion />
      <Announcer />
    </I18nProvider>
  );
}

function Content(): ReactNode {
  const state = useWorkspace((store) => store.status?.state ?? null);
  const mustChange = useWorkspace((store) => store.status?.state === 'open' && store.status.mustChange);
  const opening = useWorkspace((store) => store.opening);
  const ready = useWorkspace((store) => store.snapshot !== null);
  if (state === null || (state === 'open' && !ready)) return null;
  if (state === 'locked') return <LockScreen key={opening} />;
  if (state === 'open') return mustChange ? <ChooseOwn /> : <Frame key={opening} />;
  return <FirstStart key={opening} />;
}
