import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX } from '#shared/approval/events.ts';
import type { Recipient, SendablePost } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { PACKAGE_POSTS_MAX } from '#shared/packages/limits.ts';
import './packages.css';

type Prepared = { readonly posts: readonly SendablePost[]; readonly recipients: readonly Recipient[] };

/** Sends posts in review to somebody who decides without the program: to whom, which, and a word with them. */
export function SendPackage({ postIds }: { readonly postIds: readonly Id[] }): ReactNode {
  const close = useView((view) => view.closeDialog);
  const prepared = usePrepared(postIds);
  const [recipientId, setRecipient] = useState<Id | null>(null);
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const [note, setNote] = useState('');
  const recipient =
    prepared?.recipients.find(({ personId }) => personId === recipientId) ?? prepared?.recipients[0] ?? null;
  const chosen = (recipient?.postIds ?? []).filter((id) => !left.has(id));
  const leaveOut = (postId: Id, out: boolean): void =>
    setLeft((before) => new Set([...before].filter((id) => id !== postId).concat(out ? postId : [])));
  const send = (): void => {
    if (recipient !== null) void sendPackage(recipient, chosen, note).then((done) => done && close());
  };
  return (
    <Dialog
      title={t('packages.send.title')}
      isOpen
      onClose={close}
      width={600}
      actions={<Actions recipient={recipient} count={chosen.length} onSend={send} onClose={close} />}
    >
      <div className="package-form">
        <p>{t('packages.send.lead')}</p>
        {postIds.length > PACKAGE_POSTS_MAX ? (
          <FindingNote severity="warn">{t('packages.send.tooMany', { most: PACKAGE_POSTS_MAX })}</FindingNote>
        ) : null}
        {prepared === null ? null : recipient === null ? (
          <NobodyAsked prepared={prepared} />
        ) : (
          <>
            <To recipients={prepared.recipients} recipient={recipient} onChange={setRecipient} />
            <Posts posts={prepared.posts} recipient={recipient} left={left} onLeaveOut={leaveOut} />
            <TextArea
              label={t('packages.send.note', { name: recipient.name })}
              value={note}
              onChange={setNote}
              maxLength={REASON_MAX}
              minRows={2}
            />
            <Contents recipient={recipient} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function usePrepared(postIds: readonly Id[]): Prepared | null {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  useEffect(() => {
    api.packages.prepare
      .query({ postIds: postIds.slice(0, PACKAGE_POSTS_MAX) })
      .then(setPrepared, toastError);
  }, [postIds]);
  return prepared;
}

async function sendPackage(
  { personId, name }: Recipient,
  postIds: readonly Id[],
  note: string,
): Promise<boolean> {
  try {
    const { file } = await api.packages.export.mutate({ recipientId: personId, postIds: [...postIds], note });
    if (file === null) return false;
    const reveal = (): void => void api.packages.reveal.mutate().catch(toastError);
    toast(t('packages.send.done', { file, name }), { label: t('packages.send.show'), run: reveal });
    return true;
  } catch (error) {
    toastError(error);
    return false;
  }
}

type ActionsProps = {
  readonly recipient: Recipient | null;
  readonly count: number;
  readonly onSend: () => void;
  readonly onClose: () => void;
};

function Actions({ recipient, count, onSend, onClose }: ActionsProps): ReactNode {
  const refusal =
    recipient === null ? t('packages.send.nobody') : count === 0 ? t('packages.send.choose') : null;
  return (
    <>
      <Button onPress={onClose}>{t('packages.cancel')}</Button>
      <Button variant="primary" refusal={refusal} onPress={onSend}>
        {t('packages.send.run', { count })}
      </Button>
    </>
  );
}

type ToProps = {
  readonly recipients: readonly Recipient[];
  readonly recipient: Recipient;
  readonly onChange: (personId: Id) => void;
};

function To({ recipients, recipient, onChange }: ToProps): ReactNode {
  const options = recipients.map(({ personId, name, external }) => ({
    value: personId,
    label: external ? t('packages.send.external', { name }) : name,
  }));
  return (
    <Select label={t('packages.send.to')} options={options} value={recipient.personId} onChange={onChange} />
  );
}

type PostsProps = {
  readonly posts: readonly SendablePost[];
  readonly recipient: Recipient;
  readonly left: ReadonlySet<Id>;
  readonly onLeaveOut: (postId: Id, out: boolean) => void;
};

function Posts({ posts, recipient, left, onLeaveOut }: PostsProps): ReactNode {
  return (
    <ul className="package-list" aria-label={t('packages.send.posts')}>
      {posts.map(({ postId, excerpt, refusal }) => {
        const isAsked = recipient.postIds.includes(postId);
        const why = isAsked ? null : (refusal ?? t('packages.send.notAsked', { name: recipient.name }));
        return (
          <li key={postId} className="package-line">
            <Checkbox
              isSelected={isAsked && !left.has(postId)}
              isDisabled={!isAsked}
              onChange={(on) => onLeaveOut(postId, !on)}
            >
              <span className="package-excerpt">{excerpt || t('posts.untitled')}</span>
            </Checkbox>
            {why === null ? null : <p className="package-why">{why}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** What the file holds and what it never does, before it leaves the house. */
function Contents({ recipient }: { readonly recipient: Recipient }): ReactNode {
  return (
    <div className="package-contents">
      <div>
        <strong>{t('packages.send.inside')}</strong>
        <p>{t('packages.send.insideWhat')}</p>
      </div>
      <div>
        <strong>{t('packages.send.outside')}</strong>
        <p>{t('packages.send.outsideWhat')}</p>
      </div>
      <p className="package-warning">{t('packages.send.private', { name: recipient.name })}</p>
    </div>
  );
}

/** Nobody is there who could be sent it: why, and where to change that. */
function NobodyAsked({ prepared }: { readonly prepared: Prepared }): ReactNode {
  const mayEdit = useCan('people.edit');
  const reasons = [...new Set(prepared.posts.flatMap(({ refusal }) => refusal ?? []))];
  const goPeople = (): void => {
    const view = useView.getState();
    view.closeDialog();
    view.goSettings('people');
  };
  return (
    <EmptyState
      title={t('packages.send.nobody')}
      actions={mayEdit ? <Button onPress={goPeople}>{t('packages.send.goPeople')}</Button> : null}
    >
      {reasons.map((reason) => (
        <FindingNote key={reason} severity="warn">
          {reason}
        </FindingNote>
      ))}
    </EmptyState>
  );
}
