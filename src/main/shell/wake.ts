import { app, powerMonitor } from 'electron';

/**
 * Calls `onWake` whenever wall time may have jumped or a person came back. Several signals, because each of them
 * is missing on some system (electron#27761, #24499): the core's own tick is what counts, these make it prompt.
 */
export function watchForWaking(onWake: () => void): void {
  powerMonitor.on('resume', onWake);
  powerMonitor.on('unlock-screen', onWake);
  powerMonitor.on('user-did-become-active', onWake);
  app.on('browser-window-focus', onWake);
}

/** Calls `onLeave` when the person leaves the machine: its screen was locked, or it goes to sleep. */
export function watchForLeaving(onLeave: () => void): void {
  powerMonitor.on('lock-screen', onLeave);
  powerMonitor.on('suspend', onLeave);
}
