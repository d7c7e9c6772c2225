import { describe, expect, it, vi } from 'vitest';
import { denyPermissions } from '#shell/permissions.ts';
import { FakeSession } from '#tests/helpers/fake-electron.ts';

// Every name of Electron 45's typings, of both handlers.
const names = [
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'notifications',
  'openExternal',
  'pointerLock',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'window-management',
];

type Handler = (...args: readonly unknown[]) => unknown;

function handlerOf(name: string): Handler {
  const session = new FakeSession();
  denyPermissions(session as never);
  return session.handlers.get(name) as Handler;
}

describe('B.1 item 5: permissions', () => {
  it.each(names)('%s is denied when asked for and when looked up', (name) => {
    const answer = vi.fn();
    handlerOf('setPermissionRequestHandler')({}, name, answer);
    expect(answer.mock.calls).toEqual([[false]]);
    expect(handlerOf('setPermissionCheckHandler')({}, name, 'app://masthead')).toBe(false);
  });

  it.each(['hid', 'serial', 'usb'])('a %s device is denied', (deviceType) => {
    expect(handlerOf('setDevicePermissionHandler')({ deviceType, origin: 'app://masthead' })).toBe(false);
  });

  it('nothing is downloaded', () => {
    const session = new FakeSession();
    denyPermissions(session as never);
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});
