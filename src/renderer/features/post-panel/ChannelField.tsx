import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import type { PostEditor } from '#renderer/features/post-panel/post-editor.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { t } from '#shared/messages/index.ts';
import type { PostDetail } from '#shared/posts/post.ts';

type Props = { readonly editor: PostEditor; readonly detail: PostDetail; readonly locked: boolean };

/** Where the post is published: one chip per channel, on or off. */
export function ChannelField({ editor, detail, locked }: Props): ReactNode {
  const all = useChannels({ archived: true });
  const shown = all.filter((channel) => !channel.archived || detail.channelIds.includes(channel.id));
  const goSettings = useView((view) => view.goSettings);
  const toggle = (id: string, on: boolean): void => {
    const channelIds = on ? [...detail.channelIds, id] : detail.channelIds.filter((other) => other !== id);
    void editor.choose({ channelIds });
  };
  return (
    <fieldset className="field" data-panel-field="channelIds">
      <legend className="field-label mb-1">{t('postPanel.channels')}</legend>
      <div className="chip-group">
        {shown.map((channel) => (
          <Chip
            key={channel.id}
            isSelected={detail.channelIds.includes(channel.id)}
            isDisabled={locked}
            onChange={(on) => toggle(channel.id, on)}
          >
            <ChannelMark network={channel.network} />
            {channel.name}
          </Chip>
        ))}
        {shown.length > 0 ? null : (
          <Button size="sm" onPress={() => goSettings('channels')}>
            {t('postPanel.channels.add')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
