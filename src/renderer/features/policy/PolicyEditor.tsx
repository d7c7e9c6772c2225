import type { ReactNode } from 'react';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { LevelList } from '#renderer/features/policy/LevelList.tsx';
import { sayPolicy } from '#renderer/features/policy/policy-words.ts';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { RadioList } from '#renderer/ui/RadioList.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import {
  type ApprovalPolicy,
  approvalModes,
  dateMoveRules,
  LEAD_HOURS_MAX,
  ruleChangeRules,
} from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';

type Props = { readonly policy: ApprovalPolicy; readonly onChange: (policy: ApprovalPolicy) => void };

/** How posts are approved, as fields, and read back in words. Every change saves itself. */
export function PolicyEditor({ policy, onChange }: Props): ReactNode {
  return (
    <div className="flex flex-col gap-5">
      <RadioList
        label={t('policy.mode')}
        options={approvalModes.map((value) => ({
          value,
          label: t(`policy.mode.${value}`),
          said: t(`policy.mode.${value}.said`),
        }))}
        value={policy.mode}
        onChange={(mode) => onChange({ ...policy, mode })}
      />
      {policy.mode === 'none' ? null : (
        <>
          <LevelList policy={policy} onChange={onChange} />
          <Timing policy={policy} onChange={onChange} />
        </>
      )}
      <ReadBack policy={policy} />
    </div>
  );
}

function Timing({ policy, onChange }: Props): ReactNode {
  return (
    <section aria-label={t('policy.timing')}>
      <h3 className="policy-heading">{t('policy.timing')}</h3>
      <div className="settings-fields">
        <NumberField
          label={t('policy.lead')}
          value={policy.leadHours}
          least={0}
          most={LEAD_HOURS_MAX}
          onSave={(leadHours) => onChange({ ...policy, leadHours })}
        />
        <Select
          label={t('policy.dateMove')}
          options={dateMoveRules.map((value) => ({ value, label: t(`policy.dateMove.${value}`) }))}
          value={policy.dateMove}
          onChange={(dateMove) => onChange({ ...policy, dateMove })}
        />
        <Select
          label={t('policy.ruleChange')}
          options={ruleChangeRules.map((value) => ({ value, label: t(`policy.ruleChange.${value}`) }))}
          value={policy.ruleChange}
          onChange={(ruleChange) => onChange({ ...policy, ruleChange })}
        />
      </div>
    </section>
  );
}

/** The policy in plain sentences, as it stands. */
export function ReadBack({ policy }: Pick<Props, 'policy'>): ReactNode {
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  const lead = policy.mode === 'none' ? '' : ` ${t('policy.lead.said', { hours: policy.leadHours })}`;
  return (
    <p className="policy-said" role="status">
      <b>{t('policy.said')}:</b> {sayPolicy(policy, people)}
      {lead}
    </p>
  );
}
