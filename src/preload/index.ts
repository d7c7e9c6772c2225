import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, LOCALE_ARGUMENT, RPC_CHANNEL } from '#shared/contract/channel-names.ts';
import type { MastheadBridge, RpcResponse, WindowEvent } from '#shared/contract/wire.ts';
import { reportMarks } from './marks.ts';

// The window's only door. Values go through, never Electron's own objects: an IPC event would hand the page
// `sender` and `ports`, and with them every other channel.
const bridge: MastheadBridge = {
  request: async (request): Promise<RpcResponse> => await ipcRenderer.invoke(RPC_CHANNEL, request),
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
