import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { RPC_CHANNEL } from '#shared/contract/channel-names.ts';
import { type RpcRequest, type RpcResponse, rpcRequestSchema } from '#shared/contract/wire.ts';
import { t } from '#shared/messages/index.ts';
import { isAppAddress } from './addresses.ts';
import { type Answerer, refusal } from './core-link.ts';
import { log } from './log.ts';
import { isPlainAndSmall } from './rpc-size.ts';

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

function readRequest(value: unknown): RpcRequest | RpcResponse {
  if (!isPlainAndSmall(value)) return refusal('bad-input', t('shell.refusal.tooLarge'));
  const request = rpcRequestSchema.safeParse(value);
  if (request.success) return request.data;
  return refusal('bad-input', t('core.refusal.badInput', { detail: 'request' }));
}

/** Answers one call of a window: with the core's answer, or with a refusal as a value. Never rejects. */
export async function answerCall(
  event: IpcMainInvokeEvent,
  value: unknown,
  answer: Answerer,
): Promise<RpcResponse> {
  try {
    if (!isOwnSender(event)) return refusal('bad-sender', t('core.refusal.badSender'));
    const request = readRequest(value);
    if ('ok' in request) return request;
    return await answer(request);
  } catch (error) {
    log('A request failed in the shell.', error);
    return refusal('internal', t('core.refusal.internal'));
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
  ipcMain.handle(RPC_CHANNEL, async (event, value: unknown) => {
    try {
      if (change(event.sender, 1) > mostWaiting) return refusal('internal', t('shell.refusal.tooMany'));
      return await answerCall(event, value, answer);
    } finally {
      change(event.sender, -1);
    }
  });
}
