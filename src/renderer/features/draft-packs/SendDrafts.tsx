import { type ReactNode, useEffect, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { toast, toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { StatusGlyph } from '#renderer/ui/StatusGlyph.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { PostSummary } from '#shared/posts/post.ts';
import { formatDayTime } from '#shared/time/format.ts';
import './draft-packs.css';

/** Chooses drafts of one's own and saves them as one file for another machine. */
export function SendDrafts(): ReactNode {
  const close = useView((view) => view.closeDialog);
  const brand = useBrand();
  const posts = useMyDrafts(brand?.id ?? null);
  const [left, setLeft] = useState<ReadonlySet<Id>>(new Set());
  const [note, setNote] = useState('');
  const chosen = (posts ?? []).filter(({ id }) => !left.has(id));
  const save = (): void => {
    if (brand !== null)
      void sendDrafts(
        brand.id,
        chosen.map(({ id }) => id),
        note,
      ).then((done) => done && close());
  };
  const leaveOut = (ids: readonly Id[], out: boolean): void =>
    setLeft((before) => new Set([...before].filter((id) => !ids.includes(id)).concat(out ? ids : [])));
  return (
    <Dialog
      title={t('draftPacks.send.title')}
      isOpen
      onClose={close}
      width={560}
      actions={
        <>
          <Button onPress={close}>{t('draftPacks.cancel')}</Button>
          <Button
            variant="primary"
            refusal={chosen.length === 0 ? t('draftPacks.send.choose') : null}
            onPress={save}
          >
            {t('draftPacks.send.run', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className="pack-form">
        <p>{t('draftPacks.send.lead')}</p>
        {posts === null ? null : <Drafts posts={posts} left={left} onLeaveOut={leaveOut} />}
        <TextArea
          label={t('draftPacks.send.note')}
          value={note}
          onChange={setNote}
          maxLength={2000}
          minRows={2}
        />
      </div>
    </Dialog>
  );
}

function useMyDrafts(brandId: Id | null): readonly PostSummary[] | null {
  const [posts, setPosts] = useState<readonly PostSummary[] | null>(null);
  useEffect(() => {
    if (brandId === null) return;
    api.draftPacks.mine.query({ brandId }).then((answer) => setPosts(answer.posts), toastError);
  }, [brandId]);
  return posts;
}

async function sendDrafts(brandId: Id, postIds: readonly Id[], note: string): Promise<boolean> {
  try {
    const { file, posts, small } = await api.draftPacks.export.mutate({
      brandId,
      postIds: [...postIds],
      note,
    });
    const said = [t('draftPacks.send.done', { count: posts, file: file ?? '' })];
    if (small > 0) said.push(t('draftPacks.send.small', { count: small }));
    if (file !== null) toast(said.join(' '));
    return file !== null;
  } catch (error) {
    toastError(error);
    return false;
  }
}

type DraftsProps = {
  readonly posts: readonly PostSummary[];
  readonly left: ReadonlySet<Id>;
  readonly onLeaveOut: (ids: readonly Id[], out: boolean) => void;
};

function Drafts({ posts, left, onLeaveOut }: DraftsProps): ReactNode {
  if (posts.length === 0) {
    return <EmptyState title={t('draftPacks.send.none')}>{t('draftPacks.send.noneWhat')}</EmptyState>;
  }
  const all = posts.map(({ id }) => id);
  return (
    <div className="pack-list">
      <div className="pack-line pack-line-all">
        <Checkbox isSelected={left.size === 0} onChange={(on) => onLeaveOut(all, !on)}>
          {t('draftPacks.send.all', { count: posts.length })}
        </Checkbox>
      </div>
      {posts.map((post) => (
        <div key={post.id} className="pack-line">
          <Checkbox isSelected={!left.has(post.id)} onChange={(on) => onLeaveOut([post.id], !on)}>
            <StatusGlyph status={post.status} />
            <span className="pack-excerpt">{post.excerpt || t('posts.untitled')}</span>
          </Checkbox>
          <span className="pack-when">
            {post.date === null ? t('posts.noDate') : formatDayTime(post.date, post.time, currentLocale())}
          </span>
        </div>
      ))}
    </div>
  );
}
