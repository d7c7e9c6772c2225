import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useCan } from '#renderer/app/workspace-hooks.ts';
import { WordsField } from '#renderer/features/voice/fields.tsx';
import { chooseRule } from '#renderer/features/voice/voice-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { t } from '#shared/messages/index.ts';
import { postFacts } from '#shared/posts/facts.ts';
import { type catalogue, ruleTitle } from '#shared/voice/catalogue/index.ts';
import type { RuleOption } from '#shared/voice/catalogue/rule.ts';
import type { RuleChoice } from '#shared/voice/settings.ts';

type Entry = (typeof catalogue)[number];
type Value = NonNullable<RuleChoice['options']>[string];
type Props = { readonly entry: Entry; readonly choice: RuleChoice | null };

/** What a brand may set of a rule, in a small panel; nothing where there is nothing to set. */
export function RuleOptions({ entry, choice }: Props): ReactNode {
  const mayAdopt = useCan('voice.adopt');
  const options = Object.entries(entry.options);
  if (options.length === 0 || !mayAdopt) return null;
  const title = ruleTitle(entry.id);
  const save = (name: string, value: Value): void =>
    void chooseRule(entry.id, title, { ...choice, options: { ...choice?.options, [name]: value } });
  return (
    <Popover
      label={t('voiceScreen.rules.optionsOf', { title })}
      width={320}
      trigger={
        <Button
          size="sm"
          variant="quiet"
          label={t('voiceScreen.rules.optionsOf', { title })}
          icon={<SlidersHorizontal size={13} strokeWidth={1.75} aria-hidden="true" />}
        >
          {t('voiceScreen.rules.options')}
        </Button>
      }
    >
      <div className="voice-options">
        {options.map(([name, option]) => (
          <OptionField
            key={name}
            name={name}
            option={option}
            value={choice?.options?.[name]}
            onSave={(value) => save(name, value)}
          />
        ))}
      </div>
    </Popover>
  );
}

type FieldProps = {
  readonly name: string;
  readonly option: RuleOption;
  readonly value: Value | undefined;
  readonly onSave: (value: Value) => void;
};

function OptionField({ name, option, value, onSave }: FieldProps): ReactNode {
  const label = optionLabel(name);
  switch (option.kind) {
    case 'number':
      return <AmountField label={label} option={option} value={value} onSave={onSave} />;
    case 'choice': {
      const options = option.choices.map((choice) => ({ value: choice, label: choiceLabel(choice) }));
      const chosen = typeof value === 'string' ? value : option.default;
      return <Select label={label} options={options} value={chosen} onChange={onSave} />;
    }
    case 'words':
      return <WordsOption label={label} words={wordsIn(value) ?? option.default} onSave={onSave} />;
  }
}

type NumberOption = Extract<RuleOption, { readonly kind: 'number' }>;

function AmountField({
  label,
  option,
  value,
  onSave,
}: Omit<FieldProps, 'name' | 'option'> & {
  readonly label: string;
  readonly option: NumberOption;
}): ReactNode {
  const amount = typeof value === 'number' ? value : option.default;
  // A part of a whole is stepped in halves: the field itself takes whole numbers.
  if (!Number.isInteger(option.default)) {
    const steps = Array.from(
      { length: (option.max - option.min) * 2 + 1 },
      (_, step) => `${option.min + step / 2}`,
    );
    const options = steps.map((step) => ({ value: step, label: step }));
    return (
      <Select
        label={label}
        options={options}
        value={String(amount)}
        onChange={(step) => onSave(Number(step))}
      />
    );
  }
  return <NumberField label={label} value={amount} least={option.min} most={option.max} onSave={onSave} />;
}

function wordsIn(value: Value | undefined): readonly string[] | null {
  return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : null;
}

type WordsProps = {
  readonly label: string;
  readonly words: readonly string[];
  readonly onSave: (words: string[]) => void;
};

/** Words are saved by a button: every letter would be a version of the rules. */
function WordsOption({ label, words, onSave }: WordsProps): ReactNode {
  const [typed, setTyped] = useState<readonly string[]>(words);
  const same = typed.join('\n') === words.join('\n');
  return (
    <>
      <WordsField label={label} lines words={typed} onChange={setTyped} />
      <Button refusal={same ? t('voiceScreen.option.same') : null} onPress={() => onSave([...typed])}>
        {t('voiceScreen.option.save')}
      </Button>
    </>
  );
}

const named = [
  'most',
  'words',
  'months',
  'level',
  'policy',
  'distance',
  'share',
  'allowed',
  'texts',
  'grade',
  'lix',
  'grounds',
  'hold',
  'topics',
] as const;

function optionLabel(name: string): string {
  const known = named.find((option) => option === name);
  if (known !== undefined) return t(`voiceScreen.option.${known}`);
  const fact = postFacts.find((one) => one === name);
  return fact === undefined ? name : t('voiceScreen.option.fact', { fact: t(`voiceScreen.fact.${fact}`) });
}

const choices = ['plain', 'formal', 'use', 'avoid', 'no', 'yes'] as const;

function choiceLabel(choice: string): string {
  const known = choices.find((one) => one === choice);
  return known === undefined ? choice : t(`voiceScreen.optionChoice.${known}`);
}
