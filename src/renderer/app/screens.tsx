import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { type Screen, useView } from '#renderer/app/view-store.ts';
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx';

// The calendar is what the program opens on; every other screen is loaded when it is first gone to.
const screens: { readonly [screen in Exclude<Screen, 'calendar'>]: LazyExoticComponent<ComponentType> } = {
  board: lazy(async () => ({
    default: (await import('#renderer/features/board/BoardScreen.tsx')).BoardScreen,
  })),
  composer: lazy(async () => ({
    default: (await import('#renderer/features/composer/ComposerScreen.tsx')).ComposerScreen,
  })),
  assets: lazy(async () => ({
    default: (await import('#renderer/features/assets/AssetsScreen.tsx')).AssetsScreen,
  })),
  library: lazy(async () => ({
    default: (await import('#renderer/features/library/LibraryScreen.tsx')).LibraryScreen,
  })),
  approvals: lazy(async () => ({
    default: (await import('#renderer/features/review/ReviewScreen.tsx')).ReviewScreen,
  })),
  voice: lazy(async () => ({
    default: (await import('#renderer/features/voice/VoiceScreen.tsx')).VoiceScreen,
  })),
  journal: lazy(async () => ({
    default: (await import('#renderer/features/journal/JournalScreen.tsx')).JournalScreen,
  })),
  settings: lazy(async () => ({
    default: (await import('#renderer/features/settings/SettingsScreen.tsx')).SettingsScreen,
  })),
  import: lazy(async () => ({
    default: (await import('#renderer/features/imports/ImportScreen.tsx')).ImportScreen,
  })),
};

/** The screen in view. */
export function ScreenView(): ReactNode {
  const screen = useView((view) => view.screen);
  if (screen === 'calendar') return <CalendarScreen />;
  const Lazy = screens[screen];
  return (
    <Suspense fallback={null}>
      <Lazy />
    </Suspense>
  );
}
