import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useBrand } from '#renderer/app/workspace-hooks.ts';
import {
  fieldLabels,
  figureTyped,
  type TypedRule,
  typedOf,
} from '#renderer/features/channel-rules/rule-input.ts';
import { saveRules } from '#renderer/features/channel-rules/save-rules.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import type { Channel } from '#shared/channels/channel.ts';
import { networkName } from '#shared/channels/networks.ts';
import { ruleValueWords } from '#shared/channels/quantities.ts';
import { refusalOfRule, ruleAt } from '#shared/channels/rule-edits.ts';
import { ruleWords } from '#shared/channels/rule-words.ts';
import { OWN_REASON_MAX, type RuleId, type RuleValue } from '#shared/channels/rules.ts';
import { rulesOf } from '#shared/channels/rules-data.ts';
import { t } from '#shared/messages/index.ts';

/** Figures under edit: what stands in their fields at first, and the reason so far. */
export type Editing = {
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly id: RuleId; readonly value: RuleValue }[];
  readonly reason: string;
};
type Field = Editing['fields'][number];
type Props = { readonly channel: Channel; readonly editing: Editing; readonly onClose: () => void };

/** Asks for a channel's own figures and why it differs. What cannot be is said under its field, and not saved. */
export function RuleDialog({ channel, editing, onClose }: Props): ReactNode {
  const { fields, title } = editing;
  const form = useId();
  const [typed, setTyped] = useState<readonly TypedRule[]>(() =>
    fields.map(({ id, value }) => typedOf(id, value)),
  );
  const [reason, setReason] = useState(editing.reason);
  const [tried, setTried] = useState(false);
  const wanted = fields.map((field, index) => ({ rule: field.key, value: valueIn(field, typed[index]) }));
  const refusals = wanted.map(({ rule, value }) => refusalOfRule(channel.network, rule, value));
  const isReady = refusals.every((refusal) => refusal === null) && reason.trim() !== '';
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isReady && (await saveRules(channel, wanted, reason.trim()))) onClose();
  };
  return (
    <Dialog
      title={t('settings.rules.title', { rule: title, name: channel.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <SubmitButton form={form} />
        </>
      }
    >
      <form id={form} className="flex flex-col gap-3" onSubmit={(event) => void save(event)}>
        {fields.map((field, index) => (
          <RuleFields
            key={field.key}
            channel={channel}
            field={field}
            many={fields.length > 1}
            typed={typed[index] ?? ['']}
            error={said(refusals[index], isTouched(field, typed[index]) || tried)}
            onChange={(next) => setTyped(typed.map((one, at) => (at === index ? next : one)))}
          />
        ))}
        <TextField
          label={t('settings.rules.reason')}
          hint={t('settings.rules.reasonHint')}
          value={reason}
          onChange={setReason}
          maxLength={OWN_REASON_MAX}
          error={tried && reason.trim() === '' ? t('channels.refusal.reasonMissing') : null}
        />
        <PolicyNote />
        {/* Enter in a field sends a form only where a button for it stands inside. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function valueIn({ id, value }: Field, typed: TypedRule = ['']): RuleValue {
  return figureTyped(id, typed, value);
}

function isTouched({ id, value }: Field, typed: TypedRule | undefined): boolean {
  return JSON.stringify(typedOf(id, value)) !== JSON.stringify(typed);
}

function said(refusal: ReturnType<typeof refusalOfRule> | undefined, isTold: boolean): string | null {
  return refusal == null || !isTold ? null : t(refusal.message, refusal.values);
}

/** Outside its form in the tree, as the foot of a dialog is. */
function SubmitButton({ form }: { readonly form: string }): ReactNode {
  const send = (): void => document.querySelector<HTMLFormElement>(`[id="${form}"]`)?.requestSubmit();
  return (
    <Button variant="primary" onPress={send}>
      {t('settings.rules.save')}
    </Button>
  );
}

type FieldsProps = {
  readonly channel: Channel;
  readonly field: Field;
  /** Several rules stand in one dialog: each says its name. */
  readonly many: boolean;
  readonly typed: TypedRule;
  readonly error: string | null;
  readonly onChange: (typed: TypedRule) => void;
};

function RuleFields({ channel, field, many, typed, error, onChange }: FieldsProps): ReactNode {
  const { id, key, value } = field;
  const [first, second] = fieldLabels(id, value);
  const named = (label: string): string =>
    many ? t('settings.rules.fieldOf', { rule: ruleWords(key), label }) : label;
  const shipped = ruleAt(rulesOf(channel.network), key);
  const values = { network: networkName(channel.network) };
  const hint =
    shipped === null
      ? ''
      : t('settings.rules.networkSays', { ...values, figure: ruleValueWords(id, shipped.value) });
  if (typeof value === 'boolean') return <YesNo label={named(t(first))} typed={typed} onChange={onChange} />;
  return (
    <div className="rule-fields">
      <TextField
        label={named(t(first))}
        value={typed[0]}
        onChange={(next) => onChange(typed[1] === undefined ? [next] : [next, typed[1]])}
        inputMode="numeric"
        autoFocus={!many}
        hint={hint}
        error={error}
      />
      {second === undefined ? null : (
        <TextField
          label={named(t(second))}
          value={typed[1] ?? ''}
          onChange={(next) => onChange([typed[0], next])}
          inputMode="numeric"
        />
      )}
    </div>
  );
}

type YesNoProps = Pick<FieldsProps, 'typed' | 'onChange'> & { readonly label: string };

function YesNo({ label, typed, onChange }: YesNoProps): ReactNode {
  return (
    <Select
      label={label}
      options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`channels.value.${value}`) }))}
      value={typed[0] === 'yes' ? 'yes' : 'no'}
      onChange={(value) => onChange([value])}
    />
  );
}

/** Before a figure is saved one reads what that does to approvals. */
function PolicyNote(): ReactNode {
  const brand = useBrand();
  if (brand === null) return null;
  return <FindingNote severity="info">{t(`settings.rules.policy.${brand.policy.ruleChange}`)}</FindingNote>;
}
