import type { ReactNode } from 'react';
import { useActor } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AbsenceEditor } from '#renderer/features/people/AbsenceEditor.tsx';
import { AddPerson } from '#renderer/features/people/AddPerson.tsx';
import { DeadEnds } from '#renderer/features/people/DeadEnds.tsx';
import { useLocks } from '#renderer/features/people/locks-store.ts';
import { PersonRow } from '#renderer/features/people/PersonRow.tsx';
import { Protection } from '#renderer/features/people/Protection.tsx';
import { Guarded } from '#renderer/features/settings/Guarded.tsx';
import { Avatar } from '#renderer/ui/marks.tsx';
import { t } from '#shared/messages/index.ts';

/** Oneself, and everyone who works here: roles, what people from outside see, passphrases and absences. */
export function PeopleSettings(): ReactNode {
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  const actor = useActor();
  const locks = useLocks();
  if (actor === null) return null;
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2 className="settings-heading mb-0">{t('people.you')}</h2>
        <div className="flex flex-wrap items-center gap-2">
          <Avatar name={actor.name} hue={actor.hue} />
          {t('people.you.said', { name: actor.name, role: t(`core.role.${actor.role}`) })}
          <AbsenceEditor person={actor} />
        </div>
        {locks === null ? null : <Protection locks={locks} />}
      </section>
      <Guarded need="people.edit">
        <section>
          <h2 className="settings-heading">{t('settings.people')}</h2>
          <p className="settings-said mb-2">{t('settings.people.said')}</p>
          <div className="flex flex-col gap-2 pb-2">
            <DeadEnds />
          </div>
          <ul className="settings-list">
            {people.map((person) => (
              <PersonRow key={person.id} person={person} locks={locks} isSelf={person.id === actor.id} />
            ))}
          </ul>
          <AddPerson locks={locks} />
        </section>
      </Guarded>
    </>
  );
}
