import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { problemAddress } from '#shell/problem-address.ts';
import { answerAppRequest, registerAppScheme } from '#shell/protocol.ts';
import { callsOf } from '#tests/helpers/fake-electron.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));

let folder = '';
let root = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-protocol-'));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-evil'));
  mkdirSync(join(root, 'folder.js'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Masthead</title>');
  writeFileSync(join(root, 'assets', 'index.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'größe 1.css'), 'p{}');
  writeFileSync(join(root, 'assets', 'index.js.map'), '{}');
  writeFileSync(join(root, 'notes.txt'), 'secret');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  writeFileSync(join(folder, 'renderer-evil', 'secret.json'), '{"secret":true}');
  // Windows lets only administrators link a file; a junction is there for everybody.
  if (process.platform !== 'win32')
    symlinkSync(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
  symlinkSync(folder, join(root, 'assets', 'up'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ask(address: string, method = 'GET'): Promise<Response> {
  // Not a Request of Node: its URL parser would tidy up what Chromium may hand over as it is.
  return answerAppRequest(root, { url: address, method } as Request);
}

const traversals: readonly string[] = [
  '/../secret.json',
  '/../../../../../../../../etc/passwd.json',
  '/./../secret.json',
  '/assets/../../secret.json',
  '/assets/..//../secret.json',
  '/%2e%2e/secret.json',
  '/%2E%2E/secret.json',
  '/.%2e/secret.json',
  '/%2e./secret.json',
  '/..%2fsecret.json',
  '/..%2Fsecret.json',
  '/%2e%2e%2fsecret.json',
  '/assets%2f..%2f..%2fsecret.json',
  '/..%5csecret.json',
  '/%2e%2e%5csecret.json',
  '/%2e%2e%5Csecret.json',
  '/..\\secret.json',
  '/assets\\..\\..\\secret.json',
  '/..%255csecret.json',
  '/%252e%252e%252fsecret.json',
  '/..%c0%afsecret.json',
  '/%c0%ae%c0%ae/secret.json',
  '/..%ef%bc%8fsecret.json',
  '/..;/secret.json',
  '/....//secret.json',
  '/..../secret.json',
  '/../renderer-evil/secret.json',
  '/%2e%2e/renderer-evil/secret.json',
  '/..%2frenderer-evil%2fsecret.json',
  '/assets/link.json',
  '/assets/up/secret.json',
  '/assets/up/renderer-evil/secret.json',
  '/index.html%00.js',
  '/%00/index.html',
  '/index.html%00',
  '/..%00/secret.json',
  '/%',
  '/%zz/index.html',
  '/%e0%a4%a/index.html',
  '//etc/passwd.json',
  '/C:/Windows/win.json',
  '/C:%5cWindows%5cwin.json',
  '/%5c%5chost%5cshare%5cx.json',
  '/file:///etc/passwd.json',
  '/notes.txt',
  '/assets/index.js.map',
  '/assets/',
  '/assets',
  '/',
  '/folder.js',
  '/absent.js',
  '/index.html/',
  `/${'a/'.repeat(5_000)}x.js`,
  `/${'a'.repeat(5_000)}.js`,
];

describe('B.1 item 18: the app’s own protocol', () => {
  it('is declared standard and secure, and bypasses no policy', () => {
    registerAppScheme();
    expect(callsOf('protocol.registerSchemesAsPrivileged')[0]?.args[0]).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true, stream: true } },
    ]);
  });

  it.each([
    ['/index.html', 'text/html; charset=utf-8'],
    ['/index.html?view=week#x', 'text/html; charset=utf-8'],
    ['/assets/index.js', 'text/javascript; charset=utf-8'],
    ['/assets/gr%C3%B6%C3%9Fe%201.css', 'text/css; charset=utf-8'],
  ])('serves %s as %s', async (path, type) => {
    const response = await ask(`app://masthead${path}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
  });

  it.each(traversals)('answers %j with 404', async (path) => {
    const response = await ask(`app://masthead${path}`);
    expect([response.status, await response.text()]).toEqual([404, '']);
  });

  it.each([
    'app://masthead.evil/index.html',
    'app://evil/index.html',
    'https://masthead/index.html',
    'nonsense',
  ])('answers %s with 404', async (address) => expect((await ask(address)).status).toBe(404));

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    expect((await ask('app://masthead/index.html', method)).status).toBe(405);
  });
});

describe('B.1 item 7: the content security policy', () => {
  const addresses = ['/index.html', '/assets/index.js', '/absent.js', '/../secret.json'].map(
    (path) => `app://masthead${path}`,
  );

  it.each([...addresses, problemAddress('crashed')])(
    'comes with %s and allows nothing unsafe',
    async (address) => {
      const policy = (await ask(address)).headers.get('content-security-policy') ?? '';
      const parts = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part] as const));
      expect(parts.get('default-src')).toBe("default-src 'none'");
      expect(parts.get('script-src')).toBe("script-src 'self'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  it('comes with a refusal of the method too', async () => {
    expect((await ask('app://masthead/', 'POST')).headers.get('content-security-policy')).toContain(
      "default-src 'none'",
    );
  });
});

describe('the screen that explains a failure', () => {
  it('says what happened and leads back, without a script', async () => {
    const html = await (await ask(problemAddress('crashed'))).text();
    expect(html).toContain('This window stopped working');
    expect(html).toContain('href="app://masthead/index.html"');
    expect(html).not.toContain('<script');
  });

  it('shows nothing of a made-up reason', async () => {
    const html = await (await ask('app://masthead/problem?why=<script>alert(1)</script>')).text();
    expect(html).not.toContain('alert');
    expect(html).toContain('Masthead could not show its window');
  });

  it('styles itself by a nonce of its own for each answer', async () => {
    const policies = await Promise.all(
      [1, 2].map(async () => (await ask(problemAddress('crashed'))).headers.get('content-security-policy')),
    );
    expect(policies[0]).not.toBe(policies[1]);
  });
});
