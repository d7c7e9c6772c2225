import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons that lead on. */
  readonly actions?: ReactNode;
};

/** What an empty place teaches: what belongs here, and the next step. */
export function EmptyState({ title, children, actions }: Props): ReactNode {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{children}</p>
      {actions === undefined ? null : <div className="empty-state-actions">{actions}</div>}
    </div>
  );
}
