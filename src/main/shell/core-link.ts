import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { refuse } from './refuse.ts';

/** What the rpc bridge asks of whoever answers requests. */
export type Answerer = (request: RpcRequest) => Promise<RpcResponse>;

type Answer = (response: RpcResponse | Promise<RpcResponse>) => void;

/** Requests on their way to the core, matched with their replies by number. */
export type PendingRequests = {
  /** Takes the next number and sends; the promise resolves with the reply, and never rejects. */
  readonly open: (send: (id: number) => void) => Promise<RpcResponse>;
  readonly settle: (id: number, response: RpcResponse | Promise<RpcResponse>) => void;
  /** Answers all that wait with "internal": the core that had them is gone. */
  readonly failAll: () => void;
};

/** Starts an empty book of pending requests. */
export function pendingRequests(): PendingRequests {
  const waiting = new Map<number, Answer>();
  let last = 0;
  const settle: PendingRequests['settle'] = (id, response) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(response);
  };
  const open: PendingRequests['open'] = (send) =>
    new Promise((answer) => {
      last += 1;
      const id = last;
      waiting.set(id, answer);
      try {
        send(id);
      } catch {
        // The value holds something that cannot be copied to another thread (a function, a proxy).
        settle(id, refuse('bad-value'));
      }
    });
  const failAll = (): void => {
    for (const id of [...waiting.keys()]) settle(id, refuse('stopped'));
  };
  return { open, settle, failAll };
}
