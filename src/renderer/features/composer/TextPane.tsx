import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { ChannelFormat, ChannelTitle } from '#renderer/features/composer/ChannelFields.tsx';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { useComposerUi } from '#renderer/features/composer/composer-ui.ts';
import { FirstComment } from '#renderer/features/composer/FirstComment.tsx';
import { FollowLine } from '#renderer/features/composer/FollowLine.tsx';
import { useTextSource } from '#renderer/features/composer/live.ts';
import { PartsEditor } from '#renderer/features/composer/PartsEditor.tsx';
import { networkMarks, textLook } from '#renderer/features/composer/text-look.ts';
import { tabName } from '#renderer/features/composer/use-reports.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { TextEditor } from '#renderer/features/editor/TextEditor.tsx';
import { ChannelCounts } from '#renderer/features/post-panel/ChannelCounts.tsx';
import { Theirs } from '#renderer/features/post-panel/TextFields.tsx';
import type { TypedField } from '#renderer/features/post-panel/typed-fields.ts';
import { useVoiceField } from '#renderer/features/voice-check/use-voice-field.ts';
import { TabPanel } from '#renderer/ui/TabPanel.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { variantField } from '#shared/posts/kept.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';

/** One text of the post with what belongs to it: the base, or what a channel says. */
export function TextPane(props: ComposerProps): ReactNode {
  const { editor, detail, locked, tab } = props;
  const onFocus = (target: EditorHandle): void => useComposerUi.setState({ target });
  return (
    <TabPanel className="composer-panel">
      {tab === null ? null : (
        <div className="composer-channel">
          <FollowLine editor={editor} detail={detail} locked={locked} channelId={tab} words="text" />
          <ChannelFormat {...props} channelId={tab} />
          <ChannelTitle {...props} channelId={tab} onFocus={onFocus} />
        </div>
      )}
      <Text {...props} />
      <PartsEditor editor={editor} detail={detail} locked={locked} channelId={tab} onFocus={onFocus} />
      <FirstComment editor={editor} detail={detail} locked={locked} channelId={tab} onFocus={onFocus} />
    </TabPanel>
  );
}

const inText = { of: 'text' } as const;

function Text({ editor, detail, live, reports, media, locked, tab }: ComposerProps): ReactNode {
  const report = reports.find(({ channel }) => channel.id === tab) ?? null;
  const field: TypedField = tab === null ? 'text' : variantField(tab, 'text');
  const source = useTextSource(editor, tab, 'text');
  const handle = useTextHandle();
  const hasMedia = media.drawn.length > 0;
  const look = useMemo(
    () => (text: string) => textLook(report, text, hasMedia, live.link),
    [report, hasMedia, live.link],
  );
  const others = useMemo(() => (text: string) => networkMarks(report, text), [report]);
  const voice = useVoiceField({ tab, passage: inText, editor, source, handle, others });
  const label =
    report === null
      ? t('composer.text.base')
      : t('composer.text.label', { channel: tabName(report, reports) });
  return (
    <div className="composer-text" data-panel-field="text" data-composer-field="text">
      <TextEditor
        ref={handle}
        label={label}
        source={source}
        onChange={(text) => editor.type(field, text)}
        onBlur={() => void editor.commit()}
        onFocus={() => useComposerUi.setState({ target: null })}
        readOnly={locked}
        placeholder={t('composer.text.placeholder')}
        network={report?.channel.network ?? null}
        look={look}
        marks={voice.marks}
        onMark={voice.onMark}
        onMarkReached={voice.onMarkReached}
        language={currentLocale()}
        brandId={detail.brandId}
        maxLength={POST_TEXT_MAX}
        minRows={6}
      />
      {tab === null ? (
        <ChannelCounts source={source} channelIds={followers(detail.channelIds, live)} post={live} />
      ) : null}
      {detail.channelIds.length > 0 ? null : <p className="composer-said">{t('composer.noChannels')}</p>}
      <Theirs editor={editor} field={field} />
    </div>
  );
}

/** The channels that the base text reaches. */
function followers(channelIds: readonly string[], live: ComposerProps['live']): readonly string[] {
  return channelIds.filter((id) => (live.variants[id]?.text ?? null) === null);
}

/** Makes the editor of the text known to toolbar and findings, with the keyboard in it when it comes. */
function useTextHandle() {
  const handle = useRef<EditorHandle | null>(null);
  useEffect(() => {
    useComposerUi.setState({ text: handle.current });
    // Whoever walks along the tabs stays on them.
    if (document.activeElement?.closest('[role="tab"]') == null) handle.current?.focus();
  }, []);
  return handle;
}
