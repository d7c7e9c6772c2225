import { describe, expect, it } from 'vitest';
import { ruleChecker } from '#shared/imports/row-rules.ts';

const channel = { id: 'a', network: 'x', name: '@hollin' } as const;
const row = {
  title: '',
  link: '',
  media: [],
  firstComment: '',
  channelTexts: '',
  facts: '',
  callToAction: '',
};
const context = { today: '2026-12-01', zone: 'UTC', campaigns: [], pillars: [], posts: [] };
const own = { textMax: { value: 25_000, reason: 'Premium', by: null, at: 0 } };

const said = (text: string, rules = {}, more = {}) =>
  ruleChecker({ ...context, channels: [{ ...channel, rules }] })({ ...row, text, ...more }, [channel]).map(
    ({ code, severity, params }) => `${code} ${severity} ${params['finding']}`,
  );

describe('a row of a plan', () => {
  it('that breaks a rule of its channel comes in, and is told so', () => {
    expect(said('a'.repeat(281))).toEqual([
      expect.stringMatching(/^channelRule info X takes 280 characters/),
    ]);
    expect(said('a'.repeat(280))).toEqual([]);
  });

  it('is measured by the channel’s own figures', () => {
    expect(said('a'.repeat(281), own)).toEqual([]);
  });

  it('is measured by what the channel says otherwise', () => {
    const variant = { text: 'a'.repeat(300), firstComment: null, parts: null, format: null };
    const channelTexts = JSON.stringify({ variants: { X: variant } });
    expect(said('short', {}, { channelTexts })).toHaveLength(1);
  });

  it('is asked nothing about pictures, of which a plan only has names', () => {
    const instagram = { id: null, network: 'instagram', name: 'Instagram' } as const;
    expect(ruleChecker({ ...context, channels: [] })({ ...row, text: 'Rye' }, [instagram])).toEqual([]);
  });
});
