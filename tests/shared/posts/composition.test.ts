import { describe, expect, it } from 'vitest';
import { applyOperation, type EntityState, emptyState } from '#shared/journal/state.ts';
import {
  channelTextOf,
  compositionOf,
  differsFromBase,
  linkAddress,
  postLinkSchema,
  type Variant,
  variantRegister,
  variantValue,
} from '#shared/posts/composition.ts';
import { contentHashOf } from '#shared/posts/content.ts';
import { testId } from '#tests/helpers/summaries.ts';

const channel = testId(7);
const nothing: Variant = { text: null, firstComment: null, parts: null, format: null };
let stamp = 0;

function set(state: EntityState, register: string, value: Parameters<typeof applyOperation>[2]): EntityState {
  stamp += 1;
  const operation = {
    opId: testId(stamp),
    device: testId(1),
    hlc: String(stamp).padStart(16, '0'),
    person: testId(2),
  };
  applyOperation(state, { ...operation, kind: 'set', register }, value);
  return state;
}

/** Plans the post for the channel. */
function join(state: EntityState): EntityState {
  stamp += 1;
  const operation = { opId: testId(stamp), device: testId(1), hlc: String(stamp).padStart(16, '0') };
  const register = `channels/${channel}`;
  applyOperation(state, { ...operation, person: testId(2), kind: 'present', register }, null);
  return state;
}

const post = (): EntityState => set(emptyState('post', testId(3)), 'base', { text: 'Base' });

describe('what is published', () => {
  it('is the base, until a channel says it otherwise, field by field', () => {
    const state = set(post(), 'parts', ['Second']);
    expect(channelTextOf(compositionOf(state), channel)).toEqual({
      text: 'Base',
      firstComment: '',
      parts: ['Second'],
      format: null,
      title: null,
    });
    set(state, variantRegister(channel), { ...nothing, text: 'Own', format: 'reel' });
    expect(channelTextOf(compositionOf(state), channel)).toEqual({
      text: 'Own',
      firstComment: '',
      parts: ['Second'],
      format: 'reel',
      title: null,
    });
    expect(channelTextOf(compositionOf(state), testId(8)).text).toBe('Base');
  });

  it('is bound to an approval with every variant, and an undone edit is none', () => {
    const planned = (): EntityState => join(post());
    const before = contentHashOf(planned());
    const state = set(planned(), variantRegister(channel), { ...nothing, text: 'Own' });
    expect(contentHashOf(state)).not.toBe(before);
    expect(contentHashOf(set(state, variantRegister(channel), null))).toBe(before);
    expect(contentHashOf(set(planned(), 'firstComment', 'Link below'))).not.toBe(before);
    expect(contentHashOf(set(planned(), 'notes', 'Ask Lew'))).toBe(before);
  });

  it('is not what a channel would say that the post is not planned for', () => {
    const before = contentHashOf(post());
    const state = set(post(), variantRegister(channel), { ...nothing, text: 'Own' });
    expect(contentHashOf(state)).toBe(before);
    expect(contentHashOf(join(state))).not.toBe(contentHashOf(join(post())));
  });

  it('has no variant that says nothing', () => {
    expect(differsFromBase(nothing)).toBe(false);
    expect(variantValue(nothing)).toBeNull();
    expect(variantValue({ ...nothing, parts: [] })).not.toBeNull();
  });
});

describe('a link', () => {
  it('takes its parameters along and keeps its own', () => {
    const utm = { source: 'instagram', medium: 'social', campaign: 'winter mail', term: '', content: '' };
    expect(linkAddress({ url: 'https://example.com/a?x=1&utm_source=old#top', utm })).toBe(
      'https://example.com/a?x=1&utm_source=instagram&utm_medium=social&utm_campaign=winter+mail#top',
    );
    expect(linkAddress({ url: 'https://example.com/a', utm: null })).toBe('https://example.com/a');
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'example.com', ''])('is refused: %s', (url) => {
    expect(postLinkSchema.safeParse({ url, utm: null }).success).toBe(false);
  });
});
