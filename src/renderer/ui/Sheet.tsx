import type { CSSProperties, ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';

type Props = {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** In px. */
  readonly width?: number;
};

/** A side panel that slides over the work where there is no room beside it (narrow windows, 200 % zoom). */
export function Sheet(props: Props): ReactNode {
  const frame: CSSProperties & { readonly '--sheet-w': string } = { '--sheet-w': `${props.width ?? 400}px` };
  return (
    <ModalOverlay
      className="sheet-scrim"
      isOpen={props.isOpen}
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      isDismissable
    >
      <Modal className="sheet-frame" style={frame}>
        <Dialog className="dialog" aria-label={props.label}>
          {props.children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
