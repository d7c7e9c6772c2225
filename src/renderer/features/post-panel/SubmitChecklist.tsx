import type { ReactNode } from 'react';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import type { ChecklistItem } from '#shared/approval/rules.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly items: readonly ChecklistItem[];
  readonly checked: readonly string[];
  readonly onChange: (checked: readonly string[]) => void;
};

/** What the brand asks its authors to confirm. Nothing is ticked beforehand: a tick is a word given. */
export function SubmitChecklist({ items, checked, onChange }: Props): ReactNode {
  if (items.length === 0) return null;
  return (
    <fieldset className="submit-checklist">
      <legend className="field-label">{t('postPanel.submit.checklist')}</legend>
      {items.map(({ id, text }) => (
        <Checkbox
          key={id}
          isSelected={checked.includes(id)}
          onChange={(on) => onChange(on ? [...checked, id] : checked.filter((other) => other !== id))}
        >
          {text}
        </Checkbox>
      ))}
    </fieldset>
  );
}
