import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

type Props = { readonly children: ReactNode; readonly className: string };

/** Anything that takes the keyboard by itself. */
const CONTROL = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex="0"]';

/**
 * The panel of the tab that is chosen in the row before it; both stand in an element with `data-tabs`. React Aria's own
 * draws what stands in it a second time, unseen, and watches all that changes there: in a panel with an editor each key
 * is such a change, and costs a layout.
 */
export function TabPanel({ children, className }: Props): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  useNamedByTab(panel);
  useReachable(panel);
  return (
    <div ref={panel} role="tabpanel" className={className}>
      {children}
    </div>
  );
}

/** Panel and chosen tab point at each other, as soon as there is that tab: React Aria draws the row a step later. */
function useNamedByTab(panel: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const home = panel.current?.closest('[data-tabs]');
    if (home == null) return undefined;
    const observer = new MutationObserver(() => name());
    const name = (): void => {
      const tab = home.querySelector('[role="tab"][aria-selected="true"]');
      const row = tab?.closest('[role="tablist"]');
      if (tab == null || row == null) return;
      const id = tab.getAttribute('aria-controls');
      if (id !== null) panel.current?.setAttribute('id', id);
      panel.current?.setAttribute('aria-labelledby', tab.id);
      // From now on only the row is watched, not what is written in the panel.
      observer.disconnect();
      observer.observe(row, {
        subtree: true,
        childList: true,
        attributeFilter: ['aria-selected', 'aria-controls'],
      });
    };
    observer.observe(home, { subtree: true, childList: true });
    name();
    return () => observer.disconnect();
  }, [panel]);
}

/** A panel in which nothing takes the keyboard takes it itself, until something does: it may still be loading. */
function useReachable(panel: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return undefined;
    const isReached = (): boolean => element.querySelector(CONTROL) !== null;
    if (isReached()) return undefined;
    element.tabIndex = 0;
    const observer = new MutationObserver(() => {
      if (!isReached()) return;
      element.removeAttribute('tabindex');
      observer.disconnect();
    });
    observer.observe(element, { subtree: true, childList: true, attributes: true });
    return () => observer.disconnect();
  }, [panel]);
}
