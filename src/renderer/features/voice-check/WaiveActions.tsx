import { type ReactNode, useState } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { beginDraft, draftKey } from '#renderer/features/comments/drafts.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { type Listed, useDesk } from '#renderer/features/voice-check/desk.ts';
import { WaiveDialog } from '#renderer/features/voice-check/WaiveDialog.tsx';
import { foundWords, whoMayWaive, writersOf } from '#renderer/features/voice-check/words.ts';
import { Button } from '#renderer/ui/Button.tsx';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { rosterInBrand } from '#shared/people/roster.ts';
import type { PostDetail } from '#shared/posts/post.ts';
import { mayWaive } from '#shared/voice/waiver.ts';

type Props = { readonly listed: Listed; readonly editor: PostEditor; readonly detail: PostDetail };

/** To waive a finding, or to ask somebody who may; why not, where it cannot be waived. */
export function WaiveActions({ listed, editor, detail }: Props): ReactNode {
  const [waiving, setWaiving] = useState(false);
  const snapshot = useWorkspace((state) => state.snapshot);
  const { severity, waivable } = listed.finding;
  if (snapshot === null) return null;
  if (!waivable) return <p className="voice-why">{t('voiceCheck.never')}</p>;
  const { actor, people } = snapshot;
  const roster = rosterInBrand(people, detail.brandId);
  const writers = writersOf(listed, detail);
  if (!mayWaive(severity, writers, actor, roster))
    return (
      <AskSomebody
        listed={listed}
        postId={detail.id}
        actorId={actor.id}
        able={whoMayWaive(people, detail.brandId, writers)}
      />
    );
  return (
    <>
      <AskedOf fingerprint={listed.finding.fingerprint} postId={detail.id} />
      <Button size="sm" onPress={() => setWaiving(true)}>
        {t('voiceCheck.waive')}
      </Button>
      {waiving ? (
        <WaiveDialog
          listed={listed}
          postId={detail.id}
          beforehand={editor.commit}
          onClose={() => setWaiving(false)}
        />
      ) : null}
    </>
  );
}

/** Who asks the person here for this waiver, in their words: the reason is weighed where it is decided. */
function AskedOf({ fingerprint, postId }: { readonly fingerprint: string; readonly postId: Id }): ReactNode {
  const asked = useWorkspace((state) => state.asked.waivers);
  const people = useWorkspace((state) => state.snapshot?.people);
  const own = asked.filter(
    (each) => each.postId === postId && each.findings.some((finding) => finding.fingerprint === fingerprint),
  );
  return own.map(({ commentId, authorId, body }) => (
    <div key={commentId} className="voice-asked">
      <p className="voice-why">
        {t('voiceCheck.asked', { name: people?.find(({ id }) => id === authorId)?.name ?? '' })}
      </p>
      <blockquote className="voice-quote" dir="auto" data-selectable>
        {body}
      </blockquote>
    </div>
  ));
}

type AskProps = {
  readonly listed: Listed;
  readonly postId: Id;
  readonly actorId: Id;
  readonly able: readonly Person[];
};

/** So many of those who may are named and called on. */
const ASKED_MOST = 4;

/** A comment is begun that asks and calls on those who may: only the reason is left to be written. */
function AskSomebody({ listed, postId, actorId, able }: AskProps): ReactNode {
  const asked = able.slice(0, ASKED_MOST);
  const ask = (): void => {
    const words = foundWords(listed, useDesk.getState().job);
    const { message } = listed.finding;
    const people = asked.map(({ name }) => `@${name}`).join(', ');
    const request =
      words === null
        ? t('voiceCheck.ask.draft.post', { message })
        : t('voiceCheck.ask.draft', { words, message });
    useView.getState().setComposing({ side: 'comments' });
    beginDraft(draftKey(actorId, { kind: 'thread', postId }), {
      said: t('voiceCheck.ask.draft.to', { people, request }),
      lead: t('voiceCheck.ask.reason'),
      people: asked.map(({ id }) => id),
      waives: listed.finding.fingerprint,
      words: request,
    });
  };
  if (able.length === 0) return <p className="voice-why">{t('voiceCheck.second.nobody')}</p>;
  const list = new Intl.ListFormat(currentLocale(), { type: 'disjunction' });
  return (
    <>
      <Button size="sm" onPress={ask}>
        {t('voiceCheck.ask')}
      </Button>
      <p className="voice-why">
        {t('voiceCheck.second', { people: list.format(asked.map(({ name }) => name)) })}
      </p>
    </>
  );
}
