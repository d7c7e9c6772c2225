import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Announcer } from '#renderer/app/Announcer.tsx';
import { Frame } from '#renderer/app/Frame.tsx';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { FirstStart } from '#renderer/features/first-start/FirstStart.tsx';
import { FileDrop } from '#renderer/features/imports/FileDrop.tsx';
import { ToastRegion } from '#renderer/ui/ToastRegion.tsx';
import { currentLocale } from '#shared/messages/index.ts';

/** The window: the first screen until a workspace is open, then the frame with its screens. */
export function App(): ReactNode {
  return (
    <I18nProvider locale={currentLocale()}>
      <Content />
      <FileDrop />
      <ToastRegion />
      <Announcer />
    </I18nProvider>
  );
}

function Content(): ReactNode {
  const state = useWorkspace((store) => store.status?.state ?? null);
  const opening = useWorkspace((store) => store.opening);
  const ready = useWorkspace((store) => store.snapshot !== null);
  if (state === null || (state === 'open' && !ready)) return null;
  return state === 'open' ? <Frame key={opening} /> : <FirstStart key={opening} />;
}
