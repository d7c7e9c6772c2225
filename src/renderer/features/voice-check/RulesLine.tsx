import type { ReactNode } from 'react';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import type { Library } from '#renderer/features/voice-check/words.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import { wallAt } from '#shared/time/instant.ts';

/** How much of the rules' hash is shown: enough to tell two of them apart. */
const HASH_SHOWN = 12;

type Props = {
  readonly library: Library | null;
  /** Of the rules that it was checked by. */
  readonly hash: string;
};

/** Of which day the rules are; which they are exactly is there for whoever compares two lists. */
export function RulesLine({ library, hash }: Props): ReactNode {
  const zone = useBrand()?.zone ?? 'UTC';
  if (library === null || hash === '') return null;
  const { rulesChangedAt: at, rulesVersion: version } = library;
  const said =
    at === null
      ? t('voiceCheck.rules.plain')
      : t('voiceCheck.rules', { date: formatDate(wallAt(at, zone).date, currentLocale()) });
  return (
    <details className="voice-source voice-rules">
      <summary>{said}</summary>
      <p title={hash}>{t('voiceCheck.rules.details', { version, hash: hash.slice(0, HASH_SHOWN) })}</p>
    </details>
  );
}
