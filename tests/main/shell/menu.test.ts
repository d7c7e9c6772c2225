import { describe, expect, it, vi } from 'vitest';
import { type WindowCommand, windowCommands } from '#shared/contract/wire.ts';
import { menuTemplate } from '#shell/menu.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));

type Item = ReturnType<typeof menuTemplate>[number];
const platforms = ['linux', 'darwin', 'win32'] as const;

function items(
  platform: NodeJS.Platform,
  isPackaged = true,
  send: (name: WindowCommand) => void = vi.fn(),
): readonly Item[] {
  const flat = (item: Item): readonly Item[] => [
    item,
    ...(Array.isArray(item.submenu) ? item.submenu.flatMap(flat) : []),
  ];
  return menuTemplate({ platform, isPackaged, send }).flatMap(flat);
}

describe.each(platforms)('the menu on %s', (platform) => {
  it('has every command of the window once, and each sends its own name', () => {
    const send = vi.fn();
    for (const item of items(platform, true, send)) {
      if (item.id !== undefined) (item.click as () => void)();
    }
    expect(send.mock.calls.map(([name]) => name).sort()).toEqual([...windowCommands].sort());
  });

  it('registers no key of a command: the window’s own key map acts, once', () => {
    const registered = items(platform).filter(
      ({ id, registerAccelerator }) => id !== undefined && registerAccelerator !== false,
    );
    expect(registered).toEqual([]);
  });

  it('gives no key twice', () => {
    const keys = items(platform).flatMap(({ accelerator }) =>
      accelerator === undefined ? [] : [String(accelerator)],
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has the usual roles of text, and words for every item', () => {
    const roles = items(platform).flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit', 'minimize', 'zoomIn']),
    );
    const wordless = items(platform).filter(
      ({ type, label }) => type !== 'separator' && (label ?? '') === '',
    );
    expect(wordless).toEqual([]);
  });

  it('offers developer tools only where the program is developed', () => {
    const has = (isPackaged: boolean): boolean =>
      items(platform, isPackaged).some(({ role }) => role === 'toggleDevTools');
    expect([has(true), has(false)]).toEqual([false, true]);
  });
});

describe('what differs between systems', () => {
  it('the program’s own menu exists on macOS only', () => {
    const [first] = menuTemplate({ platform: 'darwin', isPackaged: true, send: vi.fn() });
    expect(first?.label).toBe('Masthead');
    expect(items('linux').some(({ role }) => role === 'services')).toBe(false);
  });

  it('macOS shows no single letters, which it would take from text fields', () => {
    const single = items('darwin').filter(({ accelerator }) => String(accelerator ?? '').length === 1);
    expect(single).toEqual([]);
    expect(items('linux').find(({ id }) => id === 'today')?.accelerator).toBe('T');
  });
});
