import type { ReactNode } from 'react';
import { Rows, WordsField } from '#renderer/features/voice/fields.tsx';
import type { BodyOf, OwnRule, RuleKind } from '#renderer/features/voice/rule-kinds.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { t } from '#shared/messages/index.ts';

type Of<Kind extends RuleKind> = {
  readonly body: BodyOf<Kind>;
  readonly change: (body: BodyOf<Kind>) => void;
};
type Props = {
  readonly body: OwnRule['body'];
  readonly name: string;
  readonly change: (body: OwnRule['body']) => void;
};

/** What a rule of each kind is made of. */
export function RuleBodyForm({ body, name, change }: Props): ReactNode {
  switch (body.kind) {
    case 'existence':
      return <Existence body={body} change={change} />;
    case 'substitution':
      return <Substitution body={body} change={change} />;
    case 'occurrence':
      return <Occurrence body={body} change={change} />;
    case 'repetition':
      return <Repetition body={body} change={change} />;
    case 'consistency':
      return <Consistency body={body} change={change} />;
    case 'conditional':
      return <Conditional body={body} change={change} />;
    case 'capitalization':
      return <Capitalization body={body} change={change} />;
    default:
      return <p className="voice-said">{t('voiceScreen.form.rule.fixed', { name })}</p>;
  }
}

function Existence({ body, change }: Of<'existence'>): ReactNode {
  return (
    <>
      <WordsField
        label={t('voiceScreen.form.rule.finds')}
        lines
        words={body.tokens}
        onChange={(tokens) => change({ ...body, tokens })}
      />
      <Manner body={body} change={change} words />
    </>
  );
}

function Substitution({ body, change }: Of<'substitution'>): ReactNode {
  return (
    <>
      <Pairs
        pairs={body.swap}
        onChange={(swap) => change({ ...body, swap })}
        labels={[t('voiceScreen.form.rule.swap.found'), t('voiceScreen.form.rule.swap.wanted')]}
      />
      <Manner body={body} change={change} words />
    </>
  );
}

function Occurrence({ body, change }: Of<'occurrence'>): ReactNode {
  return (
    <>
      <div className="voice-rule-counts">
        <TextField
          label={t('voiceScreen.form.rule.counted')}
          value={body.token}
          maxLength={2000}
          onChange={(token) => change({ ...body, token })}
        />
        <Count
          label={t('voiceScreen.form.rule.least')}
          value={body.min}
          onChange={(min) => change({ ...body, min: min ?? 0 })}
        />
        <Count
          label={t('voiceScreen.form.rule.most')}
          value={body.max}
          // As in Vale: no number at all where it would be none.
          onChange={(max) => change({ ...body, max: max === 0 ? null : max })}
        />
      </div>
      <Manner body={body} change={change} />
    </>
  );
}

function Repetition({ body, change }: Of<'repetition'>): ReactNode {
  return (
    <>
      <WordsField
        label={t('voiceScreen.form.rule.repeated')}
        lines
        words={body.tokens}
        onChange={(tokens) => change({ ...body, tokens })}
      />
      <Manner body={body} change={change} />
    </>
  );
}

function Consistency({ body, change }: Of<'consistency'>): ReactNode {
  return (
    <>
      <Pairs
        pairs={body.either}
        onChange={(either) => change({ ...body, either })}
        labels={[t('voiceScreen.form.rule.either.one'), t('voiceScreen.form.rule.either.other')]}
      />
      <Manner body={body} change={change} words />
    </>
  );
}

function Conditional({ body, change }: Of<'conditional'>): ReactNode {
  return (
    <>
      <div className="voice-form-pair">
        <TextField
          label={t('voiceScreen.form.rule.first')}
          value={body.first}
          maxLength={2000}
          onChange={(first) => change({ ...body, first })}
        />
        <TextField
          label={t('voiceScreen.form.rule.second')}
          value={body.second}
          maxLength={2000}
          onChange={(second) => change({ ...body, second })}
        />
      </div>
      <Manner body={body} change={change} />
    </>
  );
}

const cases = ['sentence', 'title', 'lower', 'upper'] as const;

function Capitalization({ body, change }: Of<'capitalization'>): ReactNode {
  const known = cases.find((one) => body.match === `$${one}`);
  return (
    <Select
      label={t('voiceScreen.form.rule.case')}
      options={cases.map((value) => ({ value, label: t(`voiceScreen.form.rule.case.${value}`) }))}
      value={known ?? null}
      onChange={(chosen) => change({ ...body, match: `$${chosen}` })}
    />
  );
}

type Mannered = { readonly ignoreCase: boolean; readonly nonword?: boolean };

type MannerProps<Body> = {
  readonly body: Body;
  readonly change: (body: Body) => void;
  /** Whether whole words can be asked for. */
  readonly words?: boolean;
};

/** How its words are looked for. */
function Manner<Body extends Mannered>({ body, change, words = false }: MannerProps<Body>): ReactNode {
  return (
    <div className="voice-row-line">
      <Checkbox isSelected={body.ignoreCase} onChange={(ignoreCase) => change({ ...body, ignoreCase })}>
        {t('voiceScreen.form.rule.anyCase')}
      </Checkbox>
      {words ? (
        <Checkbox
          isSelected={body.nonword !== true}
          onChange={(whole) => change({ ...body, nonword: !whole })}
        >
          {t('voiceScreen.form.rule.whole')}
        </Checkbox>
      ) : null}
    </div>
  );
}

type Pair = [string, string];
type PairsProps = {
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: Pair[]) => void;
  readonly labels: readonly [string, string];
};

/** Pairs of words, each in its row. */
function Pairs({ pairs, onChange, labels }: PairsProps): ReactNode {
  const [oneLabel, otherLabel] = labels;
  return (
    <Rows
      rows={pairs.map(([one, other]) => ({ one, other }))}
      onChange={(rows) => onChange(rows.map(({ one, other }): Pair => [one, other]))}
      fresh={() => ({ one: '', other: '' })}
      add={t('voiceScreen.form.add.pair')}
      nameOf={({ one }) => one}
      byEnter
    >
      {({ one, other }, patch) => (
        <div className="voice-rule-pair">
          <TextField
            label={oneLabel}
            hideLabel
            placeholder={oneLabel}
            value={one}
            maxLength={2000}
            onChange={(next) => patch({ one: next })}
          />
          <TextField
            label={otherLabel}
            hideLabel
            placeholder={otherLabel}
            value={other}
            maxLength={2000}
            onChange={(next) => patch({ other: next })}
          />
        </div>
      )}
    </Rows>
  );
}

type CountProps = {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
};

/** A small number, or none. */
function Count({ label, value, onChange }: CountProps): ReactNode {
  return (
    <TextField
      label={label}
      className="number-field"
      inputMode="numeric"
      value={value === null ? '' : String(value)}
      placeholder={t('voiceScreen.form.max.none')}
      onChange={(text) => {
        const number = /^\d{1,3}$/u.test(text.trim()) ? Number(text) : null;
        if (number !== null || text.trim() === '') onChange(number);
      }}
    />
  );
}
