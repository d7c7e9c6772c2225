import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { WindowCommand } from '#shared/contract/wire.ts';
import { menuKey } from './menu-keys.ts';
import { t } from './words.ts';

type Item = MenuItemConstructorOptions;
type Send = (command: WindowCommand) => void;
type Command = (name: WindowCommand) => Item;
export type MenuSurroundings = {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly send: Send;
};

const separator: Item = { type: 'separator' };

function commandItem(name: WindowCommand, { platform, send }: MenuSurroundings): Item {
  // The id is how a test finds the item; the words may change.
  return { id: name, label: t(`shell.menu.${name}`), click: () => send(name), ...menuKey(name, platform) };
}

function role(name: NonNullable<Item['role']>, label: string): Item {
  return { role: name, label };
}

function appMenu(command: Command): Item {
  const submenu = [
    role('about', t('shell.menu.about')),
    separator,
    command('settings'),
    separator,
    role('services', t('shell.menu.services')),
    separator,
    role('hide', t('shell.menu.hide')),
    role('hideOthers', t('shell.menu.hideOthers')),
    role('unhide', t('shell.menu.showAll')),
    separator,
    role('quit', t('shell.menu.quit')),
  ];
  return { label: app.name, submenu };
}

function fileMenu(command: Command, isMac: boolean): Item {
  const ending = isMac
    ? [role('close', t('shell.menu.closeWindow'))]
    : [command('settings'), separator, role('quit', t('shell.menu.quit'))];
  const submenu = [
    command('newPost'),
    command('newIdea'),
    separator,
    command('openFile'),
    command('import'),
    command('exportMonth'),
    command('takeInDecision'),
    separator,
    command('switchPerson'),
    command('lockNow'),
    command('closeWorkspace'),
    separator,
    ...ending,
  ];
  return { label: t('shell.menu.file'), submenu };
}

function editMenu(command: Command): Item {
  // Undo and redo are Masthead's own: the window decides whether a text field's typing or the plan is meant.
  const submenu = [
    command('undo'),
    command('redo'),
    separator,
    role('cut', t('shell.menu.cut')),
    role('copy', t('shell.menu.copy')),
    role('paste', t('shell.menu.paste')),
    role('pasteAndMatchStyle', t('shell.menu.pasteAsText')),
    role('selectAll', t('shell.menu.selectAll')),
  ];
  return { label: t('shell.menu.edit'), submenu };
}

function viewMenu(command: Command, isPackaged: boolean): Item {
  const submenu = [
    command('palette'),
    separator,
    command('viewMonth'),
    command('viewWeek'),
    command('viewDay'),
    command('viewList'),
    separator,
    command('toggleRail'),
    separator,
    role('resetZoom', t('shell.menu.actualSize')),
    role('zoomIn', t('shell.menu.zoomIn')),
    role('zoomOut', t('shell.menu.zoomOut')),
    role('togglefullscreen', t('shell.menu.fullScreen')),
    ...(isPackaged ? [] : [separator, role('toggleDevTools', t('shell.menu.developerTools'))]),
  ];
  return { label: t('shell.menu.view'), submenu };
}

function goMenu(command: Command): Item {
  const submenu = [
    command('today'),
    command('previousPeriod'),
    command('nextPeriod'),
    separator,
    command('goCalendar'),
    command('goBoard'),
    command('goApprovals'),
  ];
  return { label: t('shell.menu.go'), submenu };
}

function windowMenu(isMac: boolean): Item {
  const rest = isMac
    ? [role('zoom', t('shell.menu.zoom')), separator, role('front', t('shell.menu.front'))]
    : [role('close', t('shell.menu.closeWindow'))];
  return {
    role: 'windowMenu',
    label: t('shell.menu.window'),
    submenu: [role('minimize', t('shell.menu.minimize')), ...rest],
  };
}

function helpMenu(command: Command, isMac: boolean): Item {
  const about = isMac ? [] : [separator, role('about', t('shell.menu.about'))];
  return { role: 'help', label: t('shell.menu.help'), submenu: [command('shortcuts'), ...about] };
}

/** The native menu of a system: its standard items, and Masthead's commands, which go to the window by name. */
export function menuTemplate(surroundings: MenuSurroundings): readonly Item[] {
  const isMac = surroundings.platform === 'darwin';
  const command: Command = (name) => commandItem(name, surroundings);
  return [
    ...(isMac ? [appMenu(command)] : []),
    fileMenu(command, isMac),
    editMenu(command),
    viewMenu(command, surroundings.isPackaged),
    goMenu(command),
    windowMenu(isMac),
    helpMenu(command, isMac),
  ];
}

/** Puts the native menu in place. */
export function installMenu(send: Send): void {
  const template = menuTemplate({ platform: process.platform, isPackaged: app.isPackaged, send });
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
