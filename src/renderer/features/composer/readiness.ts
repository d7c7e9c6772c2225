import type { ChannelReport, PostReport } from '#renderer/features/composer/use-reports.ts';
import { t } from '#shared/messages/index.ts';

/** What keeps a post from being handed in, in sentences; empty where nothing does. */
export function blocksOf(report: PostReport, reports: readonly ChannelReport[]): readonly string[] {
  const all = [...report.findings, ...reports.flatMap(({ findings }) => findings)];
  return [
    ...new Set(
      all.flatMap(({ severity, message, values }) => (severity === 'block' ? [t(message, values)] : [])),
    ),
  ];
}

/** The same as one sentence for the button of handing in; null where it can be handed in. */
export function notReadyText(report: PostReport, reports: readonly ChannelReport[]): string | null {
  const count = blocksOf(report, reports).length;
  return count === 0 ? null : `${t('composer.notReady')} ${t('composer.notReady.more', { count })}`;
}
