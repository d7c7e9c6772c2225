import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { systemZone, usePeople } from '#renderer/app/workspace-hooks.ts';
import {
  type Absence,
  absenceFault,
  absenceOf,
  absenceWords,
  delegationOf,
  isOver,
  standInsFor,
} from '#renderer/features/people/absence.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Popover } from '#renderer/ui/Popover.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { wallAt } from '#shared/time/instant.ts';

/** When somebody is away and who decides instead: a sentence that opens its form. */
export function AbsenceEditor({ person }: { readonly person: Person }): ReactNode {
  const people = usePeople();
  const { delegation, name } = person;
  const zone = systemZone();
  const standing = delegation === null || isOver(delegation, Date.now()) ? null : delegation;
  const said =
    standing === null
      ? t('people.away.plan')
      : t('people.away.saidShort', absenceWords(standing, zone, people));
  return (
    <Popover
      label={t('people.away.planOf', { name })}
      width={320}
      trigger={
        <AriaButton
          className="link link-act"
          aria-label={`${t('people.away.planOf', { name })}${standing === null ? '' : `: ${said}`}`}
        >
          {said}
        </AriaButton>
      }
    >
      {(close) => <AbsenceForm person={person} standing={standing !== null} close={close} />}
    </Popover>
  );
}

type FormProps = { readonly person: Person; readonly standing: boolean; readonly close: () => void };

function AbsenceForm({ person, standing, close }: FormProps): ReactNode {
  const zone = systemZone();
  const others = standInsFor(person.id, usePeople());
  const [typed, setTyped] = useState<Absence>(() =>
    person.delegation === null || !standing
      ? { from: null, until: null, to: null }
      : absenceOf(person.delegation, zone),
  );
  const fault = absenceFault(typed, wallAt(Date.now(), zone).date);
  const send = async (absence: Absence | null): Promise<void> => {
    const delegation = absence === null ? null : delegationOf(absence, zone);
    const said = t(absence === null ? 'people.away.ended' : 'people.away.saved', { name: person.name });
    if (await doStep(said, () => api.people.setDelegation.mutate({ personId: person.id, delegation })))
      close();
  };
  if (others.length === 0) return <p>{t('people.away.nobody')}</p>;
  const refusal = fault === null ? null : t(`people.away.${fault}`);
  return (
    <div className="flex flex-col gap-3">
      <AbsenceFields typed={typed} set={setTyped} others={others} />
      {refusal === null ? null : <p className="text-ink-2">{refusal}</p>}
      <div className="flex gap-2">
        <Button refusal={refusal} onPress={() => void send(typed)}>
          {t('people.away.save')}
        </Button>
        {standing ? <Button onPress={() => void send(null)}>{t('people.away.end')}</Button> : null}
      </div>
    </div>
  );
}

type FieldsProps = {
  readonly typed: Absence;
  readonly set: (absence: Absence) => void;
  readonly others: readonly Person[];
};

function AbsenceFields({ typed, set, others }: FieldsProps): ReactNode {
  return (
    <>
      <DateField
        label={t('people.away.from')}
        value={typed.from}
        onChange={(from) => set({ ...typed, from })}
      />
      <DateField
        label={t('people.away.until')}
        value={typed.until}
        onChange={(until) => set({ ...typed, until })}
      />
      <Select
        label={t('people.away.to')}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        value={typed.to}
        onChange={(to) => set({ ...typed, to })}
      />
    </>
  );
}
