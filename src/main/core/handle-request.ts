import { callTRPCProcedure, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { Refusal, WaitRefusal, type WireError } from '#shared/contract/errors.ts';
import { type RpcRequest, type RpcResponse, rpcRequestSchema } from '#shared/contract/wire.ts';
import { t } from '#shared/messages/index.ts';
import { appRouter } from './router.ts';
import type { Session } from './session.ts';
import { wordsUnderWay } from './voice/app-words.ts';

/**
 * Answers one request of a window: finds the procedure, checks input, capability and output, and turns every
 * failure into a value. It never throws.
 * @param onFault told of errors nobody foresaw, for the log; a refusal is not one
 */
export async function handleRequest(
  session: Session,
  request: unknown,
  onFault: (error: unknown) => void,
): Promise<RpcResponse> {
  let path = '';
  try {
    const parsed = rpcRequestSchema.parse(request);
    path = parsed.path;
    // A rule that spells was switched on a moment ago: nobody is told that a text is clean before it can read.
    await wordsUnderWay();
    return { ok: true, data: await answerOrMend(session, parsed, onFault) };
  } catch (error) {
    const wire = wireErrorOf(error, path);
    if (wire.code === 'internal') onFault(error);
    return { ok: false, error: wire };
  }
}

/** A query that fails for no reason of its own met a spoilt row: the tables are made again, and it is asked again. */
async function answerOrMend(
  session: Session,
  request: RpcRequest,
  onFault: (error: unknown) => void,
): Promise<unknown> {
  try {
    return await call(session, request);
  } catch (error) {
    const isOurs = request.type === 'query' && wireErrorOf(error, request.path).code === 'internal';
    if (!isOurs || !session.mendOnce()) throw error;
    onFault(error);
    return await call(session, request);
  }
}

function call(session: Session, { path, type, input }: RpcRequest): Promise<unknown> {
  return callTRPCProcedure({
    router: appRouter,
    path,
    type,
    getRawInput: () => Promise.resolve(input),
    ctx: { session },
    signal: undefined,
    batchIndex: 0,
  });
}

function wireErrorOf(error: unknown, path: string): WireError {
  const cause = error instanceof TRPCError && error.cause !== undefined ? error.cause : error;
  if (cause instanceof Refusal) {
    return {
      code: cause.code,
      message: cause.message,
      ...(cause.field === undefined ? {} : { field: cause.field }),
      ...(cause instanceof WaitRefusal ? { waitSeconds: cause.waitSeconds } : {}),
    };
  }
  if (cause instanceof ZodError && !isOutputFault(error)) return badInput(cause);
  // A schema that could not even look at the input (bytes where a list belongs) fails with an error of its own.
  if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return badInput(new ZodError([]));
  if (error instanceof TRPCError && error.code === 'NOT_FOUND') {
    return { code: 'unknown-procedure', message: t('core.refusal.unknownProcedure', { path }) };
  }
  return { code: 'internal', message: t('core.refusal.internal') };
}

/** tRPC reports an answer that breaks its own schema as an internal error: our fault, not the caller's. */
function isOutputFault(error: unknown): boolean {
  return error instanceof TRPCError && error.code === 'INTERNAL_SERVER_ERROR';
}

function badInput(error: ZodError): WireError {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const detail = `${field === '' ? '' : `${field}: `}${issue?.message ?? ''}`;
  const message = t('core.refusal.badInput', { detail });
  return { code: 'bad-input', message, ...(field === '' ? {} : { field }) };
}
