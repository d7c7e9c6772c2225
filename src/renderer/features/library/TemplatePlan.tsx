import type { ReactNode } from 'react';
import { useChannels, usePillars } from '#renderer/app/workspace-hooks.ts';
import type { TemplateProps } from '#renderer/features/library/template-props.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CampaignSwatch, ChannelMark } from '#renderer/ui/marks.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import type { Channel } from '#shared/channels/channel.ts';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import type { Variant } from '#shared/posts/composition.ts';
import { postFacts } from '#shared/posts/facts.ts';
import { type Intent, intents } from '#shared/posts/post.ts';
import { POST_TEXT_MAX } from '#shared/posts/text.ts';

const NONE = 'none';
const follows: Variant = { text: null, firstComment: null, parts: null, format: null };

/** What a post made of a template is planned for: channels with their own words, pillar, intent, facts. */
export function TemplatePlan(props: TemplateProps): ReactNode {
  return (
    <fieldset className="library-part">
      <legend className="library-part-title">{t('library.template.plan')}</legend>
      <Channels {...props} />
      <Meaning {...props} />
      <Facts {...props} />
    </fieldset>
  );
}

function Channels(props: TemplateProps): ReactNode {
  const { template, edits, locked } = props;
  const { channelIds } = template.body;
  const channels = useChannels();
  const chosen = channels.filter(({ id }) => channelIds.includes(id));
  const toggle = (id: string, on: boolean): void =>
    void edits.body({ channelIds: on ? [...channelIds, id] : channelIds.filter((each) => each !== id) });
  return (
    <>
      <fieldset className="chip-group" aria-label={t('library.template.channels')}>
        {channels.map((channel) => (
          <Chip
            key={channel.id}
            isSelected={channelIds.includes(channel.id)}
            isDisabled={locked}
            onChange={(on) => toggle(channel.id, on)}
          >
            <ChannelMark network={channel.network} />
            {channel.name}
          </Chip>
        ))}
      </fieldset>
      {chosen.map((channel) => (
        <OwnText key={channel.id} {...props} channel={channel} />
      ))}
    </>
  );
}

function OwnText({
  template,
  edits,
  locked,
  channel,
}: TemplateProps & { readonly channel: Channel }): ReactNode {
  const { variants, text } = template.body;
  const own = variants[channel.id] ?? follows;
  const named = { network: networkName(channel.network), channel: channel.name };
  const write = (words: string | null): Promise<string | null> => {
    const { [channel.id]: _before, ...others } = variants;
    const next = { ...own, text: words };
    const differs = Object.values(next).some((value) => value !== null);
    return edits.body({ variants: differs ? { ...others, [channel.id]: next } : others });
  };
  const line = useLine({ stored: own.text ?? '', save: write });
  return (
    <>
      <Checkbox
        isSelected={own.text !== null}
        isDisabled={locked}
        onChange={(on) => void write(on ? text : null)}
      >
        {t('library.template.own', named)}
      </Checkbox>
      {own.text === null ? null : (
        <TextArea
          label={t('library.template.own.text', named)}
          hideLabel
          inputClassName="library-text"
          minRows={3}
          value={line.value}
          maxLength={POST_TEXT_MAX}
          isReadOnly={locked}
          error={line.error}
          onChange={line.change}
          onBlur={line.leave}
        />
      )}
    </>
  );
}

function Meaning({ template, edits, locked }: TemplateProps): ReactNode {
  const { pillarId, intent } = template.body;
  const pillars = usePillars();
  return (
    <div className="grid grid-cols-2 gap-2">
      <Select
        label={t('postPanel.pillar')}
        options={[
          { value: NONE, label: t('postPanel.none') },
          ...pillars.map(({ id, name, hue }) => ({
            value: id,
            label: name,
            mark: <CampaignSwatch hue={hue} />,
          })),
        ]}
        value={pillarId ?? NONE}
        isDisabled={locked}
        onChange={(id) => void edits.body({ pillarId: id === NONE ? null : id })}
      />
      <Select<Intent | typeof NONE>
        label={t('postPanel.intent')}
        options={[
          { value: NONE, label: t('postPanel.none') },
          ...intents.map((value) => ({ value, label: t(`posts.intent.${value}`) })),
        ]}
        value={intent ?? NONE}
        isDisabled={locked}
        onChange={(value) => void edits.body({ intent: value === NONE ? null : value })}
      />
    </div>
  );
}

function Facts({ template, edits, locked }: TemplateProps): ReactNode {
  const { facts } = template.body;
  return (
    <fieldset className="chip-group" aria-label={t('postFacts.facts')}>
      {postFacts.map((fact) => (
        <Chip
          key={fact}
          isSelected={facts.includes(fact)}
          isDisabled={locked}
          onChange={(on) =>
            void edits.body({
              facts: postFacts.filter((each) => (each === fact ? on : facts.includes(each))),
            })
          }
        >
          {t(`postPanel.fact.${fact}`)}
        </Chip>
      ))}
    </fieldset>
  );
}
