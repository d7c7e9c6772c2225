import type { ReactNode } from 'react';
import { t } from '#shared/messages/index.ts';
import type { StyleNote } from '#shared/voice/style.ts';

const kinds = ['refused', 'slow', 'degraded'] as const;

/** Rules of a style that came in weaker, not at all, or were set aside, each with the reason. Empty: nothing. */
export function StyleNotes({ notes }: { readonly notes: readonly StyleNote[] }): ReactNode {
  return kinds.map((kind) => {
    const some = notes.filter(({ what }) => what === kind);
    if (some.length === 0) return null;
    return (
      <details key={kind} className="voice-files-notes">
        <summary>{t(`voiceFiles.notes.${kind}`, { count: some.length })}</summary>
        <ul>
          {some.map(({ rule, why }) => (
            <li key={`${rule} ${why}`}>
              <strong>{rule}</strong>: {why}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
