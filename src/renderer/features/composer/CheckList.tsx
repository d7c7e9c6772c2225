import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useView } from '#renderer/app/view-store.ts';
import type { ComposerProps } from '#renderer/features/composer/composer-props.ts';
import { focusPlace, goToFinding } from '#renderer/features/composer/composer-ui.ts';
import { type ChannelReport, tabName } from '#renderer/features/composer/use-reports.ts';
import { ChannelMark } from '#renderer/ui/marks.tsx';
import { SeverityGlyph, SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import type { Finding } from '#shared/approval/check.ts';
import type { ChannelFinding } from '#shared/channels/finding.ts';
import { t } from '#shared/messages/index.ts';

/** Everything that stands against the post, the gravest first; each finding leads to its place. */
export function CheckList({ reports, report, locked }: ComposerProps): ReactNode {
  const count = (severity: 'block' | 'warn'): number =>
    [...report.findings, ...reports.flatMap(({ findings }) => findings)].filter(
      (finding) => finding.severity === severity,
    ).length;
  const blocks = count('block');
  const warns = count('warn');
  const found = reports.filter(({ findings }) => findings.length > 0).toSorted(byWeight);
  const nothing = found.length === 0 && report.findings.length === 0;
  return (
    <section className="composer-check" aria-label={t('composer.check.title')}>
      <header>
        <h2>{t('composer.check.title')}</h2>
        {blocks === 0 ? null : (
          <SeverityTag severity="block">{t('composer.check.blocks', { count: blocks })}</SeverityTag>
        )}
        {warns === 0 ? null : (
          <SeverityTag severity="warn">{t('composer.check.warns', { count: warns })}</SeverityTag>
        )}
      </header>
      {locked ? null : <p className="composer-said">{t('composer.check.note')}</p>}
      {nothing && reports.length > 0 ? (
        <p className="composer-clean">
          <SeverityGlyph severity="pass" />
          {t('composer.check.clean')}
        </p>
      ) : null}
      <PostFindings findings={report.findings} />
      {found.map((one) => (
        <ChannelFindings key={one.channel.id} report={one} reports={reports} />
      ))}
    </section>
  );
}

const weight = { block: 0, warn: 1, info: 2 } as const;

function byWeight(a: ChannelReport, b: ChannelReport): number {
  return weight[a.worst ?? 'info'] - weight[b.worst ?? 'info'];
}

function PostFindings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  if (findings.length === 0) return null;
  return (
    <div className="composer-found">
      <h3>{t('composer.check.post')}</h3>
      <ul>
        {findings.map((finding) => (
          <FoundLine
            key={`${finding.message} ${JSON.stringify(finding.values)}`}
            severity={finding.severity}
            where={null}
            words={t(finding.message, finding.values)}
            go={() => goToCure(finding)}
          />
        ))}
      </ul>
    </div>
  );
}

function goToCure({ field }: Finding): void {
  if (field === 'policy') return useView.getState().goSettings('approval');
  if (field === 'text' || field === 'assets') return focusPlace(field === 'text' ? 'text' : 'media');
  useView.getState().setComposing({ side: 'details' });
  requestAnimationFrame(() => focusPlace(field === 'channelIds' ? 'channels' : 'schedule'));
}

type ChannelProps = { readonly report: ChannelReport; readonly reports: readonly ChannelReport[] };

function ChannelFindings({ report, reports }: ChannelProps): ReactNode {
  const { channel, findings } = report;
  return (
    <div className="composer-found">
      <h3>
        <ChannelMark network={channel.network} silent />
        {tabName(report, reports)}
      </h3>
      <ul>
        {findings.map((finding) => (
          <FoundLine
            key={`${finding.rule} ${finding.field} ${finding.index} ${finding.from} ${finding.message}`}
            severity={finding.severity}
            where={placeOf(finding)}
            words={t(finding.message, finding.values)}
            go={() => goToFinding(channel.id, finding)}
          />
        ))}
      </ul>
    </div>
  );
}

function placeOf({ field, index }: ChannelFinding): string {
  // The text is the first of a thread: what follows it begins with two.
  return field === 'part'
    ? t('composer.check.in.part', { part: (index ?? 0) + 2 })
    : t(`composer.check.in.${field}`);
}

type LineProps = {
  readonly severity: 'info' | 'warn' | 'block';
  readonly where: string | null;
  readonly words: string;
  readonly go: () => void;
};

function FoundLine({ severity, where, words, go }: LineProps): ReactNode {
  return (
    <li>
      <AriaButton className="composer-finding" data-severity={severity} onPress={go}>
        <SeverityGlyph severity={severity} labelled />
        <span>
          {where === null ? null : <small>{where}</small>}
          {words}
        </span>
      </AriaButton>
    </li>
  );
}
