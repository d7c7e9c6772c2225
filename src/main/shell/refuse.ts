import type { RpcResponse } from '#shared/contract/wire.ts';
import type { ShellRefusal } from './refusals.ts';

/** A refusal of the shell, with its words loaded only now. */
export async function refuse(why: ShellRefusal): Promise<RpcResponse> {
  const { refusalOf } = await import('./refusals.ts');
  return refusalOf(why);
}
