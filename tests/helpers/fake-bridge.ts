import type { MastheadBridge, RpcRequest, RpcResponse, WindowEvent } from '#shared/contract/wire.ts';

/** A window's door in a test: each request is answered by a function, and events are sent by hand. */
export type FakeBridge = {
  readonly asked: readonly RpcRequest[];
  readonly send: (event: WindowEvent) => void;
  readonly remove: () => void;
};

/** Puts a bridge on `window.masthead`, as the preload does. Remove it at the end of the test. */
export function fakeBridge(answer: (request: RpcRequest) => RpcResponse | Promise<RpcResponse>): FakeBridge {
  const asked: RpcRequest[] = [];
  const listeners = new Set<(event: WindowEvent) => void>();
  const masthead: MastheadBridge = {
    locale: 'en-GB',
    platform: 'linux',
    request: async (request) => {
      asked.push(request);
      return answer(request);
    },
    offerFiles: async () => null,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  Object.assign(globalThis, { window: { masthead } });
  return {
    asked,
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
    remove: () => Reflect.deleteProperty(globalThis, 'window'),
  };
}

/** A successful answer. */
export function ok(data: unknown): RpcResponse {
  return { ok: true, data };
}

/** A refusal with a message. */
export function refused(message: string): RpcResponse {
  return { ok: false, error: { code: 'wrong-state', message } };
}

/** A promise to be settled by hand. */
export function deferred<Value>(): {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
} {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
