import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '#renderer/ui/Kbd.tsx';

type Props = {
  /** The words; never the only place where a reason is said. */
  readonly text: string;
  readonly binding?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable React Aria element. */
  readonly children: ReactNode;
};

/** Names a control on hover and focus. */
export function Tooltip({ text, binding, placement = 'bottom', children }: Props): ReactNode {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <AriaTooltip className="tooltip" offset={6} placement={placement}>
        {text}
        {binding === undefined ? null : <Kbd binding={binding} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
