import type { ReactNode } from 'react';
import { useBrand, useChannels } from '#renderer/app/workspace-hooks.ts';
import { PreviewList } from '#renderer/features/previews/PreviewList.tsx';
import { rulesFor } from '#shared/channels/effective.ts';
import { filledTemplate, shownValues, type Template } from '#shared/library/templates.ts';
import type { Values } from '#shared/library/variables.ts';
import { t } from '#shared/messages/index.ts';
import { type Composition, channelTextOf, plainComposition } from '#shared/posts/composition.ts';

type Props = {
  readonly template: Template;
  readonly values: Values;
  /** When it goes out, in words. */
  readonly when?: string | undefined;
};

/** A template as each of its channels will show it; gaps that nothing fills yet carry their name. */
export function TemplatePreview({ template, values, when }: Props): ReactNode {
  const brand = useBrand();
  const channels = useChannels().filter(({ id }) => template.body.channelIds.includes(id));
  const filled = filledTemplate(template, shownValues(template, values));
  const composition: Composition = { ...plainComposition, text: '', ...defined(filled) };
  if (channels.length === 0) {
    return (
      <>
        <p className="library-filled" dir="auto" data-selectable>
          {composition.text}
        </p>
        <p className="library-said">{t('library.template.noChannels')}</p>
      </>
    );
  }
  const entries = channels.map((channel) => ({
    key: channel.id,
    network: channel.network,
    channel: { name: channel.name, ...(brand === null ? {} : { brand: brand.name, hue: brand.hue }) },
    rules: rulesFor(channel),
    content: channelTextOf(composition, channel.id),
    link: composition.link,
    when,
  }));
  return <PreviewList entries={entries} width="phone" />;
}

function defined({ text, firstComment, parts, link, variants }: ReturnType<typeof filledTemplate>) {
  return {
    ...(text === undefined ? {} : { text }),
    ...(firstComment === undefined ? {} : { firstComment }),
    ...(parts === undefined ? {} : { parts }),
    ...(link === undefined ? {} : { link }),
    ...(variants === undefined ? {} : { variants }),
  };
}
