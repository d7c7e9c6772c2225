import { describe, expect, it } from 'vitest';
import { campaignHues, nextHue, PILLAR_HUES } from '#shared/campaigns/hues.ts';

describe('nextHue', () => {
  it('gives the first colour that nothing of the kind has', () => {
    expect(nextHue([])).toBe('berry');
    expect(nextHue(['berry', 'ochre'])).toBe('brick');
    expect(nextHue(['pine'], PILLAR_HUES)).toBe('lagoon');
  });

  it('goes round when all are given out', () => {
    expect(campaignHues).toContain(nextHue([...campaignHues]));
    expect(nextHue([...campaignHues, 'berry'])).toBe('brick');
  });
});
