import { type ReactNode, type RefObject, useMemo } from 'react';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import type { EditorHandle, TextLook, TextSource } from '#renderer/features/editor/editor-types.ts';
import { useLiveNode, useLiveValue } from '#renderer/features/editor/live-node.ts';
import { TextEditor } from '#renderer/features/editor/TextEditor.tsx';
import { useVoiceField } from '#renderer/features/voice-check/use-voice-field.ts';
import { type TextLength, textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { rememberingLast } from '#shared/channels/entities.ts';
import type { NetworkRules } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';
import type { Passage } from '#shared/voice/document.ts';

type LengthBy = (rules: NetworkRules | null, text: string) => Pick<TextLength, 'used' | 'limit' | 'overFrom'>;

type Props = Pick<PartProps, 'editor' | 'channelId' | 'onFocus'> & {
  readonly label: string;
  readonly placeholder: string;
  readonly source: TextSource;
  readonly isReadOnly: boolean;
  readonly handle: RefObject<EditorHandle | null>;
  readonly brandId: Id;
  readonly passage: Passage;
  /** How long it is by the rules of its channel; left out where it is counted as the text is. */
  readonly lengthBy?: LengthBy;
  readonly oneLine?: boolean;
  readonly maxLength?: number;
  readonly onChange: (text: string) => void;
};

/** A short text beside the main one. */
export function PartField(props: Props): ReactNode {
  const { editor, channelId, onFocus, label, placeholder, source, isReadOnly, handle, brandId, onChange } =
    props;
  const { lengthBy = textLength, oneLine = false, maxLength = POST_TEXT_MAX } = props;
  const voice = useVoiceField({ tab: channelId, passage: props.passage, editor, source, handle });
  const channel = useChannels({ archived: true }).find(({ id }) => id === channelId) ?? null;
  const rules = channel === null ? null : rulesFor(channel);
  const reading = useMemo(() => readingOf(rules, lengthBy), [rules, lengthBy]);
  return (
    <>
      <TextEditor
        ref={handle}
        label={label}
        source={source}
        placeholder={placeholder}
        readOnly={isReadOnly}
        oneLine={oneLine}
        maxLength={maxLength}
        network={channel?.network ?? null}
        look={reading.look}
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
      <Count source={source} reading={reading} />
    </>
  );
}

type Reading = ReturnType<typeof readingOf>;

function readingOf(rules: NetworkRules | null, lengthBy: LengthBy) {
  const lengthOf = rememberingLast((text: string) => lengthBy(rules, text));
  return {
    look: (text: string): TextLook => ({ overFrom: lengthOf(text).overFrom, fold: null, counter: null }),
    isOver: (text: string) => lengthOf(text).overFrom !== null,
    count: (text: string) => {
      const { used, limit } = lengthOf(text);
      if (text === '') return '';
      return limit === null
        ? t('composer.part.count', { count: used })
        : t('composer.part.countOf', { count: used, limit });
    },
  };
}

function Count({ source, reading }: { readonly source: TextSource; readonly reading: Reading }): ReactNode {
  const isOver = useLiveValue(source, reading.isOver);
  const node = useLiveNode<HTMLSpanElement>(source, reading.count);
  return <span ref={node} className="composer-part-count" data-over={isOver || undefined} />;
}
