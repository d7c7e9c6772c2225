import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CoreOptions, Host } from '#shared/contract/host.ts';
import { type CoreHost, type CoreSurroundings, startCore } from '#shell/core-host.ts';
import { noAssets } from '#tests/helpers/no-assets.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
vi.mock('#shell/log.ts', () => ({ log: vi.fn() }));

// A real thread that speaks the core's messages and does on demand what a core must never do.
const workerSource = `
import { parentPort, threadId } from 'node:worker_threads';
let nextCall = 1;
const calls = new Map();
const send = (message) => parentPort.postMessage(message);
const behaviours = {
  echo: (id, request) => send({ kind: 'reply', id, response: { ok: true, data: request.input } }),
  thread: (id) => send({ kind: 'reply', id, response: { ok: true, data: threadId } }),
  throw: () => { throw new Error('a seeded failure'); },
  exit: () => process.exit(3),
  silence: () => undefined,
  malformed: (id) => send({ kind: 'reply', id, response: { stack: 'at secret' } }),
  event: (id, request) => { send({ kind: 'event', event: request.input }); behaviours.echo(id, request); },
  twice: (id, request) => { behaviours.echo(id, request); behaviours.echo(id, request); },
  host: (id, request) => {
    const call = nextCall++;
    calls.set(call, (reply) => send({ kind: 'reply', id, response: { ok: true, data: { ok: reply.ok, value: reply.value } } }));
    send({ kind: 'hostCall', id: call, method: request.input.method, args: request.input.args });
  },
};
parentPort.on('message', (message) => {
  if (message.kind === 'start') send({ kind: 'ready' });
  if (message.kind === 'wake') send({ kind: 'event', event: 'woken' });
  if (message.kind === 'request') behaviours[message.request.path](message.id, message.request);
  if (message.kind === 'hostReply') calls.get(message.id)(message);
  if (message.kind === 'stop' && !globalThis.isDeaf) send({ kind: 'stopped' });
});
`;

const options: CoreOptions = {
  dataFolder: '/d',
  resourcesFolder: '/r',
  locale: 'en-GB',
  zone: 'UTC',
  importWorker: null,
};
const host: Host = {
  pickFile: async (purpose) => `/picked/${purpose}`,
  pickSavePath: async () => null,
  printToPdf: async () => new Uint8Array([1, 2, 3]),
  notify: async () => undefined,
  sealSecret: async (plain) => plain,
  openSecret: async (sealed) => sealed,
  keyStore: async () => 'file',
  ...noAssets,
  revealFile: async () => {
    throw new Error('no file manager');
  },
};

let folder = '';
let file = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-core-'));
  file = join(folder, 'worker.mjs');
  writeFileSync(file, workerSource);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const running: CoreHost[] = [];
afterEach(async () => {
  for (const core of running.splice(0)) await core.stop();
});

function started(extra: Partial<CoreSurroundings> = {}): CoreHost {
  const core = startCore({
    workerFile: file,
    host: async () => host,
    onEvent: vi.fn(),
    onReady: vi.fn(),
    onRestarted: vi.fn(),
    askToRestart: async () => false,
    ...extra,
  });
  running.push(core);
  core.begin(options);
  return core;
}

function ask(core: CoreHost, path: string, input: unknown = null) {
  return core.request({ path, type: 'query', input });
}

const broken = { ok: false, error: { code: 'internal' } };

describe('requests', () => {
  it('are matched with their replies, however many are on their way', async () => {
    const core = started();
    const asked = Array.from({ length: 200 }, (_, at) => ask(core, 'echo', at));
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 200 }, (_, data) => ({ ok: true, data })));
  });

  it('are answered once, even when the core answers twice', async () => {
    const core = started();
    expect(await ask(core, 'twice', 'a')).toEqual({ ok: true, data: 'a' });
    expect(await ask(core, 'echo', 'b')).toEqual({ ok: true, data: 'b' });
  });

  it('with a value that cannot reach another thread are refused', async () => {
    expect(await ask(started(), 'echo', () => 1)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
  });

  it('answered in the wrong shape give an error of ours, with nothing of the answer', async () => {
    const response = await ask(started(), 'malformed');
    expect(response).toMatchObject(broken);
    expect(JSON.stringify(response)).not.toContain('secret');
  });
});

describe('what the core asks of the shell', () => {
  it('comes back with its value', async () => {
    const core = started();
    expect(await ask(core, 'host', { method: 'pickFile', args: ['import'] })).toEqual({
      ok: true,
      data: { ok: true, value: '/picked/import' },
    });
    expect(
      await ask(core, 'host', { method: 'printToPdf', args: ['<p>', { landscape: true }] }),
    ).toMatchObject({
      data: { ok: true, value: new Uint8Array([1, 2, 3]) },
    });
  });

  it.each(['revealFile', 'noSuchThing', 'constructor'])(
    'fails as a value when it fails (%s)',
    async (method) => {
      expect(await ask(started(), 'host', { method, args: ['/x'] })).toMatchObject({ data: { ok: false } });
    },
  );
});

describe('events', () => {
  it('are passed on', async () => {
    const onEvent = vi.fn();
    await ask(started({ onEvent }), 'event', { kind: 'workspace' });
    expect(onEvent.mock.calls).toEqual([[{ kind: 'workspace' }]]);
  });

  it('reach the core when the machine wakes', async () => {
    const onEvent = vi.fn();
    const core = started({ onEvent });
    core.wake();
    await vi.waitFor(() => expect(onEvent).toHaveBeenCalledWith('woken'));
  });
});

describe('B.3 fault 15: the thread dies', () => {
  it.each(['throw', 'exit'])(
    'what waited is answered with an error, and the next request works (%s)',
    async (fault) => {
      const onRestarted = vi.fn();
      const core = started({ onRestarted });
      const first = await ask(core, 'thread');
      const waiting = [ask(core, 'silence'), ask(core, 'silence'), ask(core, fault)];
      for (const response of await Promise.all(waiting)) expect(response).toMatchObject(broken);
      const second = await ask(core, 'thread');
      expect(second).toMatchObject({ ok: true });
      expect(second).not.toEqual(first);
      expect(onRestarted).toHaveBeenCalledOnce();
    },
  );

  it('a second time the person is asked, and told why', async () => {
    const askToRestart = vi.fn(async () => true);
    const core = started({ askToRestart });
    await ask(core, 'throw');
    await ask(core, 'throw');
    await vi.waitFor(async () =>
      expect(await ask(core, 'echo', 'again')).toEqual({ ok: true, data: 'again' }),
    );
    expect(askToRestart.mock.calls).toEqual([['a seeded failure']]);
  });

  it('and stays dead when the person says so: every request is refused at once', async () => {
    const core = started();
    await ask(core, 'exit');
    await ask(core, 'exit');
    await new Promise((done) => setImmediate(done));
    expect(await ask(core, 'echo', 1)).toMatchObject(broken);
  });

  it('a thread that cannot even start is told of as well', async () => {
    const askToRestart = vi.fn(async () => false);
    started({ workerFile: join(folder, 'absent.mjs'), askToRestart });
    await vi.waitFor(() => expect(askToRestart).toHaveBeenCalledOnce());
  });
});

describe('quitting', () => {
  it('answers what waits, refuses what comes, and is not taken for a crash', async () => {
    const askToRestart = vi.fn(async () => false);
    const core = started({ askToRestart });
    const waiting = ask(core, 'silence');
    await core.stop();
    expect(await waiting).toMatchObject(broken);
    expect(await ask(core, 'echo', 1)).toMatchObject(broken);
    expect(askToRestart).not.toHaveBeenCalled();
  });

  it('does not wait for a core that hangs', async () => {
    const deaf = join(folder, 'deaf.mjs');
    writeFileSync(deaf, `globalThis.isDeaf = true;\n${workerSource}`);
    const core = started({ workerFile: deaf });
    await ask(core, 'echo', 1);
    await core.stop();
    expect(await ask(core, 'echo', 1)).toMatchObject(broken);
  });

  it('may be asked for twice', async () => {
    const core = started();
    await Promise.all([core.stop(), core.stop()]);
    await core.stop();
  });
});
