import { memo, type ReactNode, useState } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { Column } from '#renderer/features/composer/Column.tsx';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { type ChannelReport, tabName } from '#renderer/features/composer/use-reports.ts';
import { PreviewCard } from '#renderer/features/previews/PreviewCard.tsx';
import { ListCredit, PreviewWidthSwitch } from '#renderer/features/previews/PreviewList.tsx';
import { momentOf } from '#renderer/features/review/planned.ts';
import { openOf, useCalmDesk } from '#renderer/features/voice-check/desk.ts';
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { rulesFor } from '#shared/channels/effective.ts';
import { t } from '#shared/messages/index.ts';
import { plannedMoment } from '#shared/posts/post.ts';
import type { PreviewWidth } from '#shared/previews/preview.ts';

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The post as each of its channels will show it, the one that is written first. */
export const PreviewColumn = memo(function PreviewColumn(props: ComposerProps): ReactNode {
  const { reports, tab } = props;
  const [width, setWidth] = useState<PreviewWidth>('phone');
  const [scheme, setScheme] = useState<Scheme>(systemScheme);
  const shown = reports.toSorted((a, b) => Number(b.channel.id === tab) - Number(a.channel.id === tab));
  return (
    <Column pane="preview" label={t('composer.preview')} className="composer-previews">
      <header className="composer-previews-head">
        <h2>{t('composer.preview')}</h2>
        <SegmentedControl
          label={t('composer.preview.scheme')}
          value={scheme}
          onChange={setScheme}
          options={schemes.map((value) => ({ value, label: t(`composer.preview.${value}`) }))}
        />
        <PreviewWidthSwitch width={width} onChange={setWidth} />
      </header>
      <section
        className="composer-previews-list"
        data-scheme={scheme}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
        tabIndex={0}
        aria-label={t('composer.preview')}
      >
        {shown.length === 0 ? <p className="composer-said">{t('composer.preview.none')}</p> : null}
        {shown.map((report) => (
          <Drawn key={report.channel.id} {...props} report={report} width={width} />
        ))}
        <ListCredit
          entries={shown.map(({ channel }) => ({ network: channel.network, rules: rulesFor(channel) }))}
        />
      </section>
    </Column>
  );
});

function systemScheme(): Scheme {
  const own = document.documentElement.dataset['colorScheme'];
  if (own === 'light' || own === 'dark') return own;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

type DrawnProps = Omit<ComposerProps, 'report'> & {
  readonly report: ChannelReport;
  readonly width: PreviewWidth;
};

function Drawn({ detail, live, media, reports, report, width }: DrawnProps): ReactNode {
  const { channel, content, differs } = report;
  const brand = useWorkspace(({ snapshot }) => snapshot?.brands.find(({ id }) => id === detail.brandId));
  const name = tabName(report, reports);
  return (
    <section className="composer-preview" aria-label={name}>
      <h3>
        <span className="truncate">
          {t(differs ? 'composer.preview.own' : 'composer.preview.follows', { channel: name })}
        </span>
        <Verdict report={report} />
      </h3>
      <PreviewCard
        network={channel.network}
        rules={rulesFor(channel)}
        channel={{ name: channel.name, ...(brand && { brand: brand.name, hue: brand.hue }) }}
        content={content}
        link={live.link}
        media={media.drawn}
        width={width}
        when={momentOf(plannedMoment(detail))}
        bare
      />
    </section>
  );
}

/** How a channel's words stand with its own rules and the brand's. */
function Verdict({ report }: { readonly report: ChannelReport }): ReactNode {
  const { listed } = useCalmDesk();
  const ofChannel = listed.filter(({ channelIds }) => channelIds.includes(report.channel.id));
  const weights = [...report.findings, ...openOf(ofChannel).map(({ finding }) => finding)].map(
    ({ severity }) => severity,
  );
  const worst = (['block', 'warn'] as const).find((one) => weights.includes(one));
  if (worst === undefined) return <SeverityTag severity="pass">{t('composer.verdict.clean')}</SeverityTag>;
  const count = weights.filter((one) => one === worst).length;
  return (
    <SeverityTag severity={worst}>
      {t(worst === 'block' ? 'composer.verdict.blocks' : 'composer.verdict.warns', { count })}
    </SeverityTag>
  );
}
