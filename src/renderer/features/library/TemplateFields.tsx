import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TemplateProps } from '#renderer/features/library/template-props.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { useLine } from '#renderer/ui/use-line.ts';
import {
  askedBy,
  TEMPLATE_FIELDS_MAX,
  type TemplateField,
  withRenamedField,
} from '#shared/library/templates.ts';
import { fieldName } from '#shared/library/variables.ts';
import { t } from '#shared/messages/index.ts';

/** The fields that whoever uses a template fills in; gaps in its words are listed by themselves. */
export function TemplateFields({ template, edits, locked }: TemplateProps): ReactNode {
  const asked = askedBy(template);
  const add = (): void => {
    const name = freeName(asked);
    void edits.fields([...asked, { name, hint: '', required: false, long: false, preset: '' }]);
  };
  return (
    <fieldset className="library-part">
      <legend className="library-part-title">{t('library.template.fields')}</legend>
      {asked.length === 0 ? <p className="library-said">{t('library.template.fields.none')}</p> : null}
      {asked.map((field, at) => (
        // A field that is renamed stays the one being typed in: its place tells it apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <FieldRow key={at} template={template} edits={edits} locked={locked} field={field} asked={asked} />
      ))}
      {locked || asked.length >= TEMPLATE_FIELDS_MAX ? null : (
        <Button
          size="sm"
          className="self-start"
          icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />}
          onPress={add}
        >
          {t('library.template.field.add')}
        </Button>
      )}
    </fieldset>
  );
}

function freeName(asked: readonly TemplateField[]): string {
  const base = t('library.template.field.new');
  const taken = new Set(asked.map(({ name }) => name));
  const free = [base, ...asked.map((_field, at) => `${base} ${at + 2}`)].find((name) => !taken.has(name));
  return free ?? base;
}

type RowProps = TemplateProps & {
  readonly field: TemplateField;
  readonly asked: readonly TemplateField[];
};

function FieldRow({ template, edits, locked, field, asked }: RowProps): ReactNode {
  const change = (patch: Partial<TemplateField>): Promise<string | null> =>
    edits.fields(asked.map((each) => (each.name === field.name ? { ...each, ...patch } : each)));
  const remove = (): void => void edits.fields(asked.filter(({ name }) => name !== field.name));
  const inWords = askedBy({ body: template.body, fields: [] }).some(({ name }) => name === field.name);
  return (
    <div className="library-field">
      <FieldName template={template} edits={edits} locked={locked} field={field} asked={asked} />
      <FieldLine
        label={t('library.template.field.hint')}
        stored={field.hint}
        max={200}
        locked={locked}
        placeholder={t('library.template.field.hint.example')}
        save={(hint) => change({ hint })}
      />
      <FieldLine
        label={t('library.template.field.preset')}
        stored={field.preset}
        max={2000}
        locked={locked}
        save={(preset) => change({ preset })}
      />
      <div className="library-field-ticks">
        <Checkbox
          isSelected={field.required}
          isDisabled={locked}
          onChange={(required) => void change({ required })}
        >
          {t('library.template.field.required')}
        </Checkbox>
        <Checkbox isSelected={field.long} isDisabled={locked} onChange={(long) => void change({ long })}>
          {t('library.template.field.long')}
        </Checkbox>
        <span className="flex-1" />
        {locked ? null : inWords ? (
          <span className="library-field-stays">{t('library.template.field.inText')}</span>
        ) : (
          <IconButton
            size="sm"
            label={t('library.template.field.remove', { name: field.name })}
            icon={<X size={14} strokeWidth={1.75} aria-hidden="true" />}
            onPress={remove}
          />
        )}
      </div>
    </div>
  );
}

/** The name of a field; changed here it changes in the words too. */
function FieldName({ template, edits, locked, field, asked }: RowProps): ReactNode {
  const line = useLine({
    stored: field.name,
    save: (name) => edits.both(withRenamedField({ body: template.body, fields: asked }, field.name, name)),
    fault: (name) => {
      if (!fieldName.test(name)) return t('library.template.field.wrong');
      return asked.some((each) => each.name === name) ? t('library.template.field.taken') : null;
    },
  });
  return (
    <TextField
      label={t('library.template.field.name')}
      value={line.value}
      maxLength={40}
      isReadOnly={locked}
      error={line.error}
      onChange={line.change}
      onBlur={line.leave}
    />
  );
}

type LineProps = {
  readonly label: string;
  readonly stored: string;
  readonly max: number;
  readonly locked: boolean;
  readonly placeholder?: string;
  readonly save: (words: string) => Promise<string | null>;
};

function FieldLine({ label, stored, max, locked, placeholder = '', save }: LineProps): ReactNode {
  const line = useLine({ stored, save });
  return (
    <TextField
      label={label}
      value={line.value}
      placeholder={placeholder}
      maxLength={max}
      isReadOnly={locked}
      error={line.error}
      onChange={line.change}
      onBlur={line.leave}
    />
  );
}
