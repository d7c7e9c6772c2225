import type { ReactNode } from 'react';
import type { Listed } from '#renderer/features/voice-check/desk.ts';
import { SeverityTag } from '#renderer/ui/SeverityGlyph.tsx';
import { t } from '#shared/messages/index.ts';

const shown = [
  { severity: 'block', key: 'voiceCheck.blocks' },
  { severity: 'warn', key: 'voiceCheck.warns' },
  { severity: 'info', key: 'voiceCheck.infos' },
] as const;

/** How many findings there are of each weight. */
export function Counts({ listed }: { readonly listed: readonly Listed[] }): ReactNode {
  return shown.map(({ severity, key }) => {
    const count = listed.filter(({ finding }) => finding.severity === severity).length;
    return count === 0 ? null : (
      <SeverityTag key={severity} severity={severity}>
        {t(key, { count })}
      </SeverityTag>
    );
  });
}
