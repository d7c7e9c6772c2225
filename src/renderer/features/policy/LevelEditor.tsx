import type { ReactNode } from 'react';
import { ApproverPicker } from '#renderer/features/policy/ApproverPicker.tsx';
import { ConditionPicker } from '#renderer/features/policy/ConditionPicker.tsx';
import { LevelNote } from '#renderer/features/policy/LevelNote.tsx';
import { OrderButtons } from '#renderer/features/policy/OrderButtons.tsx';
import { namesNobody, noApprovers } from '#renderer/features/policy/policy-edit.ts';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { LEAD_HOURS_MAX, type Level } from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';

/** Hours after which a backup may decide, until somebody says otherwise. */
const BACKUP_HOURS = 24;

type Props = {
  readonly level: Level;
  readonly position: number;
  readonly count: number;
  readonly onChange: (patch: Partial<Level>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  /** The only step of a policy without an order. */
  readonly alone: boolean;
};

/** One level: its name and place, who decides, for which posts, and who steps in. */
export function LevelEditor(props: Props): ReactNode {
  const { level, position, count, onChange } = props;
  const { name } = level;
  return (
    <li className="policy-level" aria-label={t('policy.level.position', { position, count })}>
      <div className="policy-level-head">
        {props.alone ? null : <span className="policy-level-number">{position}</span>}
        <InlineText
          label={t('policy.level.name')}
          value={name}
          maxLength={60}
          required
          className="flex-1"
          onSave={(next) => onChange({ name: next })}
        />
        <OrderButtons
          id={level.id}
          alone={props.alone}
          up={t('policy.level.up', { name })}
          down={t('policy.level.down', { name })}
          remove={t('policy.level.remove', { name })}
          upRefusal={position === 1 ? t('policy.level.first', { name }) : null}
          downRefusal={position === count ? t('policy.level.last', { name }) : null}
          onMove={props.onMove}
          onRemove={props.onRemove}
        />
      </div>
      <LevelFields level={level} onChange={onChange} />
      <LevelNote level={level} />
    </li>
  );
}

function LevelFields({ level, onChange }: Pick<Props, 'level' | 'onChange'>): ReactNode {
  return (
    <div className="policy-level-fields">
      <ApproverPicker
        label={t('policy.approvers')}
        placeholder={t('policy.approvers.none')}
        approvers={level.approvers}
        onChange={(approvers) => onChange({ approvers })}
      />
      <Select
        label={t('policy.need')}
        options={(['any', 'all'] as const).map((value) => ({ value, label: t(`policy.need.${value}`) }))}
        value={level.need}
        onChange={(need) => onChange({ need })}
      />
      <ConditionPicker when={level.when} onChange={(when) => onChange({ when })} />
      <BackupFields backup={level.backup} onChange={(backup) => onChange({ backup })} />
    </div>
  );
}

type BackupProps = {
  readonly backup: Level['backup'];
  readonly onChange: (backup: Level['backup']) => void;
};

function BackupFields({ backup, onChange }: BackupProps): ReactNode {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <ApproverPicker
        className="min-w-44 flex-1"
        label={t('policy.backup')}
        placeholder={t('policy.backup.none')}
        approvers={backup?.approvers ?? noApprovers}
        onChange={(approvers) =>
          onChange(
            namesNobody(approvers) ? null : { approvers, afterHours: backup?.afterHours ?? BACKUP_HOURS },
          )
        }
      />
      {backup === null ? null : (
        <NumberField
          label={t('policy.backup.hours')}
          value={backup.afterHours}
          least={1}
          most={LEAD_HOURS_MAX}
          onSave={(afterHours) => onChange({ ...backup, afterHours })}
        />
      )}
    </div>
  );
}
