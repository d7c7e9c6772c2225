import type { ReactNode } from 'react';
import { type Listed, nothingOpen } from '#renderer/features/voice-check/desk.ts';
import { SeverityGlyph } from '#renderer/ui/SeverityGlyph.tsx';

/** That no finding is open. Only where none is waived either has the brand nothing to say, and only that is green. */
export function NothingOpen({ listed }: { readonly listed: readonly Listed[] }): ReactNode {
  return (
    <p className={listed.length === 0 ? 'voice-clean' : 'voice-source'}>
      {listed.length === 0 ? <SeverityGlyph severity="pass" /> : null}
      {nothingOpen(listed)}
    </p>
  );
}
