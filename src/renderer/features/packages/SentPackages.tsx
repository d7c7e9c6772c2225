import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { momentText } from '#renderer/app/moment-text.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useBrand, useCan, usePeople } from '#renderer/app/workspace-hooks.ts';
import { openDecision } from '#renderer/features/packages/packages-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import type { SentPackage } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import './packages.css';

/** The packages that went out, newest first: to whom, and what of them is answered. */
export function SentPackages(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const brand = useBrand();
  const packages = useSentPackages(brand?.id ?? null);
  const mayTakeIn = useCan('exchange.receive');
  return (
    <Dialog
      title={t('packages.sent.title')}
      isOpen
      onClose={close}
      width={680}
      actions={
        <>
          <Button onPress={close}>{t('packages.sent.close')}</Button>
          {mayTakeIn ? (
            <Button variant="primary" onPress={() => void openDecision(null)}>
              {t('packages.command.takeIn')}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="package-form">
        {packages === null ? null : packages.length === 0 ? (
          <EmptyState title={t('packages.sent.none')}>{t('packages.sent.noneWhat')}</EmptyState>
        ) : (
          <ul className="package-list">
            {packages.map((sent) => (
              <SentRow key={sent.id} sent={sent} />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}

function useSentPackages(brandId: Id | null): readonly SentPackage[] | null {
  const [packages, setPackages] = useState<readonly SentPackage[] | null>(null);
  useEffect(() => {
    if (brandId === null) return;
    api.packages.list.query({ brandId }).then((answer) => setPackages(answer.packages), toastError);
  }, [brandId]);
  return packages;
}

function SentRow({ sent }: { readonly sent: SentPackage }): ReactNode {
  const sender = usePeople().find(({ id }) => id === sent.sentBy)?.name ?? t('packages.somebody');
  const count = (wanted: SentPackage['items'][number]['state']): number =>
    sent.items.filter(({ state }) => state === wanted).length;
  const counts = { answered: count('answered'), waiting: count('waiting'), over: count('over') };
  const state = counts.waiting > 0 ? 'waiting' : counts.answered > 0 ? 'answered' : 'over';
  return (
    <li className="package-item" data-state={state}>
      <div className="package-line">
        <strong className="package-excerpt">{sent.recipientName}</strong>
        <span className="package-state" data-state={state}>
          {t('packages.sent.counts', counts)}
        </span>
      </div>
      <p className="package-why">
        {t('packages.sent.by', { name: sender, when: momentText(sent.sentAt) })}
        {sent.answeredAt === null
          ? ''
          : ` ${t('packages.sent.answered', { when: momentText(sent.answeredAt) })}`}
      </p>
      <ul className="package-posts">
        {sent.items.map(({ postId, excerpt, state: itemState }) => (
          <li key={postId} data-state={itemState}>
            <span className="package-excerpt">{excerpt || t('posts.untitled')}</span>
            <span className="package-state">{t(`packages.sent.${itemState}Item`)}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
