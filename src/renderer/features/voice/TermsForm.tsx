import { type ReactNode, useState } from 'react';
import { Rows, WordsField } from '#renderer/features/voice/fields.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';
import { type Term, termUses } from '#shared/voice/guideline.ts';

type Props = { readonly terms: readonly Term[]; readonly onChange: (terms: readonly Term[]) => void };

/** So many rows are drawn at once: a word list may have thousands. */
const ROWS_MOST = 60;

/** Words and what is to be done with them; a long list is searched. */
export function TermsForm({ terms, onChange }: Props): ReactNode {
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const isFound = ({ word }: Term): boolean => wanted === '' || word.toLocaleLowerCase().includes(wanted);
  const found = terms.filter(isFound);
  // The last ones: what is added stands at the end.
  const shown = found.slice(-ROWS_MOST);
  const hidden = new Set(terms.filter((term) => !shown.includes(term)));
  return (
    <fieldset>
      <legend>{t('voiceScreen.terms', { count: terms.length })}</legend>
      {terms.length <= ROWS_MOST ? null : (
        <TextField label={t('voiceScreen.form.terms.search')} value={search} onChange={setSearch} />
      )}
      {hidden.size === 0 ? null : (
        <p className="voice-said">
          {t('voiceScreen.form.terms.shown', { shown: shown.length, of: terms.length })}
        </p>
      )}
      <Rows<Term>
        rows={shown}
        onChange={(rows) => {
          // What is added has no word yet that the search could find.
          if (rows.length > shown.length) setSearch('');
          onChange([...terms.filter((term) => hidden.has(term)), ...rows]);
        }}
        fresh={() => ({ word: '', use: 'avoid', instead: [], why: '' })}
        add={t('voiceScreen.form.add.term')}
        nameOf={({ word }) => word}
        byEnter
      >
        {(term, change) => <TermFields term={term} change={change} />}
      </Rows>
    </fieldset>
  );
}

type FieldsProps = { readonly term: Term; readonly change: (patch: Partial<Term>) => void };

function TermFields({ term, change }: FieldsProps): ReactNode {
  const { word, use, instead, why } = term;
  return (
    <div className="voice-term">
      <TextField
        label={t('voiceScreen.term.word')}
        hideLabel
        value={word}
        maxLength={200}
        placeholder={t('voiceScreen.term.word')}
        onChange={(text) => change({ word: text })}
      />
      <Select
        label={t('voiceScreen.term.use')}
        hideLabel
        options={termUses.map((value) => ({ value, label: t(`voiceScreen.use.${value}`) }))}
        value={use}
        onChange={(next) => change({ use: next })}
      />
      <WordsField
        label={t('voiceScreen.term.instead')}
        hideLabel
        placeholder={t('voiceScreen.form.instead')}
        words={instead}
        onChange={(words) => change({ instead: words })}
      />
      <TextField
        label={t('voiceScreen.term.why')}
        hideLabel
        value={why}
        maxLength={1000}
        placeholder={t('voiceScreen.term.why')}
        onChange={(text) => change({ why: text })}
      />
    </div>
  );
}
