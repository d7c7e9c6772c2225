import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sideOf } from '#shared/draft-packs/merge.ts';
import { type DraftPack, PACK_FORMAT, packText, readPack } from '#shared/draft-packs/pack.ts';
import { plainComposition } from '#shared/posts/composition.ts';
import { seededRandom } from '#tests/helpers/random.ts';
import { testBrand, testId } from '#tests/helpers/summaries.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const pack: DraftPack = {
  format: PACK_FORMAT,
  exportedAt: 1,
  from: { id: testId(1), name: 'Tobias' },
  note: 'Before the holidays',
  brand: { id: testBrand, name: 'Harbour Books' },
  channels: [{ id: testId(2), network: 'instagram', name: '@harbour' }],
  campaigns: [],
  pillars: [],
  people: [],
  posts: [
    {
      id: testId(3),
      authorId: testId(1),
      fields: {
        ...plainComposition,
        text: 'Lesung am Hafen 📚',
        schedule: { date: '2026-12-09', time: '12:00', zone: 'Europe/Berlin' },
        channelIds: [testId(2)],
        campaignId: null,
        pillarId: null,
        intent: 'inform',
        facts: ['paid'],
        notes: null,
        stage: 'draft',
      },
      written: { text: [testId(4)] },
    },
  ],
};

describe('the file of a draft pack', () => {
  it('reads back as it was written', () => {
    expect(readPack(packText(pack, sha256), sha256)).toEqual(pack);
  });

  it('is refused after any change of a single byte: 1,000 tried', () => {
    const bytes = Buffer.from(packText(pack, sha256), 'utf8');
    const random = seededRandom(5);
    let refused = 0;
    for (let turn = 0; turn < 1000; turn += 1) {
      const changed = Buffer.from(bytes);
      const at = random(changed.length);
      changed[at] = ((changed[at] ?? 0) + 1 + random(255)) % 256;
      if (typeof readPack(changed.toString('utf8'), sha256) === 'string') refused += 1;
    }
    expect(refused).toBe(1000);
  });

  it('says what is wrong with one that is something else, newer, or made up', () => {
    expect(readPack('date,text\n1,2\n', sha256)).toBe('foreign');
    expect(readPack(`masthead-drafts-4 ${'0'.repeat(64)}\n{}\n`, sha256)).toBe('newer');
    const content = JSON.stringify({ ...pack, posts: [] });
    expect(readPack(`${PACK_FORMAT} ${sha256(content)}\n${content}\n`, sha256)).toBe('malformed');
  });
});

describe('three values of one field', () => {
  it.each([
    ['same', 'a', 'b', 'b'],
    ['theirs', 'a', 'a', 'b'],
    ['mine', 'a', 'b', 'a'],
    ['both', 'a', 'b', 'c'],
    ['both', undefined, 'b', 'c'],
    ['same', undefined, 'b', 'b'],
  ] as const)('%s', (side, base, mine, theirs) => {
    expect(sideOf({ base, mine, theirs })).toBe(side);
  });
});
