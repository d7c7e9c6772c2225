import type { ReactNode } from 'react';
import { Rows, WordsField } from '#renderer/features/voice/fields.tsx';
import { TermsForm } from '#renderer/features/voice/TermsForm.tsx';
import { type Of, TraitForm } from '#renderer/features/voice/TraitForm.tsx';
import { VisualForm } from '#renderer/features/voice/VisualForm.tsx';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { networkName, networks } from '#shared/channels/networks.ts';
import { t } from '#shared/messages/index.ts';
import { postFacts } from '#shared/posts/facts.ts';
import type { GuidelineContent, GuidelineDetail } from '#shared/voice/guideline.ts';

/** The fields that only guidelines of this section have. */
export function DetailForm({ content }: { readonly content: GuidelineContent }): ReactNode {
  const { detail } = content;
  const change = (next: GuidelineDetail): void => useVoice.getState().patch({ detail: next });
  switch (detail.section) {
    case 'trait':
      return <TraitForm detail={detail} change={change} />;
    case 'words':
      return <TermsForm terms={detail.terms} onChange={(terms) => change({ ...detail, terms })} />;
    case 'tone':
      return <ToneForm detail={detail} change={change} />;
    case 'answers':
      return <AnswersForm detail={detail} change={change} />;
    case 'disclosure':
      return <DisclosureForm detail={detail} change={change} />;
    case 'hashtags':
      return <HashtagsForm detail={detail} change={change} />;
    case 'visual':
      return <VisualForm detail={detail} change={change} />;
  }
}

function ToneForm({ detail, change }: Of<'tone'>): ReactNode {
  const options = networks.map((value) => ({ value, label: networkName(value) }));
  return (
    <div className="voice-form-pair">
      <TextField
        label={t('voiceScreen.tone.situation')}
        value={detail.situation}
        maxLength={200}
        placeholder={t('voiceScreen.form.situation.placeholder')}
        onChange={(situation) => change({ ...detail, situation })}
      />
      <MultiSelect
        label={t('voiceScreen.tone.networks')}
        groups={[{ id: 'networks', heading: t('voiceScreen.tone.networks'), options }]}
        values={detail.networks}
        placeholder={t('voiceScreen.form.networks.all')}
        onChange={(chosen) =>
          change({ ...detail, networks: networks.filter((network) => chosen.includes(network)) })
        }
      />
    </div>
  );
}

function AnswersForm({ detail, change }: Of<'answers'>): ReactNode {
  return (
    <fieldset>
      <legend>{t('voiceScreen.section.answers')}</legend>
      <Rows
        rows={detail.answers}
        onChange={(answers) => change({ ...detail, answers })}
        fresh={() => ({ name: '', text: '' })}
        add={t('voiceScreen.form.add.answer')}
        nameOf={({ name }) => name}
        className="voice-row voice-row-example"
      >
        {({ name, text }, patch) => (
          <div className="voice-row-fields">
            <TextField
              label={t('voiceScreen.form.answer.name')}
              value={name}
              maxLength={200}
              onChange={(next) => patch({ name: next })}
            />
            <TextArea
              label={t('voiceScreen.form.answer.text')}
              value={text}
              maxLength={5000}
              onChange={(next) => patch({ text: next })}
            />
          </div>
        )}
      </Rows>
    </fieldset>
  );
}

function DisclosureForm({ detail, change }: Of<'disclosure'>): ReactNode {
  const options = postFacts.map((value) => ({ value, label: t(`voiceScreen.fact.${value}`) }));
  return (
    <>
      <div className="voice-form-pair">
        <CountryField detail={detail} change={change} />
        <MultiSelect
          label={t('voiceScreen.disclosure.facts')}
          groups={[{ id: 'facts', heading: t('voiceScreen.disclosure.facts'), options }]}
          values={detail.facts}
          placeholder={t('ui.select.choose')}
          onChange={(chosen) =>
            change({ ...detail, facts: postFacts.filter((fact) => chosen.includes(fact)) })
          }
        />
      </div>
      <WordsField
        label={t('voiceScreen.form.texts')}
        lines
        words={detail.texts}
        onChange={(texts) => change({ ...detail, texts })}
      />
    </>
  );
}

function CountryField({ detail, change }: Of<'disclosure'>): ReactNode {
  const country = detail.country ?? '';
  const wrong = country !== '' && !/^[A-Z]{2}$/u.test(country);
  return (
    <TextField
      label={t('voiceScreen.form.country')}
      value={country}
      maxLength={2}
      placeholder={t('voiceScreen.disclosure.everywhere')}
      error={wrong ? t('voiceScreen.form.country.wrong') : null}
      onChange={(text) => change({ ...detail, country: text === '' ? null : text.toUpperCase() })}
    />
  );
}

function HashtagsForm({ detail, change }: Of<'hashtags'>): ReactNode {
  const max = detail.max === null ? '' : String(detail.max);
  return (
    <>
      <WordsField
        label={t('voiceScreen.hashtags.use')}
        words={detail.use}
        onChange={(use) => change({ ...detail, use })}
      />
      <WordsField
        label={t('voiceScreen.hashtags.avoid')}
        words={detail.avoid}
        onChange={(avoid) => change({ ...detail, avoid })}
      />
      <TextField
        label={t('voiceScreen.form.max')}
        className="number-field"
        inputMode="numeric"
        value={max}
        placeholder={t('voiceScreen.form.max.none')}
        onChange={(text) => {
          const number = /^\d{1,2}$/u.test(text.trim()) ? Number(text) : null;
          if (number !== null || text.trim() === '') change({ ...detail, max: number });
        }}
      />
    </>
  );
}
