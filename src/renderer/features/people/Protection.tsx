import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { runCommand } from '#renderer/app/commands.ts';
import { useActor, useCan, usePeople } from '#renderer/app/workspace-hooks.ts';
import { ChangePassphrase, ProtectForm } from '#renderer/features/people/OwnPassphrase.tsx';
import { allOf, namesOf } from '#renderer/features/policy/policy-words.ts';
import { save } from '#renderer/features/settings/save.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { idleMinutesSchema, type Locks } from '#shared/contract/people.ts';
import { t } from '#shared/messages/index.ts';
import { giversOf } from '#shared/people/givers.ts';
import type { Person } from '#shared/people/person.ts';

/** Whether people are kept apart here, what is missing for it, and one's own part in it. */
export function Protection({ locks }: { readonly locks: Locks }): ReactNode {
  return (
    <div className="flex flex-col gap-3">
      {locks.protected ? <Protected locks={locks} /> : <Open locks={locks} />}
      <p className="settings-said">{t(`people.keys.${locks.keyStore}`)}</p>
    </div>
  );
}

function Open({ locks }: { readonly locks: Locks }): ReactNode {
  const [asked, setAsked] = useState(false);
  const people = usePeople();
  const said = t(locks.unsafe ? 'people.unsafe' : 'people.alone');
  const protect = <Button onPress={() => setAsked(true)}>{t('people.protect')}</Button>;
  const giver = allOf(namesOf(giversOf(people), people));
  return (
    <FindingNote
      severity={locks.unsafe ? 'warn' : 'info'}
      {...(locks.mayGive && !asked ? { actions: protect } : {})}
    >
      {said}
      {locks.mayGive ? null : <p className="mt-1">{t('people.unsafe.ask', { giver })}</p>}
      {asked ? <ProtectForm /> : null}
    </FindingNote>
  );
}

function Protected({ locks }: { readonly locks: Locks }): ReactNode {
  const actor = useActor();
  const mayEdit = useCan('workspace.edit');
  const bounds = { least: idleMinutesSchema.minValue ?? 1, most: idleMinutesSchema.maxValue ?? 240 };
  const own = actor !== null && locks.withPassphrase.includes(actor.id);
  return (
    <>
      <p>{t('people.protected')}</p>
      <Shut locks={locks} />
      <div className="flex flex-wrap items-end gap-3">
        {mayEdit ? (
          <NumberField
            label={t('people.idle')}
            value={locks.idleMinutes}
            {...bounds}
            onSave={(minutes) => save(api.people.setIdleMinutes.mutate({ minutes }))}
          />
        ) : null}
        {own ? <ChangePassphrase /> : null}
        <Button binding="Mod+L" onPress={() => runCommand('lockNow')}>
          {t('lock.command.lock')}
        </Button>
      </div>
    </>
  );
}

/** Those who cannot get in, and who can let them in. */
function Shut({ locks }: { readonly locks: Locks }): ReactNode {
  const people = usePeople();
  const shut = people.filter(({ id }) => !locks.withPassphrase.includes(id));
  if (shut.length === 0) return null;
  const values = {
    names: allOf(shut.map(({ name }) => name)),
    count: shut.length,
    giver: giverWords(people),
  };
  return (
    <FindingNote severity="warn">
      {t(locks.mayGive ? 'people.without' : 'people.without.ask', values)}
    </FindingNote>
  );
}

function giverWords(people: readonly Person[]): string {
  const names = namesOf(giversOf(people), people);
  return names.length === 0 ? t('locks.anOwner') : allOf(names);
}
