import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { sendDraft } from '#renderer/features/comments/comment-actions.ts';
import {
  askingAgain,
  asksLost,
  type Draft,
  type DraftPlace,
  draftKey,
  dropDraft,
  emptyDraft,
  isUnfinished,
  useDrafts,
  writeDraft,
} from '#renderer/features/comments/drafts.ts';
import { MentionBox } from '#renderer/features/comments/MentionBox.tsx';
import { useMentionable } from '#renderer/features/comments/mentionable.ts';
import { WhoSees } from '#renderer/features/comments/WhoSees.tsx';
import { WordChooser } from '#renderer/features/comments/WordChooser.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Anchor, CommentVisibility } from '#shared/comments/comment.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';

type Box = { readonly current: HTMLTextAreaElement | null };

type Props = {
  readonly postId: Id;
  readonly place: DraftPlace;
  /** What the draft begins with: one's own words to change, the visibility of the thread. */
  readonly begin?: Draft;
  /** Whether who sees it can be chosen. */
  readonly choosesWho: boolean;
  /** The text whose words can be chosen; null for replies. */
  readonly text: string | null;
  readonly autoFocus?: boolean;
  /** Called when it was sent or left. */
  readonly onDone?: () => void;
};

/** Where a comment is written. What is typed stays until it is sent or discarded. */
export function Composer(props: Props): ReactNode {
  const { postId, place, text } = props;
  const draft = useDraft(props);
  const people = useMentionable(draft.value.visibility);
  // Whoever is named without being shown the comment is refused by name, not quietly left out.
  const everyone = usePeople();
  const box = useRef<HTMLTextAreaElement>(null);
  useCalled(draft.key, box);
  const [entered, setEntered] = useState(props.autoFocus ?? false);
  useEffect(() => {
    if (props.autoFocus) box.current?.focus();
  }, [props.autoFocus]);
  const { body, anchor } = draft.value;
  const open = entered || body !== '' || anchor !== null;
  const leave = (): void => {
    setEntered(false);
    box.current?.blur();
    props.onDone?.();
  };
  const { refusal, send, forget } = useSending(draft.value, async () => {
    const refused = await sendDraft(postId, place, draft.value, everyone);
    if (refused !== null) return refused;
    draft.drop();
    leave();
    return null;
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, and the box says what this is
    <div
      role="group"
      aria-label={t(sendWords[place.kind])}
      className="comment-composer"
      data-composer={place.kind}
      onFocus={() => setEntered(true)}
    >
      {open && text !== null ? (
        <ChosenWords
          text={text}
          anchor={anchor}
          onChange={(next) => draft.write({ anchor: next })}
          onClosed={() => box.current?.focus()}
        />
      ) : null}
      <MentionBox
        boxRef={box}
        label={t(boxNames[place.kind])}
        placeholder={placeholderOf(place, anchor)}
        value={body}
        people={people}
        onChange={(next) => draft.write({ body: next })}
        onChoose={({ id }) => draft.write({ chosen: [...draft.value.chosen, id] })}
        onSend={send}
        onLeave={leave}
      />
      {place.kind === 'thread' ? <AsksLost draft={draft} box={box} /> : null}
      {refusal === null ? null : <FindingNote severity="block">{refusal}</FindingNote>}
      {open ? (
        <>
          <Who
            {...props}
            value={draft.value.visibility}
            onChange={(visibility) => draft.write({ visibility })}
          />
          <Actions
            place={place}
            empty={body.trim() === ''}
            send={send}
            discard={() => {
              draft.drop();
              forget();
              leave();
            }}
          />
        </>
      ) : null}
    </div>
  );
}

type AsksProps = { readonly draft: ReturnType<typeof useDraft>; readonly box: Box };

/** Says that rewriting the sentence that asks takes the request back, while it can still be put back. */
function AsksLost({ draft, box }: AsksProps): ReactNode {
  const count = asksLost(draft.value).length;
  const putBack = (): void => {
    draft.write({ body: askingAgain(draft.value) });
    box.current?.focus();
  };
  const again = (
    <Button size="sm" onPress={putBack}>
      {t('comments.write.askAgain', { count })}
    </Button>
  );
  return (
    <div role="status">
      {count === 0 ? null : (
        <FindingNote severity="warn" actions={again}>
          {t('comments.write.asksLost', { count })}
        </FindingNote>
      )}
    </div>
  );
}

type Sending = {
  readonly refusal: string | null;
  readonly send: () => void;
  readonly forget: () => void;
};

/** Sends a draft that is whole, and says why one was refused; what is only missing is said until it is there. */
function useSending(draft: Draft, sendIt: () => Promise<string | null>): Sending {
  const [refused, setRefused] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const unfinished = isUnfinished(draft) ? t('comments.write.unfinished', { lead: draft.lead ?? '' }) : null;
  const send = async (): Promise<void> => {
    setTried(unfinished !== null);
    setRefused(null);
    if (unfinished !== null) announce(unfinished);
    else if (draft.body.trim() !== '') setRefused(await sendIt());
  };
  return {
    refusal: (tried ? unfinished : null) ?? refused,
    send: () => void send(),
    forget: () => {
      setTried(false);
      setRefused(null);
    },
  };
}

/** Goes to the end of a comment that was begun for somebody elsewhere on the screen. */
function useCalled(key: string, box: Box): void {
  const called = useDrafts((state) => state.called === key);
  useEffect(() => {
    const element = box.current;
    if (!called || element === null) return;
    useDrafts.setState({ called: null });
    element.focus();
    element.setSelectionRange(element.value.length, element.value.length);
    element.scrollTop = element.scrollHeight;
  }, [called, box]);
}

const boxNames = {
  thread: 'comments.write',
  reply: 'comments.write.reply',
  edit: 'comments.write.edit',
} as const;

function placeholderOf(place: DraftPlace, anchor: Anchor | null): string {
  if (place.kind === 'reply') return t('comments.write.reply');
  if (place.kind === 'edit') return t('comments.write.edit');
  return t(anchor === null ? 'comments.write.placeholder' : 'comments.write.onWords');
}

function useDraft({ place, begin = emptyDraft }: Props): {
  readonly key: string;
  readonly value: Draft;
  readonly write: (change: Partial<Draft>) => void;
  readonly drop: () => void;
} {
  const actor = useActor();
  const key = draftKey(actor?.id ?? '', place);
  const stored = useDrafts((state) => state.drafts[key]) ?? begin;
  // People from outside say nothing among themselves here.
  const value: Draft = actor?.external ? { ...stored, visibility: 'shared' } : stored;
  return {
    key,
    value,
    write: (change) => writeDraft(key, change, begin),
    drop: () => dropDraft(key),
  };
}

type WhoProps = Props & {
  readonly value: CommentVisibility;
  readonly onChange: (visibility: CommentVisibility) => void;
};

function Who({ place, choosesWho, value, onChange }: WhoProps): ReactNode {
  const isOutside = useActor()?.external ?? false;
  return (
    <WhoSees
      value={value}
      onChange={choosesWho && !isOutside ? onChange : null}
      isReply={place.kind === 'reply'}
    />
  );
}

type ChosenProps = {
  readonly text: string;
  readonly anchor: Anchor | null;
  readonly onChange: (anchor: Anchor | null) => void;
  /** Called when the choosing is over: the keyboard goes back to the comment. */
  readonly onClosed: () => void;
};

/** The words the comment will stand on, and how to choose them without a mouse. */
function ChosenWords({ text, anchor, onChange, onClosed }: ChosenProps): ReactNode {
  const [choosing, setChoosing] = useState(false);
  const close = (): void => {
    setChoosing(false);
    onClosed();
  };
  if (choosing) {
    return (
      <WordChooser
        text={text}
        anchor={anchor}
        onTake={(next) => {
          onChange(next);
          close();
        }}
        onClose={close}
      />
    );
  }
  const choose =
    text.trim() === '' ? null : (
      <Button size="sm" variant="quiet" onPress={() => setChoosing(true)}>
        {t(anchor === null ? 'comments.choose' : 'comments.choose.again')}
      </Button>
    );
  return (
    <div className="comment-words">
      {anchor === null ? null : (
        <>
          <blockquote className="comment-quote" dir="auto">
            {anchor.quote}
          </blockquote>
          <Button
            size="sm"
            variant="quiet"
            className="btn-icon"
            label={t('comments.choose.drop')}
            icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={() => onChange(null)}
          />
        </>
      )}
      {choose}
    </div>
  );
}

type ActionsProps = {
  readonly place: DraftPlace;
  readonly empty: boolean;
  readonly send: () => void;
  readonly discard: () => void;
};

const sendWords = {
  thread: 'comments.write.send',
  reply: 'comments.write.sendReply',
  edit: 'comments.write.save',
} as const;

function Actions({ place, empty, send, discard }: ActionsProps): ReactNode {
  return (
    <div className="comment-actions">
      <Button
        size="sm"
        variant="primary"
        binding="Mod+Enter"
        refusal={empty ? t('comments.write.empty') : null}
        onPress={send}
      >
        {t(sendWords[place.kind])}
      </Button>
      <Button size="sm" variant="quiet" onPress={discard}>
        {t('comments.write.discard')}
      </Button>
    </div>
  );
}
