import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { RPC_CHANNEL } from '#shared/contract/channel-names.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { isAppAddress } from './addresses.ts';
import type { Answerer } from './core-link.ts';
import { log } from './log.ts';
import { refuse } from './refuse.ts';

/** More than any screen asks at once; a page that runs wild is slowed here, not in the core. */
const mostWaiting = 500;

/**
 * Whether an IPC call comes from the top frame of a window that shows Masthead's own page. `senderFrame` is null
 * when the frame is already gone (since Electron 33).
 */
export function isOwnSender(event: IpcMainInvokeEvent): boolean {
  try {
    const frame = event.senderFrame;
    if (frame === null || frame.detached || frame.parent !== null) return false;
    return frame === event.sender.mainFrame && isAppAddress(frame.url);
  } catch {
    // Reading a frame that was disposed meanwhile throws: whoever asked is gone.
    return false;
  }
}

/** Answers one call of a window: with the core's answer, or with a refusal as a value. Never rejects. */
export async function answerCall(
  event: IpcMainInvokeEvent,
  value: unknown,
  answer: Answerer,
): Promise<RpcResponse> {
  if (!isOwnSender(event)) return await refuse('bad-sender');
  try {
    const { readRequest } = await import('./rpc-request.ts');
    const request = readRequest(value);
    return typeof request === 'string' ? await refuse(request) : await answer(request);
  } catch (error) {
    log('A request failed in the shell.', error);
    return await refuse('internal');
  }
}

/** Opens the one channel between windows and the core; each window has its own allowance of waiting requests. */
export function openRpcBridge(answer: Answerer): void {
  const waiting = new WeakMap<object, number>();
  const change = (sender: object, by: number): number => {
    const count = (waiting.get(sender) ?? 0) + by;
    waiting.set(sender, count);
    return count;
  };
  // Loaded while the window's process starts, so that its first request does not wait for it.
  setImmediate(() => void import('./rpc-request.ts'));
  ipcMain.handle(RPC_CHANNEL, async (event, value: unknown) => {
    try {
      if (change(event.sender, 1) > mostWaiting) return await refuse('too-many');
      return await answerCall(event, value, answer);
    } finally {
      change(event.sender, -1);
    }
  });
}
