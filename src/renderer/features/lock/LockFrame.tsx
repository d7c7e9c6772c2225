import { type ReactNode, useEffect, useRef } from 'react';
import { Dialogs } from '#renderer/app/Dialogs.tsx';
import { t } from '#shared/messages/index.ts';

/** By now a dialog that closed has given its focus back, in milliseconds. */
const SETTLED = 300;

type Props = { readonly title: string; readonly said: string; readonly children: ReactNode };

/** The sheet that stands where the work would be: its title over the double rule, and one thing to do. */
export function LockFrame({ title, said, children }: Props): ReactNode {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    // A dialog that led here gives the focus back to what is gone by now.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) sheet.current?.querySelector('input')?.focus();
    }, SETTLED);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="lock">
      <div className="wordmark lock-wordmark">{t('app.name')}</div>
      <main ref={sheet} className="lock-sheet" data-pane="work" aria-label={title}>
        <h1 className="lock-title">{title}</h1>
        <div className="double-rule" />
        <p className="lock-said">{said}</p>
        {children}
      </main>
      <Dialogs />
    </div>
  );
}
