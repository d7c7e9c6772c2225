import { beforeEach, describe, expect, it, vi } from 'vitest';
import { offerExternal } from '#shell/external-links.ts';
import { answers, callsOf, resetFake } from '#tests/helpers/fake-electron.ts';
import { hostileAddresses } from '#tests/helpers/hostile-addresses.ts';

vi.mock('electron', () => import('#tests/helpers/fake-electron.ts'));
beforeEach(resetFake);

describe('B.1 item 15: openExternal', () => {
  it('never happens for any of the hostile addresses, and nobody is asked', async () => {
    for (const address of hostileAddresses) expect(await offerExternal(address)).toBe(false);
    expect(callsOf('shell.openExternal')).toEqual([]);
    expect(callsOf('dialog.showMessageBox')).toEqual([]);
  });

  it('opens https only after a yes, and shows the whole address before', async () => {
    expect(await offerExternal('https://example.org/page')).toBe(true);
    expect(callsOf('shell.openExternal').map(({ args }) => args)).toEqual([['https://example.org/page']]);
    expect(callsOf('dialog.showMessageBox')[0]?.args[0]).toMatchObject({
      detail: expect.stringContaining('https://example.org/page'),
      defaultId: 1,
      cancelId: 1,
    });
  });

  it('stays on a no', async () => {
    answers.button = 1;
    expect(await offerExternal('https://example.org/')).toBe(false);
    expect(callsOf('shell.openExternal')).toEqual([]);
  });

  it('asks one question at a time', async () => {
    await Promise.all([1, 2, 3].map((page) => offerExternal(`https://example.org/${page}`)));
    expect(callsOf('dialog.showMessageBox')).toHaveLength(1);
  });
});
