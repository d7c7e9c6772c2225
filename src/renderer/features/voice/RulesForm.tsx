import type { ReactNode } from 'react';
import { Rows, WordsField } from '#renderer/features/voice/fields.tsx';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { severities } from '#shared/approval/check.ts';
import { t } from '#shared/messages/index.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

type OwnRule = GuidelineContent['rules'][number];

/** Rules written beside what the section itself says: words that they find, and what they say of them. */
export function RulesForm({ content }: { readonly content: GuidelineContent }): ReactNode {
  const patch = useVoice((state) => state.patch);
  return (
    <fieldset className="voice-form-rules">
      <legend>{t('voiceScreen.form.rules')}</legend>
      <p className="voice-said">{t('voiceScreen.form.rules.said')}</p>
      <Rows<OwnRule>
        rows={content.rules}
        onChange={(rules) => patch({ rules })}
        fresh={() => freshRule(content)}
        add={t('voiceScreen.form.add.rule')}
        nameOf={({ id }) => id}
        className="voice-row voice-row-example"
      >
        {(rule, change) => <RuleFields rule={rule} change={change} />}
      </Rows>
    </fieldset>
  );
}

/** A rule that finds nothing yet, under a name that no other rule of the guideline has. */
function freshRule({ rules, severity, waivable }: GuidelineContent): OwnRule {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`words-${number}`)) number += 1;
  const body = { kind: 'existence', tokens: [], raw: [], append: false, exceptions: [] } as const;
  return {
    id: `words-${number}`,
    severity,
    waivable,
    message: '',
    link: '',
    scope: 'text',
    limit: 0,
    action: null,
    networks: [],
    body: { ...body, ignoreCase: true, nonword: false, vocabulary: false },
  };
}

type RuleProps = { readonly rule: OwnRule; readonly change: (patch: Partial<OwnRule>) => void };

function RuleFields({ rule, change }: RuleProps): ReactNode {
  const { body, message } = rule;
  return (
    <div className="voice-row-fields">
      {body.kind === 'existence' ? (
        <WordsField
          label={t('voiceScreen.form.rule.finds')}
          lines
          words={body.tokens}
          onChange={(tokens) => change({ body: { ...body, tokens } })}
        />
      ) : (
        <p className="voice-said">{t('voiceScreen.form.rule.fixed', { name: rule.id })}</p>
      )}
      <TextField
        label={t('voiceScreen.form.rule.message')}
        value={message}
        maxLength={1000}
        placeholder={t('voiceScreen.form.rule.placeholder')}
        onChange={(text) => change({ message: text })}
      />
      <div className="voice-row-line">
        <Select
          label={t('voiceScreen.form.weight')}
          hideLabel
          options={severities.map((value) => ({ value, label: t(`voiceScreen.level.${value}`) }))}
          value={rule.severity}
          onChange={(severity) => change({ severity })}
        />
        <Checkbox isSelected={rule.waivable} onChange={(waivable) => change({ waivable })}>
          {t('voiceScreen.form.waivable')}
        </Checkbox>
      </div>
    </div>
  );
}
