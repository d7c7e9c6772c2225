import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode, Suspense } from 'react';
import { type Screen, useView } from '#renderer/app/view-store.ts';
import { CalendarScreen } from '#renderer/features/calendar/CalendarScreen.tsx';

const found = import.meta.glob<{ readonly [name: string]: ComponentType }>([
  '../features/review/ReviewScreen.tsx',
  '../features/imports/ImportScreen.tsx',
  '../features/settings/SettingsScreen.tsx',
]);
const screen = (path: string, name: string): LazyExoticComponent<ComponentType> =>
  lazy(async () => ({ default: (await found[path]?.())?.[name] ?? (() => null) }));
const screens: { readonly [screen in Exclude<Screen, 'calendar'>]: LazyExoticComponent<ComponentType> } = {
  approvals: screen('../features/review/ReviewScreen.tsx', 'ReviewScreen'),
  settings: screen('../features/settings/SettingsScreen.tsx', 'SettingsScreen'),
  import: screen('../features/imports/ImportScreen.tsx', 'ImportScreen'),
};

/** The screen in view. */
export function ScreenView(): ReactNode {
  const name = useView((view) => view.screen);
  if (name === 'calendar') return <CalendarScreen />;
  const Lazy = screens[name];
  return (
    <Suspense fallback={null}>
      <Lazy />
    </Suspense>
  );
}
