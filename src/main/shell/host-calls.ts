import type { FromCore, Host, HostMethod, ToCore } from '#shared/contract/host.ts';
import { log } from './log.ts';

type HostCall = Extract<FromCore, { readonly kind: 'hostCall' }>;
type HostReply = Extract<ToCore, { readonly kind: 'hostReply' }>;

async function called(host: Host, method: HostMethod, args: readonly unknown[]): Promise<unknown> {
  if (!Object.hasOwn(host, method)) throw new Error(`The shell has nothing called ${method}.`);
  // The core is our own code with its calls typed by Host; the thread's border only loses the types.
  const call = host[method] as (...given: readonly unknown[]) => Promise<unknown>;
  return await call(...args);
}

/** Does what the core asked of the shell; a failure crosses back as its message. */
export async function answerHostCall(
  host: () => Promise<Host>,
  { id, method, args }: HostCall,
): Promise<HostReply> {
  try {
    const value = await called(await host(), method, args);
    return { kind: 'hostReply', id, ok: true, value };
  } catch (error) {
    log(`The core's call of ${method} failed.`, error);
    return {
      kind: 'hostReply',
      id,
      ok: false,
      value: error instanceof Error ? error.message : String(error),
    };
  }
}
