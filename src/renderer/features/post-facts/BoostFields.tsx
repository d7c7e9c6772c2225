import { type ReactNode, useMemo, useState } from 'react';
import type { PostFactsProps } from '#renderer/features/post-facts/props.ts';
import { usePostLine } from '#renderer/features/post-facts/use-post-line.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { ComboBox } from '#renderer/ui/ComboBox.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { currentLocale, t } from '#shared/messages/index.ts';
import { amountFrom, type Boost } from '#shared/posts/particulars.ts';

/** Whether money shows the post to more people, and how much. */
export function BoostFields({ editor, detail, locked }: PostFactsProps): ReactNode {
  const [asked, setAsked] = useState(false);
  const { boost } = detail;
  if (locked && boost === null) return null;
  const save = (next: Boost | null): void => void editor.choose({ boost: next });
  const isOpen = boost !== null || asked;
  return (
    <fieldset className="post-facts-part">
      <legend className="field-label">{t('postFacts.boost')}</legend>
      {isOpen ? (
        <Budget editor={editor} boost={boost} save={save} locked={locked} autoFocus={asked} />
      ) : (
        <Button size="sm" className="self-start" onPress={() => setAsked(true)}>
          {t('postFacts.boost.set')}
        </Button>
      )}
      {isOpen && !locked ? (
        <Button
          size="sm"
          className="self-start"
          onPress={() => {
            setAsked(false);
            if (boost !== null) save(null);
          }}
        >
          {t('postFacts.boost.none')}
        </Button>
      ) : null}
      {isOpen ? <p className="post-facts-said">{t('postFacts.boost.means')}</p> : null}
    </fieldset>
  );
}

type BudgetProps = Pick<PostFactsProps, 'editor'> & {
  readonly boost: Boost | null;
  readonly save: (boost: Boost) => void;
  readonly locked: boolean;
  readonly autoFocus: boolean;
};

function Budget({ editor, boost, save, locked, autoFocus }: BudgetProps): ReactNode {
  const [chosen, setChosen] = useState(lastCurrency());
  const currency = boost?.currency ?? chosen;
  const amount = usePostLine(
    editor,
    boost === null ? '' : String(boost.amount),
    (typed) => ({ boost: { amount: amountFrom(typed) ?? 0, currency } }),
    (typed) => (amountFrom(typed) === null ? t('postFacts.boost.wrong') : null),
  );
  const choose = (next: string): void => {
    setChosen(next);
    localStorage.setItem(CURRENCY, next);
    if (boost !== null) save({ ...boost, currency: next });
  };
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label={t('postFacts.boost.amount')}
        inputMode="numeric"
        value={amount.value}
        autoFocus={autoFocus}
        maxLength={13}
        isReadOnly={locked}
        error={amount.value.trim() === '' ? null : amount.error}
        onChange={amount.change}
        onBlur={amount.leave}
      />
      {locked ? (
        <TextField label={t('postFacts.boost.currency')} value={currency} isReadOnly onChange={choose} />
      ) : (
        <CurrencyField value={currency} onChange={choose} />
      )}
    </div>
  );
}

type CurrencyProps = { readonly value: string; readonly onChange: (currency: string) => void };

function CurrencyField({ value, onChange }: CurrencyProps): ReactNode {
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(currentLocale(), { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((code) => ({
      value: code,
      label: `${code} ${names.of(code) ?? ''}`.trim(),
    }));
  }, []);
  return (
    <ComboBox label={t('postFacts.boost.currency')} options={options} value={value} onChange={onChange} />
  );
}

const CURRENCY = 'postFacts:currency';

/** The currency that was chosen last in this window; a team pays in one. */
function lastCurrency(): string {
  return localStorage.getItem(CURRENCY) ?? 'EUR';
}
