import { Link2, Plus, Split } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { Button as AriaButton, Tab, TabList } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import { useChannels } from '#renderer/app/workspace-hooks.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { BASE } from '#renderer/features/composer/composer-ui.ts';
import { type ChannelReport, tabName } from '#renderer/features/composer/use-reports.ts';
import { useDesk, worstIn } from '#renderer/features/voice-check/desk.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { MenuButton } from '#renderer/ui/Menu.tsx';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';
import { networkName } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';

/** From so many channels on, only the tab in view has its words beside its signs: all stay in sight. */
const MANY = 4;

/** The base text and one tab for each channel, each saying how it stands; arrows go from one to the next. */
export function ChannelTabs(props: ComposerProps): ReactNode {
  const { reports, locked, tab } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever comes into view is brought into sight
  useEffect(() => {
    document
      .querySelector('.composer-tab[data-selected]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, reports.length]);
  return (
    <div className="composer-tabs-row">
      <TabList
        className="composer-tabs-list"
        data-many={reports.length >= MANY || undefined}
        aria-label={t('composer.tabs')}
      >
        <Tab id={BASE} className="composer-tab">
          {t('composer.tab.base')}
        </Tab>
        {reports.map((report) => (
          <ChannelTab key={report.channel.id} report={report} reports={reports} />
        ))}
      </TabList>
      {locked ? null : <AddChannel {...props} />}
    </div>
  );
}

type TabProps = { readonly report: ChannelReport; readonly reports: readonly ChannelReport[] };

function ChannelTab({ report, reports }: TabProps): ReactNode {
  const { channel, differs, worst } = report;
  const name = tabName(report, reports);
  const voice = useDesk((desk) => worstIn(desk.listed, channel.id));
  const found = (['block', 'warn'] as const).find((one) => one === worst || one === voice) ?? 'pass';
  const Step = differs ? Split : Link2;
  return (
    <Tab id={channel.id} className="composer-tab" data-found={found} data-differs={differs}>
      <ChannelMark network={channel.network} silent />
      <span className="composer-tab-name">{name}</span>
      <Step size={13} strokeWidth={1.75} aria-hidden="true" />
      <small>{t(differs ? 'composer.tab.differs' : 'composer.tab.follows')}</small>
      <SeverityGlyph severity={found} />
      <span className="visually-hidden">{t(`composer.tab.${found}`)}</span>
    </Tab>
  );
}

function AddChannel({ editor, detail }: ComposerProps): ReactNode {
  const missing = useChannels().filter(({ id }) => !detail.channelIds.includes(id));
  const add = async (channelId: string): Promise<void> => {
    const done = await editor.choose({ channelIds: [...detail.channelIds, channelId] });
    if (done) useView.getState().setComposing({ tab: channelId });
  };
  const sign = <Plus size={16} strokeWidth={1.75} aria-hidden="true" />;
  if (missing.length === 0)
    return <IconButton label={t('composer.tab.add')} refusal={t('composer.tab.noMore')} icon={sign} />;
  const entries = missing.map((channel) => ({
    id: channel.id,
    label: `${networkName(channel.network)}, ${channel.name}`,
    icon: <ChannelMark network={channel.network} silent />,
    run: () => void add(channel.id),
  }));
  return (
    <MenuButton label={t('composer.tab.add')} groups={[{ id: t('composer.tab.add'), entries }]}>
      <AriaButton className="btn btn-md btn-icon btn-quiet" aria-label={t('composer.tab.add')}>
        {sign}
      </AriaButton>
    </MenuButton>
  );
}
