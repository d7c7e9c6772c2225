import { afterEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { listenForActivity, TOLD_AT_MOST_EVERY } from '#renderer/features/lock/activity.ts';

/** A window in which somebody moves, on a clock that is set by hand. */
function watched() {
  const target = new EventTarget();
  const state = { now: 0, told: 0 };
  const stop = listenForActivity(
    target as unknown as Window,
    () => state.now,
    () => {
      state.told += 1;
    },
  );
  const move = (at: number): number => {
    state.now = at;
    target.dispatchEvent(new Event('pointermove'));
    return state.told;
  };
  return { move, stop };
}

function open(): void {
  useWorkspace.setState({
    status: { state: 'open', file: 'plan.masthead', name: 'plan', sample: false, mustChange: false },
  });
}

describe('telling that somebody is there', () => {
  afterEach(() => useWorkspace.setState({ status: null }));

  it('happens at the first sign and then at most once in its time', () => {
    open();
    const { move, stop } = watched();
    expect(move(0)).toBe(1);
    expect(move(TOLD_AT_MOST_EVERY - 1)).toBe(1);
    expect(move(TOLD_AT_MOST_EVERY)).toBe(2);
    stop();
    expect(move(TOLD_AT_MOST_EVERY * 5)).toBe(2);
  });

  it('happens only while somebody is in', () => {
    useWorkspace.setState({ status: { state: 'locked', file: 'plan.masthead', name: 'plan' } });
    const { move, stop } = watched();
    expect(move(0)).toBe(0);
    open();
    expect(move(1)).toBe(1);
    stop();
  });
});
