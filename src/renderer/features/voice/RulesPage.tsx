import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { useAsked } from '#renderer/features/assets/use-assets.ts';
import { AsideNotes } from '#renderer/features/voice/AsideNotes.tsx';
import { CalendarRulesBody, calendarRulesAbout } from '#renderer/features/voice/CalendarRules.tsx';
import { OwnRulesBody } from '#renderer/features/voice/OwnRulesTable.tsx';
import { RuleRow } from '#renderer/features/voice/RuleRow.tsx';
import type { VoiceLibrary } from '#renderer/features/voice/voice-store.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { catalogue, ruleReason, ruleTitle } from '#shared/voice/catalogue/index.ts';

type Entry = (typeof catalogue)[number];

/** How far back the figures reach. */
const DAYS = 90;

/** Every rule of our own by family: what it is for, what it is worth in this brand, and how it has fared. */
export function RulesPage({ library }: { readonly library: VoiceLibrary }): ReactNode {
  const [search, setSearch] = useState('');
  const mayAdopt = useCan('voice.adopt');
  const entries = foundIn(search);
  return (
    <section className="voice-rules-page" data-pane="voice" aria-label={t('voiceScreen.tab.rules')}>
      <header className="voice-rules-head">
        <TextField
          className="voice-search"
          label={t('voiceScreen.rules.search')}
          hideLabel
          placeholder={t('voiceScreen.rules.search')}
          value={search}
          onChange={setSearch}
        />
        <p className="voice-said">{t('voiceScreen.rules.said', { days: DAYS })}</p>
        {mayAdopt ? null : <p className="voice-said">{t('voiceScreen.rules.readOnly')}</p>}
      </header>
      <AsideNotes library={library} rules={library.aside} />
      {entries.length === 0 && calendarRulesAbout(search).length === 0 ? (
        <p className="voice-none">{t('voiceScreen.rules.none', { words: search.trim() })}</p>
      ) : null}
      <RulesTable entries={entries} library={library} search={search} />
    </section>
  );
}

function foundIn(search: string): readonly Entry[] {
  const words = search.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return catalogue.filter(({ id }) => {
    const text = `${id} ${ruleTitle(id)} ${ruleReason(id)}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const columns = ['rule', 'weight', 'found', 'fixed', 'waived', 'open'] as const;

type TableProps = {
  readonly entries: readonly Entry[];
  readonly library: VoiceLibrary;
  readonly search: string;
};

function RulesTable({ entries, library, search }: TableProps): ReactNode {
  const brandId = useVoice((state) => state.brandId);
  const { answer } = useAsked(
    String(brandId),
    async () => (brandId === null ? null : api.voice.statistics.query({ brandId, days: DAYS })),
    ['voice', 'posts'],
  );
  const figures = new Map(answer?.rules.map((rule) => [rule.ruleId, rule]));
  const shown = [...new Set(entries.map(({ id }) => familyOf(id)))];
  return (
    <table className="voice-table voice-rules-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`voiceScreen.rules.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <OwnRulesBody library={library} figures={answer?.rules ?? []} search={search} />
      {shown.map((family) => (
        <tbody key={family}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className="voice-family">
              {t(`voiceScreen.family.${family}`)}
            </th>
          </tr>
          {entries
            .filter(({ id }) => familyOf(id) === family)
            .map((entry) => (
              <RuleRow
                key={entry.id}
                entry={entry}
                choice={library.choices[entry.id] ?? null}
                figures={figures.get(entry.id) ?? null}
              />
            ))}
        </tbody>
      ))}
      <CalendarRulesBody library={library} search={search} columns={columns.length} />
    </table>
  );
}

const families = [
  'disc',
  'claim',
  'cite',
  'a11y',
  'link',
  'term',
  'voice',
  'read',
  'lang',
  'incl',
  'prof',
  'crit',
  'dup',
  'gov',
] as const;

function familyOf(id: string): (typeof families)[number] | 'other' {
  return families.find((family) => id.startsWith(`${family}.`)) ?? 'other';
}
