import type { ReactNode } from 'react';
import type { Draft } from '#renderer/features/voice/draft.ts';
import { Rows } from '#renderer/features/voice/fields.tsx';
import { RuleBodyForm } from '#renderer/features/voice/RuleBodyForm.tsx';
import { RuleTrialNote } from '#renderer/features/voice/RuleTrialNote.tsx';
import {
  blankBody,
  freshRule,
  type OwnRule,
  type RuleKind,
  ruleKinds,
  ruleName,
  ruleScopes,
} from '#renderer/features/voice/rule-kinds.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { severities } from '#shared/approval/severity.ts';
import { t } from '#shared/messages/index.ts';

/** Rules written beside what the section itself says, each tried as it is written. */
export function RulesForm({ draft }: { readonly draft: Draft }): ReactNode {
  const { content } = draft;
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
        {(rule, change) => (
          <RuleFields rule={rule} change={change} draft={draft}>
            <RuleTrialNote rule={rule} draft={draft} />
          </RuleFields>
        )}
      </Rows>
    </fieldset>
  );
}

type RuleProps = {
  readonly rule: OwnRule;
  readonly change: (patch: Partial<OwnRule>) => void;
  readonly draft: Draft;
  readonly children: ReactNode;
};

function RuleFields({ rule, change, draft, children }: RuleProps): ReactNode {
  const { body, message } = rule;
  return (
    <div className="voice-row-fields">
      <Kind rule={rule} change={change} draft={draft} />
      <RuleBodyForm body={body} name={rule.id} change={(next) => change({ body: next })} />
      {children}
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

/** What a rule does, what it is called, and what it looks at. */
function Kind({ rule, change, draft }: Omit<RuleProps, 'children'>): ReactNode {
  const { id, body, scope } = rule;
  const kind = ruleKinds.find((one) => one === body.kind) ?? null;
  const isTaken = draft.content.rules.filter((other) => other.id === id).length > 1;
  return (
    <div className="voice-rule-kind">
      {kind === null ? null : (
        <Select<RuleKind>
          label={t('voiceScreen.form.rule.kind')}
          options={ruleKinds.map((value) => ({ value, label: t(`voiceScreen.form.rule.kind.${value}`) }))}
          value={kind}
          onChange={(chosen) => change({ body: blankBody(chosen) })}
        />
      )}
      <Select
        label={t('voiceScreen.form.rule.scope')}
        options={ruleScopes.map((value) => ({ value, label: t(`voiceScreen.form.rule.scope.${value}`) }))}
        value={ruleScopes.find((one) => one === scope) ?? null}
        placeholder={scope}
        onChange={(chosen) => change({ scope: chosen })}
      />
      <TextField
        label={t('voiceScreen.form.rule.name')}
        value={id}
        maxLength={60}
        error={isTaken ? t('voiceScreen.form.rule.name.taken') : null}
        onChange={(typed) => change({ id: ruleName(typed) || id })}
      />
    </div>
  );
}
