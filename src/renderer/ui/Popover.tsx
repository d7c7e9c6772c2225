import type { ReactNode } from 'react';
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
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        className="popover"
        offset={6}
        placement={placement}
        style={width === undefined ? {} : { width }}
      >
        <Dialog className="popover-body" aria-label={label}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
