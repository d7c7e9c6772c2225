import { type ReactNode, useState } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';

type Props = {
  readonly label: string;
  /** One React Aria button; the popover points at it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly placement?: 'bottom start' | 'bottom end' | 'top' | 'right';
  readonly width?: number;
};

/** A small panel that points at what opened it. Esc and a click outside close it; focus returns. */
export function Popover({ label, trigger, children, placement = 'bottom start', width }: Props): ReactNode {
  // Opened again while it still fades out, it would be the old one, with what was typed into it.
  const [opening, setOpening] = useState(0);
  return (
    <DialogTrigger onOpenChange={(isOpen) => setOpening(isOpen ? opening + 1 : opening)}>
      {trigger}
      <AriaPopover
        className="popover"
        offset={6}
        placement={placement}
        style={width === undefined ? {} : { width }}
      >
        <Dialog key={opening} className="popover-body" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
