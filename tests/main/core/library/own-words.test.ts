import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CoreSession, openCore } from '#tests/helpers/core-session.ts';

let core: CoreSession;
beforeEach(() => {
  core = openCore();
});
afterEach(() => core.close());

const brandId = (): string => core.team.brand;
const keep = (word: string) => core.request('library.keepWord', 'mutation', { brandId: brandId(), word });
const words = async (): Promise<readonly string[]> =>
  (await core.ask<{ words: string[] }>('library.words', 'query', { brandId: brandId() })).words;

describe('a brand’s own words', () => {
  it('are kept once each, and undo takes one out again', async () => {
    for (const word of ['sourdo', 'Brandvold', 'sourdo']) await keep(word);
    expect(await words()).toEqual(['Brandvold', 'sourdo']);
    await core.ask('history.undo', 'mutation');
    expect(await words()).toEqual(['sourdo']);
  });

  it('are words: anything else is refused', async () => {
    for (const word of ['two words', 'x', '#tag', 'constructor', 'a/b'])
      expect(await keep(word)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await words()).toEqual([]);
  });
});
