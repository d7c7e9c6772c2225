import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOwnWords } from '#renderer/app/own-words.ts';
import { ApproverPicker } from '#renderer/features/policy/ApproverPicker.tsx';
import { namesNobody, newLevel, noApprovers } from '#renderer/features/policy/policy-edit.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { LEVELS_MAX, type Level } from '#shared/approval/policy.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly label: string;
  /** How many levels there are already. */
  readonly count: number;
  readonly onAdd: (level: Level) => void;
};

/** A new level by its name and approvers: asked for together, so that no level ever stands without anybody. */
export function AddLevel({ label, count, onAdd }: Props): ReactNode {
  const [name, setName] = useOwnWords();
  const [approvers, setApprovers] = useState(noApprovers);
  const full = count >= LEVELS_MAX ? t('policy.level.full', { most: LEVELS_MAX }) : null;
  const incomplete = name.trim() === '' || namesNobody(approvers) ? t('policy.level.incomplete') : null;
  const refusal = full ?? incomplete;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (refusal !== null) return;
    onAdd(newLevel(crypto.randomUUID(), name.trim(), approvers));
    setName('');
    setApprovers(noApprovers);
  };
  return (
    <form className="settings-add flex-wrap" onSubmit={submit}>
      <TextField
        label={t('policy.level.name')}
        hideLabel
        value={name}
        onChange={setName}
        maxLength={60}
        placeholder={t('policy.level.placeholder')}
        className="min-w-44 flex-1"
      />
      <ApproverPicker
        label={t('policy.approvers')}
        hideLabel
        className="min-w-44 flex-1"
        placeholder={t('policy.approvers.none')}
        approvers={approvers}
        onChange={setApprovers}
      />
      <Button type="submit" icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />} refusal={refusal}>
        {label}
      </Button>
      {refusal === null ? null : <p className="settings-said w-full">{refusal}</p>}
    </form>
  );
}
