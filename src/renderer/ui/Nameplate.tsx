import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** What stands beside the title, left first; put a growing spacer between. */
  readonly children?: ReactNode;
};

/** The signature of a view: its serif title over the double rule. Once per view. */
export function Nameplate({ title, children }: Props): ReactNode {
  return (
    <header className="nameplate">
      <div className="nameplate-row">
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </div>
      <div className="double-rule" />
    </header>
  );
}
