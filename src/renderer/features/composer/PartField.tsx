import { type ReactNode, type RefObject, useDeferredValue } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { TextEditor } from '#renderer/features/editor/TextEditor.tsx';
import { useVoiceField } from '#renderer/features/voice-check/use-voice-field.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Passage } from '#shared/voice/document.ts';

type Props = Pick<PartProps, 'editor' | 'channelId' | 'onFocus'> & {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly isReadOnly: boolean;
  readonly handle: RefObject<EditorHandle | null>;
  readonly brandId: Id;
  readonly passage: Passage;
  readonly onChange: (text: string) => void;
};

/** A short text beside the main one, counted by the same rules as that. */
export function PartField(props: Props): ReactNode {
  const { editor, channelId, onFocus, label, placeholder, value, isReadOnly, handle, brandId, onChange } =
    props;
  const voice = useVoiceField({ tab: channelId, passage: props.passage, editor, value, handle });
  const channel = useChannels({ archived: true }).find(({ id }) => id === channelId) ?? null;
  const counted = useDeferredValue(value);
  const { used, limit, overFrom } = textLength(channel === null ? null : rulesFor(channel), counted);
  return (
    <>
      <TextEditor
        ref={handle}
        label={label}
        value={value}
        placeholder={placeholder}
        readOnly={isReadOnly}
        network={channel?.network ?? null}
        overFrom={overFrom}
        marks={voice.marks}
        onMark={voice.onMark}
        onMarkReached={voice.onMarkReached}
        language={currentLocale()}
        brandId={brandId}
        minRows={1}
        onChange={onChange}
        onFocus={() => handle.current !== null && onFocus(handle.current)}
        onBlur={() => void editor.commit()}
      />
      {value === '' ? null : (
        <span className="composer-part-count" data-over={overFrom !== null || undefined}>
          {limit === null
            ? t('composer.part.count', { count: used })
            : t('composer.part.countOf', { count: used, limit })}
        </span>
      )}
    </>
  );
}
