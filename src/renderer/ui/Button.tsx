import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components';
import { announce } from '#renderer/app/announcer.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Kbd } from '#renderer/ui/Kbd.tsx';

export type ButtonVariant = 'standard' | 'primary' | 'approve' | 'quiet' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

export type ButtonProps = {
  readonly children?: ReactNode;
  readonly variant?: ButtonVariant;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** The key that does the same, printed on the button. */
  readonly binding?: string | undefined;
  /** Why this cannot be done now. The button turns dashed, keeps its focus, and says this instead of acting. */
  readonly refusal?: string | null | undefined;
  readonly onPress?: (event: PressEvent) => void;
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  readonly type?: 'button' | 'submit';
  readonly autoFocus?: boolean;
  readonly pressed?: boolean;
  readonly id?: string;
  readonly slot?: string | null;
  readonly ref?: Ref<HTMLButtonElement>;
};

/** A button. One `primary` per view; `approve` is kept for approving. */
export function Button(props: ButtonProps): ReactNode {
  const { variant = 'standard', size = 'md', refusal, binding } = props;
  const refused = typeof refusal === 'string';
  return (
    <AriaButton
      {...(props.id === undefined ? {} : { id: props.id })}
      {...(props.ref === undefined ? {} : { ref: props.ref })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      {...(refused ? { 'aria-disabled': true } : {})}
      type={props.type ?? 'button'}
      autoFocus={props.autoFocus ?? false}
      className={classNames(
        'btn',
        `btn-${size}`,
        refused ? 'btn-refused' : `btn-${variant}`,
        props.className,
      )}
      onPress={(event) => (refused ? announce(refusal) : props.onPress?.(event))}
    >
      {props.icon}
      {props.children}
      {binding === undefined ? null : <Kbd binding={binding} />}
    </AriaButton>
  );
}
