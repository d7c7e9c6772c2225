import type { ReactNode } from 'react';
import { t } from '#shared/messages/index.ts';
import type { Term } from '#shared/voice/guideline.ts';

/** Words and what is to be done with them. */
export function TermsView({ terms }: { readonly terms: readonly Term[] }): ReactNode {
  if (terms.length === 0) return null;
  return (
    <table className="voice-table">
      <caption>{t('voiceScreen.terms', { count: terms.length })}</caption>
      <thead>
        <tr>
          {(['word', 'use', 'instead', 'why'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`voiceScreen.term.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map(({ word, use, instead, why }) => (
          <tr key={`${use} ${word}`}>
            <th scope="row" dir="auto">
              {word}
            </th>
            <td>{t(`voiceScreen.use.${use}`)}</td>
            <td dir="auto">{instead.join(', ')}</td>
            <td dir="auto">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
