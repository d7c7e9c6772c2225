import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { typedIn } from '#renderer/features/post-panel/post-editor.ts';
import { followingVariant } from '#renderer/features/post-panel/typed-fields.ts';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { rulesFor } from '#shared/channels/effective.ts';
import { formatWords } from '#shared/channels/rule-words.ts';
import { ruleIn } from '#shared/channels/rules.ts';
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

/** The title, where the network, or this format of it, has one. */
export function ChannelTitle({ editor, detail, reports, locked, channelId }: Props): ReactNode {
  const report = reports.find(({ channel }) => channel.id === channelId);
  const field = variantField(channelId, 'title');
  const value = useStore(editor.store, (state) => typedIn(state, field).value);
  const format = detail.variants[channelId]?.format ?? null;
  if (report === undefined || ruleIn(rulesFor(report.channel), format, 'titleMax') === null) return null;
  return (
    <div className="composer-title-field" data-composer-field="title">
      <TextField
        label={t('composer.titleField')}
        value={value}
        onChange={(next) => editor.type(field, next)}
        onBlur={() => void editor.commit()}
        isReadOnly={locked}
        maxLength={TITLE_MAX}
        placeholder={t('composer.titleField.first')}
      />
    </div>
  );
}
