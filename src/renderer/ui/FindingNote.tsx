import type { ReactNode } from 'react';
import { type Severity, SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';

type Props = {
  readonly severity: Severity;
  readonly children: ReactNode;
  /** The cure: buttons. */
  readonly actions?: ReactNode;
  readonly id?: string;
};

/** A refusal or finding beside its cure. */
export function FindingNote({ severity, children, actions, id }: Props): ReactNode {
  return (
    <div data-severity={severity} className="finding-note" {...(id === undefined ? {} : { id })}>
      <SeverityGlyph severity={severity} labelled />
      <div className="min-w-0 flex-1">
        {children}
        {actions === undefined ? null : <div className="finding-note-actions">{actions}</div>}
      </div>
    </div>
  );
}
