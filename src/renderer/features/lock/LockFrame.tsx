import type { ReactNode } from 'react';
import { Dialogs } from '#renderer/app/Dialogs.tsx';
import { t } from '#shared/messages/index.ts';

type Props = { readonly title: string; readonly said: string; readonly children: ReactNode };

/** The sheet that stands where the work would be: its title over the double rule, and one thing to do. */
export function LockFrame({ title, said, children }: Props): ReactNode {
  return (
    <div className="lock">
      <div className="wordmark lock-wordmark">{t('app.name')}</div>
      <main className="lock-sheet" data-pane="work" aria-label={title}>
        <h1 className="lock-title">{title}</h1>
        <div className="double-rule" />
        <p className="lock-said">{said}</p>
        {children}
      </main>
      <Dialogs />
    </div>
  );
}
