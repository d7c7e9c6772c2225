import { describe, expect, it } from 'vitest';
import { passphraseFault, repetitionFault } from '#renderer/features/lock/passphrase-rules.ts';

describe('choosing a passphrase', () => {
  it('asks for length and nothing else', () => {
    expect(passphraseFault('short')).toBe('It needs at least 8 characters.');
    expect(passphraseFault('aaaaaaaa')).toBeNull();
    expect(passphraseFault('four plain words here')).toBeNull();
    expect(passphraseFault('x'.repeat(300))).toBe('It takes 256 characters at most.');
  });

  it('counts characters, not the units they are stored in', () => {
    expect(passphraseFault('🥐🥐🥐🥐')).not.toBeNull();
  });

  it('takes the same letters composed in two ways for the same', () => {
    expect(repetitionFault('caf\u00e9 au lait', 'cafe\u0301 au lait')).toBeNull();
    expect(repetitionFault('one thing', 'another')).toBe('The two are not the same.');
  });
});
