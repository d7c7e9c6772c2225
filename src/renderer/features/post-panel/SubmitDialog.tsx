import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { bridge } from '#renderer/app/bridge.ts';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { useAssets } from '#renderer/features/assets/use-assets.ts';
import { SubmitChecklist } from '#renderer/features/post-panel/SubmitChecklist.tsx';
import { SubmitFindings } from '#renderer/features/post-panel/SubmitFindings.tsx';
import { SubmitRoute } from '#renderer/features/post-panel/SubmitRoute.tsx';
import { previewOf, type SubmissionPreview } from '#renderer/features/post-panel/submission.ts';
import { openOf } from '#renderer/features/voice-check/desk.ts';
import { useVerdict, type Verdict } from '#renderer/features/voice-check/use-verdict.ts';
import { VerdictList } from '#renderer/features/voice-check/VerdictList.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { REASON_MAX } from '#shared/approval/events.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

/** Hands posts in, one after the other: what the check finds, what the author confirms, and where it goes. */
export function SubmitDialog({ postIds }: { readonly postIds: readonly Id[] }): ReactNode {
  const [postId, ...rest] = postIds;
  const detail = useDetail(postId);
  if (detail === null) return null;
  return <SubmitForm detail={detail} rest={rest} />;
}

type FormProps = { readonly detail: PostDetail; readonly rest: readonly Id[] };

function SubmitForm({ detail, rest }: FormProps): ReactNode {
  const [checked, setChecked] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const snapshot = useWorkspace((state) => state.snapshot);
  const close = useView((view) => view.closeDialog);
  const assets = useAssets(detail.assetIds);
  const verdict = useVerdict(detail.id);
  if (snapshot === null) return null;
  const preview = previewOf(detail, snapshot, checked, Date.now(), assets);
  const submit = async (): Promise<void> => {
    if (rest.length === 0) close();
    else useView.getState().openDialog({ kind: 'submit', postIds: rest });
    await doStep(t('postPanel.did.submit'), () =>
      api.posts.submit.mutate({ postId: detail.id, checked: [...checked], note: note.trim() }),
    );
  };
  return (
    <Dialog
      title={t('postPanel.submit.title', { more: rest.length })}
      isOpen
      onClose={close}
      width={520}
      actions={<Actions blocks={blocksOf(preview, verdict)} submit={() => void submit()} close={close} />}
    >
      <div className="submit">
        <p className="submit-words">{detail.excerpt === '' ? t('posts.untitled') : detail.excerpt}</p>
        <SubmitFindings postId={detail.id} findings={preview.findings} close={close} />
        <VerdictList detail={detail} verdict={verdict} withWords={false} />
        <SubmitChecklist items={preview.checklist} checked={checked} onChange={setChecked} />
        <TextArea
          label={t('postPanel.submit.note')}
          value={note}
          onChange={setNote}
          maxLength={REASON_MAX}
          minRows={2}
        />
        <SubmitRoute preview={preview} people={snapshot.people} />
      </div>
    </Dialog>
  );
}

/** How much keeps the post from going in: what the check of the post finds, and the brand's. */
function blocksOf({ findings }: SubmissionPreview, { listed }: Verdict): number {
  const voice = openOf(listed ?? []).filter(({ finding }) => finding.severity === 'block');
  return findings.filter(({ severity }) => severity === 'block').length + voice.length;
}

type ActionProps = {
  readonly blocks: number;
  readonly submit: () => void;
  readonly close: () => void;
};

function Actions({ blocks, submit, close }: ActionProps): ReactNode {
  const refusal = blocks === 0 ? null : t('postPanel.submit.blocked', { count: blocks });
  return (
    <>
      {refusal === null ? null : (
        <span className="submit-refusal" role="status">
          {refusal}
        </span>
      )}
      <span className="flex-1" />
      <Button variant="quiet" onPress={close}>
        {t('ui.cancel')}
      </Button>
      <Button variant="primary" refusal={refusal} onPress={submit}>
        {t('postPanel.step.submit')}
      </Button>
    </>
  );
}

/** The post as it is now, asked for again whenever a post changed. Closes when it cannot be had. */
function useDetail(postId: Id | undefined): PostDetail | null {
  const [detail, setDetail] = useState<PostDetail | null>(null);
  const load = useCallback((): void => {
    if (postId === undefined) return;
    api.posts.get
      .query({ postId })
      .then(setDetail)
      .catch((error: unknown) => {
        useView.getState().closeDialog();
        toastError(error);
      });
  }, [postId]);
  useEffect(() => {
    load();
    return bridge().onEvent((event) => {
      if (event.kind === 'changed' && event.changed.concepts.includes('posts')) load();
    });
  }, [load]);
  return detail;
}
