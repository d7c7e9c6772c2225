import { type ReactNode, useLayoutEffect, useRef } from 'react';

/**
 * The panel of the tab that is chosen. React Aria's own watches all that changes in it, to know whether anything there
 * takes the keyboard: in a panel that is an editor each key is such a change, and costs a layout.
 */
export function TextPanel({ children }: { readonly children: ReactNode }): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tab = panel.current?.closest('.composer-tabs')?.querySelector('[role="tab"][aria-selected="true"]');
    const id = tab?.getAttribute('aria-controls') ?? null;
    if (id !== null) panel.current?.setAttribute('id', id);
    if (tab) panel.current?.setAttribute('aria-labelledby', tab.id);
  });
  return (
    <div ref={panel} role="tabpanel" className="composer-panel">
      {children}
    </div>
  );
}
