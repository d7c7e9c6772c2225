import type { WireError } from '#shared/contract/errors.ts';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { t } from '#shared/messages/index.ts';

/** What a refusal of the shell looks like to the window. */
export function refusal(code: WireError['code'], message: string): RpcResponse {
  return { ok: false, error: { code, message } };
}

type Answer = (response: RpcResponse) => void;

/** Requests on their way to the core, matched with their replies by number. */
export type PendingRequests = {
  /** Takes the next number; the promise resolves with the reply, and never rejects. */
  readonly open: (send: (id: number) => void) => Promise<RpcResponse>;
  readonly settle: (id: number, response: RpcResponse) => void;
  /** Answers all that wait with "internal": the core that had them is gone. */
  readonly failAll: () => void;
  readonly count: () => number;
};

/** Starts an empty book of pending requests. */
export function pendingRequests(): PendingRequests {
  const waiting = new Map<number, Answer>();
  let last = 0;
  const settle = (id: number, response: RpcResponse): void => {
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(response);
  };
  const open = (send: (id: number) => void): Promise<RpcResponse> =>
    new Promise((answer) => {
      last += 1;
      const id = last;
      waiting.set(id, answer);
      try {
        send(id);
      } catch {
        // The value holds something that cannot be copied to another thread (a function, a proxy).
        settle(id, refusal('bad-input', t('core.refusal.badInput', { detail: 'input' })));
      }
    });
  const failAll = (): void => {
    for (const id of [...waiting.keys()]) settle(id, refusal('internal', t('shell.refusal.stopped')));
  };
  return { open, settle, failAll, count: () => waiting.size };
}

/** What the rpc bridge asks of whoever answers requests. */
export type Answerer = (request: RpcRequest) => Promise<RpcResponse>;
