import { describe, expect, it, vi } from 'vitest';
import type { RpcRequest, RpcResponse } from '#shared/contract/wire.ts';
import { isSelfCheck, selfCheck } from '#shell/self-check.ts';

function coreThat(answers: RpcResponse) {
  return { request: vi.fn(async (_request: RpcRequest) => answers) };
}

/** A core that opens the sample, and takes its picture as told. */
function coreTaking(outcome: 'stored' | 'refused') {
  const file = { outcome, message: 'It needs more than this computer has.' };
  const answers: { readonly [path: string]: unknown } = {
    'workspace.openSample': {
      state: 'open',
      file: '/profile/Sample.masthead',
      name: 'Sample',
      sample: true,
      mustChange: false,
    },
    'workspace.snapshot': { brands: [{ id: '0190a5a0-0000-7000-8000-0000000000b1' }] },
    'assets.importBytes': { files: [file] },
  };
  return {
    request: async ({ path }: RpcRequest): Promise<RpcResponse> => ({ ok: true, data: answers[path] }),
  };
}

describe('--self-check', () => {
  it('is asked for by its argument', () => {
    expect(isSelfCheck(['masthead', '--self-check'])).toBe(true);
    expect(isSelfCheck(['masthead', '--self-checked'])).toBe(false);
  });

  it('names the SQLite and the workspace that it opened, and draws a picture', async () => {
    expect(await selfCheck(coreTaking('stored'))).toEqual({
      ok: true,
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      workspace: '/profile/Sample.masthead',
      pictures: 'drawn',
    });
  });

  it('fails when no picture can be drawn here', async () => {
    expect(await selfCheck(coreTaking('refused'))).toMatchObject({
      ok: false,
      workspace: '/profile/Sample.masthead',
      pictures: null,
      error: 'It needs more than this computer has.',
    });
  });

  it.each([
    [
      'refuses',
      { ok: false, error: { code: 'file-problem', message: 'The disk is full.' } },
      'The disk is full.',
    ],
    ['opens nothing', { ok: true, data: { state: 'none', recent: [] } }, 'did not open'],
  ] as const)('says why it failed when the core %s', async (_what, response, reason) => {
    const result = await selfCheck(coreThat(response as unknown as RpcResponse));
    expect(result).toMatchObject({ ok: false, workspace: null, error: expect.stringContaining(reason) });
  });
});
