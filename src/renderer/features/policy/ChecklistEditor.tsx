import { Plus } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { announce } from '#renderer/app/announcer.ts';
import { useOwnWords } from '#renderer/app/own-words.ts';
import { OrderButtons } from '#renderer/features/policy/OrderButtons.tsx';
import { changedById, moved, withoutId } from '#renderer/features/policy/policy-edit.ts';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { CHECKLIST_MAX, type ChecklistItem } from '#shared/approval/rules.ts';
import { t } from '#shared/messages/index.ts';

type Props = {
  readonly brandName: string;
  readonly items: readonly ChecklistItem[];
  readonly onChange: (items: ChecklistItem[]) => void;
};

/** What an author confirms when submitting: points in order, edited where they stand. */
export function ChecklistEditor({ brandName, items, onChange }: Props): ReactNode {
  const move = (index: number, by: 1 | -1): void => {
    const text = items[index]?.text ?? '';
    announce(t('policy.checklist.moved', { text, position: index + by + 1, count: items.length }));
    onChange(moved(items, index, by));
  };
  return (
    <section aria-label={t('policy.checklist')}>
      <h2 className="settings-heading">{t('policy.checklist')}</h2>
      <p className="settings-said mb-2">
        {t(items.length === 0 ? 'policy.checklist.none' : 'policy.checklist.said', { name: brandName })}
      </p>
      <ol className="settings-list" hidden={items.length === 0}>
        {items.map((item, index) => (
          <Item
            key={item.id}
            item={item}
            position={index + 1}
            count={items.length}
            onText={(text) => onChange(changedById(items, item.id, { text }))}
            onMove={(by) => move(index, by)}
            onRemove={() => onChange(withoutId(items, item.id))}
          />
        ))}
      </ol>
      <AddItem
        full={items.length >= CHECKLIST_MAX}
        onAdd={(text) => onChange([...items, { id: crypto.randomUUID(), text }])}
      />
    </section>
  );
}

type ItemProps = {
  readonly item: ChecklistItem;
  readonly position: number;
  readonly count: number;
  readonly onText: (text: string) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
};

function Item({ item: { id, text }, position, count, ...act }: ItemProps): ReactNode {
  return (
    <li className="settings-row">
      <InlineText
        label={t('policy.checklist.item', { position })}
        value={text}
        maxLength={200}
        required
        className="flex-1"
        onSave={act.onText}
      />
      <OrderButtons
        id={id}
        up={t('policy.checklist.up', { text })}
        down={t('policy.checklist.down', { text })}
        remove={t('policy.checklist.remove', { text })}
        upRefusal={position === 1 ? t('policy.checklist.first') : null}
        downRefusal={position === count ? t('policy.checklist.last') : null}
        onMove={act.onMove}
        onRemove={act.onRemove}
      />
    </li>
  );
}

function AddItem(props: { readonly full: boolean; readonly onAdd: (text: string) => void }): ReactNode {
  const [text, setText] = useOwnWords();
  const missing = text.trim() === '' ? t('policy.checklist.missing') : null;
  const refusal = props.full ? t('policy.checklist.full', { most: CHECKLIST_MAX }) : missing;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (refusal !== null) return;
    props.onAdd(text.trim());
    setText('');
  };
  return (
    <form className="settings-add" onSubmit={submit}>
      <TextField
        label={t('policy.checklist.add')}
        hideLabel
        value={text}
        onChange={setText}
        maxLength={200}
        placeholder={t('policy.checklist.placeholder')}
        className="flex-1"
      />
      <Button type="submit" icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />} refusal={refusal}>
        {t('policy.checklist.add')}
      </Button>
    </form>
  );
}
