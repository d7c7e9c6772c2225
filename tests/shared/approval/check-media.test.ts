import { describe, expect, it } from 'vitest';
import { type Submittable, submissionFindings } from '#shared/approval/check.ts';
import type { MediaFacts } from '#shared/channels/check-media.ts';
import type { ChannelText } from '#shared/posts/composition.ts';

const picture: MediaFacts = {
  kind: 'image',
  mime: 'image/jpeg',
  bytes: 1_000_000,
  width: 1080,
  height: 1080,
  seconds: null,
  alt: '',
};
const text: ChannelText = { text: 'Table rye', firstComment: '', parts: [], format: null, title: null };

function found(network: 'x' | 'instagram', change: Partial<Submittable>, words: Partial<ChannelText> = {}) {
  const post: Submittable = {
    baseText: text.text,
    texts: [{ channel: { network }, text: { ...text, ...words } }],
    link: null,
    media: [],
    schedule: null,
    embargo: null,
    now: 0,
    leadHours: 0,
    checklist: [],
    checked: [],
    levels: [],
    authors: [],
    roster: [],
    ...change,
  };
  return submissionFindings(post)
    .filter(({ field }) => field === 'assets' || field === 'text')
    .map(({ severity, field, message }) => `${severity} ${field} ${message}`);
}

describe('handing in', () => {
  it('is stopped by a picture that the network does not take, with the way to the pictures', () => {
    expect(found('x', { media: [{ ...picture, bytes: 5_000_001 }] })).toEqual([
      'block assets channels.finding.heavy',
    ]);
    expect(found('x', { media: Array.from({ length: 5 }, () => picture) })).toEqual([
      'block assets channels.finding.images',
    ]);
  });

  it('is warned, not stopped, while the picture is still to come', () => {
    expect(found('instagram', {})).toEqual(['warn assets channels.finding.mediaRequired']);
  });

  it('is told what nobody knows of a picture, and nothing while the window has not asked', () => {
    const old = { ...picture, bytes: null, width: null, height: null };
    expect(found('x', { media: [old] })).toEqual(['info assets channels.finding.unknown']);
    expect(found('x', { media: null })).toEqual([]);
  });

  it('says of a part and of a first comment which it is', () => {
    const long = 'a'.repeat(281);
    expect(found('x', {}, { parts: ['short', long], firstComment: long })).toEqual([
      'block text core.finding.inPart',
      'block text core.finding.inFirstComment',
    ]);
  });

  it('measures by the channel’s own figures', () => {
    const rules = { textMax: { value: 25_000, reason: 'Premium', by: null, at: 0 } };
    const long = { ...text, text: 'a'.repeat(281) };
    expect(found('x', { texts: [{ channel: { network: 'x', rules }, text: long }] })).toEqual([]);
    expect(found('x', { texts: [{ channel: { network: 'x' }, text: long }] })).toHaveLength(1);
  });
});
