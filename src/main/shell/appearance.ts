import { type BrowserWindow, nativeTheme } from 'electron';

/** `--surface-app` of the design tokens: what the window shows before its first paint. */
const surfaces = { light: '#e8ebee', dark: '#0d1318' } as const;

/** The window's colour under the system's present scheme. */
export function surfaceColour(): string {
  return nativeTheme.shouldUseDarkColors ? surfaces.dark : surfaces.light;
}

/** Keeps the window's own colour with the system's light or dark; the page follows by its media query. */
export function followSystemColours(window: BrowserWindow): void {
  const apply = (): void => window.setBackgroundColor(surfaceColour());
  nativeTheme.on('updated', apply);
  window.on('closed', () => nativeTheme.off('updated', apply));
}
