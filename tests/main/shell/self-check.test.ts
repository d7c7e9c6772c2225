import { describe, expect, it, vi } from 'vitest';
import type { RpcResponse } from '#shared/contract/wire.ts';
import { isSelfCheck, selfCheck } from '#shell/self-check.ts';

function coreThat(answers: RpcResponse) {
  return { request: vi.fn(async () => answers) };
}

describe('--self-check', () => {
  it('is asked for by its argument', () => {
    expect(isSelfCheck(['masthead', '--self-check'])).toBe(true);
    expect(isSelfCheck(['masthead', '--self-checked'])).toBe(false);
  });

  it('names the SQLite and the workspace that it opened', async () => {
    const status = {
      state: 'open',
      file: '/profile/Sample.masthead',
      name: 'Sample',
      sample: true,
      mustChange: false,
    };
    const core = coreThat({ ok: true, data: status });
    expect(await selfCheck(core)).toEqual({
      ok: true,
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      workspace: '/profile/Sample.masthead',
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
