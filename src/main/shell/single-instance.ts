import { app } from 'electron';

/**
 * Claims the profile for this process. False when another Masthead has it: that one is told and comes forward.
 * What the second one was started with is not looked at: it may come from anywhere, and nothing needs it yet.
 */
export function claimSingleInstance(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => onSecond());
  return true;
}
