import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { refuse } from './refuse.ts';

/** What the rpc bridge asks of whoever answers requests. */
export type Answerer = (request: RpcRequest) => Promise<RpcResponse>;

/** Questions on their way to the core, matched with their replies by number. */
export type PendingReplies<Reply> = {
  /** Takes the next number and sends; the promise resolves with the reply, and never rejects. */
  readonly open: (send: (id: number) => void) => Promise<Reply>;
  readonly settle: (id: number, reply: Reply | Promise<Reply>) => void;
  /** Answers all that wait as if the core had failed: the one that had them is gone. */
  readonly failAll: () => void;
};

/** Requests of windows on their way to the core. */
export type PendingRequests = PendingReplies<RpcResponse>;

/**
 * Starts an empty book of questions.
 * @param failed what is answered in the core's place
 */
export function pendingReplies<Reply>(
  failed: (why: 'bad-value' | 'stopped') => Promise<Reply>,
): PendingReplies<Reply> {
  const waiting = new Map<number, (reply: Reply | Promise<Reply>) => void>();
  let last = 0;
  const settle: PendingReplies<Reply>['settle'] = (id, reply) => {
    const answer = waiting.get(id);
    waiting.delete(id);
    answer?.(reply);
  };
  const open: PendingReplies<Reply>['open'] = (send) =>
    new Promise((answer) => {
      last += 1;
      const id = last;
      waiting.set(id, answer);
      try {
        send(id);
      } catch {
        // The value holds something that cannot be copied to another thread (a function, a proxy).
        settle(id, failed('bad-value'));
      }
    });
  const failAll = (): void => {
    for (const id of [...waiting.keys()]) settle(id, failed('stopped'));
  };
  return { open, settle, failAll };
}

/** Starts an empty book of requests. */
export function pendingRequests(): PendingRequests {
  return pendingReplies<RpcResponse>(refuse);
}
