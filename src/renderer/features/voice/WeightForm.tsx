import type { ReactNode } from 'react';
import { roleOptions } from '#renderer/features/people/role-options.ts';
import { useVoice } from '#renderer/features/voice/voice-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { MultiSelect } from '#renderer/ui/MultiSelect.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { severities } from '#shared/approval/severity.ts';
import { t } from '#shared/messages/index.ts';
import { roles } from '#shared/people/roles.ts';
import type { GuidelineContent } from '#shared/voice/guideline.ts';

/** How much a breach weighs, whether it may be waived, from when on it holds, and whom it concerns. */
export function WeightForm({ content }: { readonly content: GuidelineContent }): ReactNode {
  const patch = useVoice((state) => state.patch);
  return (
    <div className="voice-form-weight">
      <Select
        label={t('voiceScreen.form.weight')}
        options={severities.map((value) => ({ value, label: t(`voiceScreen.level.${value}`) }))}
        value={content.severity}
        onChange={(severity) => patch({ severity })}
      />
      <DateField
        label={t('voiceScreen.form.effective')}
        value={content.effectiveOn}
        onChange={(effectiveOn) => patch({ effectiveOn })}
      />
      <MultiSelect
        label={t('voiceScreen.form.concerns')}
        groups={[{ id: 'roles', heading: t('voiceScreen.form.roles'), options: roleOptions() }]}
        values={content.concerns}
        onChange={(chosen) => patch({ concerns: roles.filter((role) => chosen.includes(role)) })}
        placeholder={t('voiceScreen.form.concerns.all')}
      />
      <Checkbox isSelected={content.waivable} onChange={(waivable) => patch({ waivable })}>
        {t('voiceScreen.form.waivable')}
      </Checkbox>
    </div>
  );
}
