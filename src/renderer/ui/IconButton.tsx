import type { ReactNode } from 'react';
import { Button, type ButtonProps } from '#renderer/ui/Button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Tooltip } from '#renderer/ui/Tooltip.tsx';

type Props = Omit<ButtonProps, 'label' | 'children'> & {
  readonly label: string;
  readonly icon: ReactNode;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
};

/** A button that shows only an icon: its name and its key are in the tooltip, its name also for screen readers. */
export function IconButton({ label, binding, placement, className, refusal, ...rest }: Props): ReactNode {
  const text = typeof refusal === 'string' ? refusal : label;
  return (
    <Tooltip text={text} binding={binding} {...(placement === undefined ? {} : { placement })}>
      <Button
        variant="quiet"
        {...rest}
        refusal={refusal}
        label={label}
        className={classNames('btn-icon', className)}
      />
    </Tooltip>
  );
}
