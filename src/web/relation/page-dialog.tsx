import type { ReactNode } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { AriaProvider } from '../app/aria-provider.js';
import { useMessages } from '../app/messages.js';
import '../styles/page-dialog.css?later';

/** A dialog over the page, with its title and a button that closes it. */
export function PageDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useMessages();
  return (
    <AriaProvider>
      <ModalOverlay
        isOpen
        isDismissable
        className="overlay"
        onOpenChange={(isOpen) => {
          if (!isOpen) props.onClose();
        }}
      >
        <Modal className="modal">
          <Dialog className="page-dialog">
            {({ close }) => (
              <>
                <Heading slot="title">{props.title}</Heading>
                {props.children}
                <Button onPress={close}>{t('app.close')}</Button>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </AriaProvider>
  );
}
