import { type ReactNode, useCallback, useMemo, useRef } from 'react';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { sourceOf } from '#renderer/features/composer/live.ts';
import { PartField } from '#renderer/features/composer/PartField.tsx';
import type { PartProps } from '#renderer/features/composer/part-props.ts';
import type { EditorHandle } from '#renderer/features/editor/editor-types.ts';
import { typedIn } from '#renderer/features/post-panel/post-editor.ts';
import { followingVariant } from '#renderer/features/post-panel/typed-fields.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { titleLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { formatWords } from '#shared/channels/rule-words.ts';
import { type NetworkRules, ruleIn } from '#shared/channels/rules.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { TITLE_MAX } from '#shared/posts/composition.ts';
import { variantField } from '#shared/posts/kept.ts';

type Props = ComposerProps & { readonly channelId: Id };

const USUAL = 'usual';

/** Which format of its network a channel publishes it in, where the network has several. */
export function ChannelFormat({ editor, detail, reports, locked, channelId }: Props): ReactNode {
  const report = reports.find(({ channel }) => channel.id === channelId);
  if (report === undefined) return null;
  const formats = Object.keys(rulesFor(report.channel)?.formats ?? {});
  if (formats.length === 0) return null;
  const own = detail.variants[channelId] ?? followingVariant;
  const choose = (format: string): void => {
    void editor.chooseVariant(channelId, (now) => ({ ...now, format: format === USUAL ? null : format }));
  };
  const options = [
    { value: USUAL, label: t('composer.format.usual', { format: formatWords(formats[0] ?? '') }) },
    ...formats.map((format) => ({ value: format, label: capital(formatWords(format)) })),
  ];
  return (
    <Select
      className="composer-format"
      label={t('composer.format')}
      hideLabel
      options={options}
      value={own.format ?? USUAL}
      onChange={choose}
      isDisabled={locked}
    />
  );
}

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

const inTitle = { of: 'title' } as const;

/** The title, where the network, or this format of it, has one. */
export function ChannelTitle({
  editor,
  detail,
  reports,
  locked,
  channelId,
  onFocus,
}: Props & Pick<PartProps, 'onFocus'>): ReactNode {
  const handle = useRef<EditorHandle>(null);
  const report = reports.find(({ channel }) => channel.id === channelId);
  const field = variantField(channelId, 'title');
  const source = useMemo(() => sourceOf(editor, (state) => typedIn(state, field).value), [editor, field]);
  const format = detail.variants[channelId]?.format ?? null;
  const lengthBy = useCallback(
    (rules: NetworkRules | null, text: string) => titleLength(rules, format, text),
    [format],
  );
  if (report === undefined || ruleIn(rulesFor(report.channel), format, 'titleMax') === null) return null;
  return (
    <section
      className="composer-title-field"
      data-composer-field="title"
      aria-label={t('composer.titleField')}
    >
      <h3 className="composer-label">{t('composer.titleField')}</h3>
      <PartField
        editor={editor}
        channelId={channelId}
        onFocus={onFocus}
        label={t('composer.titleField')}
        placeholder={t('composer.titleField.first')}
        source={source}
        isReadOnly={locked}
        handle={handle}
        brandId={detail.brandId}
        passage={inTitle}
        lengthBy={lengthBy}
        oneLine
        maxLength={TITLE_MAX}
        onChange={(text) => editor.type(field, text)}
      />
    </section>
  );
}
