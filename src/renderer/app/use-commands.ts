import { type DependencyList, useLayoutEffect } from 'react';

/**
 * What a screen can do while it is there. In the commit that shows it, not after the paint: whoever sees the screen
 * can press its keys, and the keys of the screen before it are free by then.
 */
export function useCommands(register: () => (() => void) | undefined, on: DependencyList = []): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller says what its commands depend on.
  useLayoutEffect(register, on);
}
