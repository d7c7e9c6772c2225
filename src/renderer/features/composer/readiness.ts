import type { ChannelReport, PostReport } from '#renderer/features/composer/use-reports.ts';
import { type Listed, openOf } from '#renderer/features/voice-check/desk.ts';
import { t } from '#shared/messages/index.ts';

/** What keeps a post from being handed in, in sentences; empty where nothing does. `voice`: what the brand's rules find. */
export function blocksOf(
  report: PostReport,
  reports: readonly ChannelReport[],
  voice: readonly Listed[],
): readonly string[] {
  const all = [...report.findings, ...reports.flatMap(({ findings }) => findings)];
  return [
    ...new Set(
      all.flatMap(({ severity, message, values }) => (severity === 'block' ? [t(message, values)] : [])),
    ),
    ...openOf(voice).flatMap(({ finding }) => (finding.severity === 'block' ? [finding.message] : [])),
  ];
}

/** The same as one sentence for the button of handing in; null where it can be handed in. */
export function notReadyText(
  report: PostReport,
  reports: readonly ChannelReport[],
  voice: readonly Listed[],
): string | null {
  const count = blocksOf(report, reports, voice).length;
  if (count === 0 && report.undecidable !== null)
    return t(report.undecidable.message, report.undecidable.values);
  return count === 0 ? null : `${t('composer.notReady')} ${t('composer.notReady.more', { count })}`;
}
