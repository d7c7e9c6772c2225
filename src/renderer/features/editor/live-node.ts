import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { TextSource } from '#renderer/features/editor/editor-types.ts';

/**
 * An empty element that follows a text by itself: a key writes into this one node, and React draws nothing.
 * @param words what the text makes of it: the same function while nothing else has changed
 * @param pause so long nobody has typed before it is written anew, in milliseconds; 0: with every key
 */
export function useLiveNode<Element extends HTMLElement>(
  source: TextSource,
  words: (text: string) => string,
  pause = 0,
): RefObject<Element | null> {
  const node = useRef<Element>(null);
  useLayoutEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // One text node is kept and written into: another in its place would be laid out as a new one.
    const place = document.createTextNode('');
    node.current?.replaceChildren(place);
    const write = (): void => {
      const next = words(source.read());
      if (place.data !== next) place.data = next;
    };
    write();
    const stop = source.follow(() => {
      clearTimeout(timer);
      if (pause === 0) write();
      else timer = setTimeout(write, pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [source, words, pause]);
  return node;
}

/** What a text makes of a plain value: drawn anew only when that is another. */
export function useLiveValue<Value extends string | number | boolean | null>(
  source: TextSource,
  value: (text: string) => Value,
): Value {
  return useSyncExternalStore(source.follow, () => value(source.read()));
}
