import { describe, expect, it } from 'vitest';
import { packState, unpackState } from '#shared/journal/pack.ts';
import { applyOperation, emptyState } from '#shared/journal/state.ts';

const operation = (opId: string, hlc: string) => ({ opId, hlc, device: 'device', person: 'mara' });

function example() {
  const state = emptyState('post', 'post-1');
  const create = { registers: { base: { text: 'Rye' }, notes: 'x' }, members: { channels: ['ig', 'fb'] } };
  applyOperation(state, { ...operation('op1', '1'), kind: 'create', register: null }, create);
  applyOperation(state, { ...operation('op2', '2'), kind: 'absent', register: 'channels/fb' }, null);
  applyOperation(state, { ...operation('op3', '3'), kind: 'submit', register: null }, { contentHash: 'h' });
  return state;
}

describe('packState', () => {
  it('keeps everything of a state', () => {
    const state = example();
    expect(unpackState('post', 'post-1', packState(state))).toEqual(state);
  });

  it('gives the same text for the same state, in whatever order it came to be', () => {
    const state = example();
    const again = unpackState('post', 'post-1', packState(state));
    expect(packState(again)).toBe(packState(state));
  });

  it('names a stored state that lost a stamp instead of inventing one', () => {
    expect(() => unpackState('post', 'post-1', '{"s":[],"r":{"base":[{},0]},"m":{},"e":[]}')).toThrow(
      /post post-1/,
    );
  });
});
