import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import { useView } from '#renderer/app/view-store.ts';
import { usePeople } from '#renderer/app/workspace-hooks.ts';
import { usePackages } from '#renderer/features/packages/packages-store.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import type { DecisionItem, DecisionReading } from '#shared/contract/packages.ts';
import { t } from '#shared/messages/index.ts';
import './packages.css';

const resultOf = { approve: 'approved', request_changes: 'changes_requested', reject: 'rejected' } as const;

/** What a decision file would decide: each post with what fits and what does not, before anything counts. */
export function TakeInDecision(): ReactNode {
  const reading = usePackages((state) => state.reading);
  const close = useView((view) => view.closeDialog);
  if (reading === null) return null;
  return (
    <Dialog
      title={t('packages.takeIn.title', { name: reading.recipientName })}
      isOpen
      onClose={close}
      width={680}
      actions={<Actions onClose={close} />}
    >
      <div className="package-form">
        <Lead reading={reading} />
        <ul className="package-list" aria-label={t('packages.takeIn.decisions')}>
          {reading.items.map((item) => (
            <ItemRow key={item.postId} item={item} />
          ))}
        </ul>
        <p>{t('packages.takeIn.final')}</p>
      </div>
    </Dialog>
  );
}

function Lead({ reading }: { readonly reading: DecisionReading }): ReactNode {
  const sender = usePeople().find(({ id }) => id === reading.sentBy)?.name ?? t('packages.somebody');
  const words = {
    typed: reading.typedName,
    saved: momentText(reading.savedAt),
    sender,
    sent: momentText(reading.sentAt),
    name: reading.recipientName,
  };
  return (
    <>
      <p>{t('packages.takeIn.lead', words)}</p>
      <p>{t('packages.takeIn.counts', words)}</p>
    </>
  );
}

function ItemRow({ item }: { readonly item: DecisionItem }): ReactNode {
  const isChosen = usePackages((state) => state.chosen.has(item.postId));
  const include = usePackages((state) => state.include);
  const { postId, verdict, excerpt, reason, comments, state, why } = item;
  const post = excerpt || t('posts.untitled');
  return (
    <li className="package-item" data-state={state}>
      <div className="package-line">
        <Checkbox isSelected={isChosen} isDisabled={state !== 'fits'} onChange={(on) => include(postId, on)}>
          <StatusGlyph status={resultOf[verdict]} />
          <strong className="package-verdict">{t(`packages.verdict.${verdict}`)}</strong>
          <span className="package-excerpt">{post}</span>
        </Checkbox>
        <span className="package-state">{t(`packages.state.${state}`)}</span>
      </div>
      {reason === '' ? null : <blockquote className="package-reason">{reason}</blockquote>}
      {comments.length === 0 ? null : (
        <p className="package-why">{t('packages.takeIn.comments', { count: comments.length })}</p>
      )}
      {why === '' ? null : <FindingNote severity={state === 'taken' ? 'info' : 'warn'}>{why}</FindingNote>}
    </li>
  );
}

function Actions({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { reading, chosen, isTaking, takeIn } = usePackages();
  const fitting = reading?.items.some(({ state }) => state === 'fits') ?? false;
  const nothing = fitting ? t('packages.takeIn.choose') : t('packages.takeIn.nothingFits');
  const refusal = chosen.size === 0 ? nothing : isTaking ? t('packages.takeIn.busy') : null;
  return (
    <>
      <Button onPress={onClose}>{t('packages.cancel')}</Button>
      <Button variant="primary" refusal={refusal} onPress={() => void takeIn()}>
        {t('packages.takeIn.run', { count: chosen.size })}
      </Button>
    </>
  );
}
