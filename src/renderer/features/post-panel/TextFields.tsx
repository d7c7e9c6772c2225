import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useTextSource } from '#renderer/features/composer/live.ts';
import { ChannelCounts } from '#renderer/features/post-panel/ChannelCounts.tsx';
import { type PostEditor, typedIn } from '#renderer/features/post-panel/post-editor.ts';
import type { TypedField } from '#renderer/features/post-panel/typed-fields.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { t } from '#shared/messages/index.ts';
import { POST_NOTES_MAX, POST_TEXT_MAX, type PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly locked: boolean };
type TextProps = Props & { readonly detail: PostDetail };

/** The text of the post, at the size it is read in, with what is to be said about saving it. */
export function TextSection({ editor, locked, detail }: TextProps): ReactNode {
  const value = useStore(editor.store, (state) => typedIn(state, 'text').value);
  const source = useTextSource(editor, null, 'text');
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  return (
    <div className="flex flex-col gap-2" data-panel-field="text">
      <TextArea
        label={t('postPanel.text')}
        hideLabel
        inputRef={box}
        inputClassName="panel-text"
        minRows={5}
        value={value}
        isReadOnly={locked}
        maxLength={POST_TEXT_MAX}
        placeholder={t('postPanel.text.placeholder')}
        onChange={(next) => editor.type('text', next)}
        onBlur={() => void editor.commit()}
      />
      <ChannelCounts source={source} channelIds={detail.channelIds} post={detail} />
      <Recovered editor={editor} />
      <Theirs editor={editor} field="text" />
      <Refused editor={editor} />
    </div>
  );
}

/** Notes that never leave the house. */
export function NotesField({ editor, locked }: Props): ReactNode {
  const value = useStore(editor.store, (state) => typedIn(state, 'notes').value);
  return (
    <div className="flex flex-col gap-2">
      <TextArea
        label={t('postPanel.notes')}
        value={value}
        isReadOnly={locked}
        maxLength={POST_NOTES_MAX}
        placeholder={t('postPanel.notes.placeholder')}
        onChange={(next) => editor.type('notes', next)}
        onBlur={() => void editor.commit()}
      />
      <Theirs editor={editor} field="notes" />
    </div>
  );
}

/** Text of before a crash, with the way to keep it and the way back. */
export function Recovered({ editor }: { readonly editor: PostEditor }): ReactNode {
  const recovered = useStore(editor.store, (state) => state.recovered);
  if (!recovered) return null;
  const actions = (
    <>
      <Button size="sm" onPress={() => void editor.commit()}>
        {t('postPanel.recovered.keep')}
      </Button>
      <Button size="sm" variant="quiet" onPress={editor.dropRecovered}>
        {t('postPanel.recovered.drop')}
      </Button>
    </>
  );
  return (
    <FindingNote severity="info" actions={actions}>
      {t('postPanel.recovered')}
    </FindingNote>
  );
}

/** What somebody else wrote in a field meanwhile. */
export function Theirs({
  editor,
  field,
}: {
  readonly editor: PostEditor;
  readonly field: TypedField;
}): ReactNode {
  const theirs = useStore(editor.store, (state) => typedIn(state, field).theirs);
  if (theirs === null) return null;
  const actions = (
    <>
      <Button size="sm" onPress={() => void editor.commit()}>
        {t('postPanel.theirs.keepMine')}
      </Button>
      <Button size="sm" variant="quiet" onPress={() => editor.takeTheirs(field)}>
        {t('postPanel.theirs.take')}
      </Button>
    </>
  );
  return (
    <FindingNote severity="warn" actions={actions}>
      {t('postPanel.theirs')}
    </FindingNote>
  );
}

/** Why the last change was not saved. */
export function Refused({ editor }: { readonly editor: PostEditor }): ReactNode {
  const reason = useStore(editor.store, (state) => state.refusal);
  if (reason === null) return null;
  const actions = (
    <Button size="sm" onPress={() => void editor.commit()}>
      {t('postPanel.save.again')}
    </Button>
  );
  return (
    <FindingNote severity="block" actions={actions}>
      {reason}
    </FindingNote>
  );
}
