import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import {
  EVENT_CHANNEL,
  LOCALE_ARGUMENT,
  OFFER_CHANNEL,
  RPC_CHANNEL,
} from '#shared/contract/channel-names.ts';
import type { MastheadBridge, RpcResponse, WindowEvent } from '#shared/contract/wire.ts';
import { reportMarks } from './marks.ts';

/** Where a file lies, as Chromium knows it; one that was made by the page, or copied from another program, lies nowhere. */
async function offeredFile(file: File): Promise<unknown> {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return { path };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

// The window's only door. Values go through, never Electron's own objects: an IPC event would hand the page
// `sender` and `ports`, and with them every other channel.
const bridge: MastheadBridge = {
  request: async (request): Promise<RpcResponse> => await ipcRenderer.invoke(RPC_CHANNEL, request),
  offerFiles: async (files) => {
    const offered = await Promise.all([...files].map(offeredFile));
    return await ipcRenderer.invoke(OFFER_CHANNEL, offered);
  },
  onEvent: (listener) => {
    const relay = (_event: IpcRendererEvent, event: WindowEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, relay);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL, relay);
    };
  },
  locale:
    process.argv.find((text) => text.startsWith(LOCALE_ARGUMENT))?.slice(LOCALE_ARGUMENT.length) ?? 'en-GB',
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
};

contextBridge.exposeInMainWorld('masthead', bridge);
reportMarks();
