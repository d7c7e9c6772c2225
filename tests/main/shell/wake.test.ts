import { beforeEach, expect, it, vi } from 'vitest';
import { watchForWaking } from '#shell/wake.ts';
import { app, powerMonitor, resetFake } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
beforeEach(resetFake);

it.each([
  ['resume', powerMonitor],
  ['unlock-screen', powerMonitor],
  ['user-did-become-active', powerMonitor],
  ['browser-window-focus', app],
] as const)('B.3 fault 14: %s wakes the core', (name, emitter) => {
  const onWake = vi.fn();
  watchForWaking(onWake);
  emitter.emit(name);
  expect(onWake).toHaveBeenCalledOnce();
});
