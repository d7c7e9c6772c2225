import { X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { classNames } from '#renderer/ui/class-names.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons of the dialog, docked at its foot. */
  readonly actions?: ReactNode;
  /** `top` sits under the top bar, for what is typed into at once. */
  readonly placement?: 'centre' | 'top';
  /** In px. */
  readonly width?: number;
  readonly hideTitle?: boolean;
};

/** A modal dialog. Focus stays inside, Esc closes, and focus returns to where it was. */
export function Dialog(props: Props): ReactNode {
  const frame: CSSProperties & { readonly '--dialog-w': string } = {
    '--dialog-w': `${props.width ?? 440}px`,
  };
  return (
    <ModalOverlay
      className={classNames('dialog-scrim', props.placement === 'top' && 'dialog-scrim-top')}
      isOpen={props.isOpen}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      isDismissable
    >
      <Modal className="dialog-frame" style={frame}>
        <AriaDialog className="dialog" {...(props.hideTitle ? { 'aria-label': props.title } : {})}>
          {props.hideTitle ? props.children : <DialogContent {...props} />}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogContent(props: Props): ReactNode {
  return (
    <>
      <div className="dialog-head">
        <Heading slot="title" className="dialog-title">
          {props.title}
        </Heading>
        <IconButton
          label={t('ui.close')}
          binding="Escape"
          icon={<X size={16} strokeWidth={1.75} aria-hidden="true" />}
          onPress={props.onClose}
        />
      </div>
      <div className="dialog-body">{props.children}</div>
      {props.actions === undefined ? null : <div className="dialog-foot">{props.actions}</div>}
    </>
  );
}
