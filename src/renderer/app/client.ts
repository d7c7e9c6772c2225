import { createTRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '#core/router.ts';
import { bridge } from '#renderer/app/bridge.ts';
import { useSaving } from '#renderer/app/saving.ts';
import type { ErrorCode, WireError } from '#shared/contract/errors.ts';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { t } from '#shared/messages/index.ts';

/** A refusal of the core. `message` is ready to show; `code` is to decide by; `field` names the input at fault. */
export class ApiError extends TRPCClientError<AppRouter> {
  readonly code: ErrorCode;
  readonly field: string | null;
  /** For how many seconds it is of no use to try again; null when that is not the reason. */
  readonly waitSeconds: number | null;

  constructor(error: WireError) {
    super(error.message);
    // tRPC's constructor sets its own prototype, which would make this an ordinary TRPCClientError.
    Object.setPrototypeOf(this, ApiError.prototype);
    this.name = 'ApiError';
    this.code = error.code;
    this.field = error.field ?? null;
    this.waitSeconds = error.waitSeconds ?? null;
  }
}

/** The words for anything that was thrown while asking the core. */
export function reasonOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t('app.refusal.unreachable');
}

type Send = (path: string, type: 'query' | 'mutation', input: unknown) => Promise<RpcResponse>;

async function send(path: string, type: 'query' | 'mutation', input: unknown): Promise<RpcResponse> {
  // That somebody is there is told all day and saves nothing.
  if (type === 'query' || path === 'lock.active') return bridge().request({ path, type, input });
  const saving = useSaving.getState();
  saving.begin();
  try {
    return await bridge().request({ path, type, input });
  } finally {
    saving.end();
  }
}

/** Ends the chain of links at the window's bridge. */
export function bridgeLink(ask: Send = send): TRPCLink<AppRouter> {
  return () =>
    ({ op }) =>
      observable((observer) => {
        if (op.type === 'subscription') throw new TypeError('The bridge carries queries and mutations only.');
        ask(op.path, op.type, op.input).then(
          (response) => {
            if (!response.ok) return observer.error(new ApiError(response.error));
            observer.next({ result: { type: 'data', data: response.data } });
            observer.complete();
          },
          () => observer.error(new ApiError({ code: 'internal', message: t('app.refusal.unreachable') })),
        );
      });
}

/** Everything that may be asked of the core, typed by its router. Refusals are thrown as `ApiError`. */
export const api = createTRPCClient<AppRouter>({ links: [bridgeLink()] });
