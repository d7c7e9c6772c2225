import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Popover } from '#renderer/ui/Popover.tsx';
import { type Severity, SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';

type WarningProps = {
  readonly severity: Severity;
  readonly text: string;
  readonly count: number;
  readonly children: (close: () => void) => ReactNode;
};

/** How many things of one kind are wrong, with each of them and its cure behind it; nothing while there are none. */
export function Warning({ severity, text, count, children }: WarningProps): ReactNode {
  if (count === 0) return null;
  const trigger = (
    <Button className="severity-tag cal-warning" data-severity={severity}>
      <SeverityGlyph severity={severity} />
      <span className="cal-warning-words">{text}</span>
    </Button>
  );
  return (
    <Popover label={text} trigger={trigger} placement="bottom end" width={320}>
      {(close) => <div className="cal-warning-list">{children(close)}</div>}
    </Popover>
  );
}
