import { randomBytes } from 'node:crypto';
import { protocol, type Session } from 'electron';
import { assetPathOf } from '#shared/assets/address.ts';
import { APP_SCHEME, isAppAddress } from './addresses.ts';
import { type AppFile, findAppFile } from './app-files.ts';
import { type FindFile, fileResponse } from './asset-files.ts';
import { contentPolicy } from './content-policy.ts';
import { type Problem, problemAt } from './problem-address.ts';

/**
 * Declares `app:` a standard, secure scheme with a code cache. Once, before `ready`. Standard gives the pages an
 * origin of their own; secure keeps Chromium from treating it as mixed content; stream lets a video be read in parts.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true, stream: true } },
  ]);
}

function headers(policy: string, type: string): Headers {
  return new Headers({
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
}

function refused(status: 404 | 405): Response {
  return new Response(null, { status, headers: headers(contentPolicy(), 'text/plain; charset=utf-8') });
}

function bundleResponse({ type, bytes }: AppFile): Response {
  return new Response(new Uint8Array(bytes), { status: 200, headers: headers(contentPolicy(), type) });
}

/**
 * Answers one request for an `app:` address: a file of the bundle under `root`, or the screen that explains a
 * failure. GET only; every answer carries the content security policy.
 */
export async function answerAppRequest(
  root: string,
  request: Request,
  findFile: FindFile = async () => null,
): Promise<Response> {
  if (request.method !== 'GET') return refused(405);
  const stored = storedFileAt(request.url);
  if (stored !== null) {
    const file = await findFile(stored.hash, stored.size);
    return await fileResponse(file, request.headers.get('range'), fileHeaders);
  }
  const problem = problemAt(request.url);
  if (problem !== null) return await problemResponse(problem);
  const file = await findAppFile(root, request.url);
  return file === null ? refused(404) : bundleResponse(file);
}

/** Which stored file an address names: by hash and size, and by nothing else. */
function storedFileAt(address: string): ReturnType<typeof assetPathOf> {
  if (!isAppAddress(address)) return null;
  const { pathname, search } = new URL(address);
  return search === '' ? assetPathOf(pathname) : null;
}

/** A stored file is only ever looked at: opened as a page of its own, it may load and run nothing. */
function fileHeaders(type: string): Headers {
  return headers("default-src 'none'; sandbox", type);
}

async function problemResponse(problem: Problem): Promise<Response> {
  const { problemPage } = await import('./problem-page.ts');
  const nonce = randomBytes(16).toString('base64');
  return new Response(problemPage(problem, nonce), {
    status: 200,
    headers: headers(contentPolicy(nonce), 'text/html; charset=utf-8'),
  });
}

/** Serves the bundle under `root`, and the workspace's stored files, to a session's windows. */
export function serveApp(session: Session, root: string, findFile: FindFile): void {
  session.protocol.handle(APP_SCHEME, (request) => answerAppRequest(root, request, findFile));
}
