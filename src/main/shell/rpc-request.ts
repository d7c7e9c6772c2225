import { type RpcRequest, rpcRequestSchema } from '#shared/contract/wire.ts';
import type { ShellRefusal } from './refusals.ts';
import { isPlainAndSmall } from './rpc-size.ts';

/** A call's value as a request, or why it is none. */
export function readRequest(value: unknown): RpcRequest | ShellRefusal {
  if (!isPlainAndSmall(value)) return 'too-large';
  const request = rpcRequestSchema.safeParse(value);
  return request.success ? request.data : 'bad-request';
}
