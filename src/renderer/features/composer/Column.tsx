import type { ReactNode } from 'react';

type Props = {
  readonly pane: 'compose' | 'preview' | 'side';
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
};

/** A column of the composer. What changes in it is laid out without the others (composer.css says how). */
export function Column({ pane, label, className, children }: Props): ReactNode {
  return (
    <section className={className} data-pane={pane} aria-label={label}>
      <div className="composer-column">{children}</div>
    </section>
  );
}
