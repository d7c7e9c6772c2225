import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { api, reasonOf } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { todayOfBrand, useBrand } from '#renderer/app/workspace-hooks.ts';
import { makeFromTemplate } from '#renderer/features/library/library-actions.ts';
import { TemplatePreview } from '#renderer/features/library/TemplatePreview.tsx';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { askedBy, missingIn, type Template, type TemplateField } from '#shared/library/templates.ts';
import type { Values } from '#shared/library/variables.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';
import type { Schedule } from '#shared/time/wall.ts';

type Props = {
  readonly template: Template;
  readonly schedule: Schedule | null;
  /** Back to the choice; null where there is none. */
  readonly other: (() => void) | null;
};

/** The fields of one template, the day, and what it comes to on each channel. */
export function FillTemplate({ template, schedule: offered, other }: Props): ReactNode {
  const [values, setValues] = useState<Values>(() => presets(template));
  const [schedule, setSchedule] = useState(offered);
  const [asked, setAsked] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const missing = missingIn(template, values).map(({ name }) => name);
  const submit = async (event?: FormEvent): Promise<void> => {
    event?.preventDefault();
    if (missing.length > 0) {
      setAsked(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    const refused = await makeFromTemplate(template, values, schedule);
    if (refused !== null) setRefusal(reasonOf(refused));
  };
  const actions = (
    <>
      {other === null ? null : (
        <Button variant="quiet" onPress={other}>
          {t('library.use.other')}
        </Button>
      )}
      <span className="flex-1" />
      <Button variant="primary" onPress={() => void submit()}>
        {t('library.use.run')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('library.use.titleOf', { name: template.name })}
      isOpen
      onClose={useView.getState().closeDialog}
      width={820}
      actions={actions}
    >
      <div className="library-use">
        <form ref={form} className="library-use-form" onSubmit={(event) => void submit(event)}>
          <FillFields
            template={template}
            values={values}
            missing={asked ? missing : []}
            change={(name, value) => setValues({ ...values, [name]: value })}
          />
          <When
            schedule={schedule}
            change={setSchedule}
            channelIds={template.body.channelIds}
            brandId={template.brandId}
          />
          {refusal === null ? null : <FindingNote severity="block">{refusal}</FindingNote>}
          {/* Enter in a field makes the draft; the button that is seen stands at the foot of the dialog. */}
          <button type="submit" hidden />
        </form>
        <section className="library-use-preview" aria-label={t('library.use.preview')}>
          <TemplatePreview template={template} values={values} when={whenOf(schedule)} />
        </section>
      </div>
    </Dialog>
  );
}

function presets(template: Template): Values {
  return Object.fromEntries(askedBy(template).map(({ name, preset }) => [name, preset]));
}

function whenOf(schedule: Schedule | null): string | undefined {
  return schedule === null ? undefined : formatDayTime(schedule.date, schedule.time, currentLocale());
}

type FieldsProps = {
  readonly template: Template;
  readonly values: Values;
  readonly missing: readonly string[];
  readonly change: (name: string, value: string) => void;
};

function FillFields({ template, values, missing, change }: FieldsProps): ReactNode {
  const fields = askedBy(template);
  if (fields.length === 0) return <p className="library-said">{t('library.use.noFields')}</p>;
  return fields.map((field, at) => (
    <FillField
      key={field.name}
      field={field}
      isFirst={at === 0}
      value={values[field.name] ?? ''}
      error={missing.includes(field.name) ? t('library.use.missing', { field: field.name }) : null}
      onChange={(value) => change(field.name, value)}
    />
  ));
}

type FieldProps = {
  readonly field: TemplateField;
  readonly isFirst: boolean;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
};

function FillField({ field, isFirst, value, error, onChange }: FieldProps): ReactNode {
  const props = { label: field.name, value, error, onChange, autoFocus: isFirst, placeholder: field.hint };
  return field.long ? <TextArea {...props} minRows={3} /> : <TextField {...props} />;
}

type WhenProps = {
  readonly schedule: Schedule | null;
  readonly change: (schedule: Schedule | null) => void;
  readonly channelIds: readonly string[];
  readonly brandId: string;
};

function When({ schedule, change, channelIds, brandId }: WhenProps): ReactNode {
  const zone = useBrand()?.zone ?? 'UTC';
  const nextFree = async (): Promise<void> => {
    const from = schedule?.date ?? todayOfBrand();
    const input = { brandId, channelIds: [...channelIds], from, sameDay: false };
    change((await api.calendar.nextFreeSlot.query(input)).schedule);
  };
  return (
    <fieldset className="library-part" aria-label={t('library.use.when')}>
      <div className="grid grid-cols-2 gap-2">
        <DateField
          label={t('postPanel.date')}
          value={schedule?.date ?? null}
          onChange={(date) => change(date === null ? null : { date, time: schedule?.time ?? null, zone })}
        />
        <TimeField
          label={t('postPanel.time')}
          value={schedule?.time ?? null}
          isDisabled={schedule === null}
          onChange={(time) => (schedule === null ? undefined : change({ ...schedule, time }))}
        />
      </div>
      <div className="flex items-center gap-2">
        <Button size="sm" onPress={() => void nextFree().catch(toastError)}>
          {t('postPanel.nextFree')}
        </Button>
        {schedule === null ? <span className="library-said">{t('library.use.dateless')}</span> : null}
      </div>
    </fieldset>
  );
}
