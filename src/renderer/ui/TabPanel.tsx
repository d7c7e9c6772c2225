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
  useLayoutEffect(() => {
    const tab = panel.current?.closest('[data-tabs]')?.querySelector('[role="tab"][aria-selected="true"]');
    const id = tab?.getAttribute('aria-controls') ?? null;
    if (id !== null) panel.current?.setAttribute('id', id);
    if (tab) panel.current?.setAttribute('aria-labelledby', tab.id);
  });
  useReachable(panel);
  return (
    <div ref={panel} role="tabpanel" className={className}>
      {children}
    </div>
  );
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
