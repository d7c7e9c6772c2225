import { type ReactNode, useState } from 'react';
import { api } from '#renderer/app/client.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { AddRow } from '#renderer/features/settings/AddRow.tsx';
import { ArchiveButton } from '#renderer/features/settings/ArchiveButton.tsx';
import { InlineText } from '#renderer/features/settings/InlineText.tsx';
import { save } from '#renderer/features/settings/save.ts';
import { Avatar } from '#renderer/ui/marks.tsx';
import { Select } from '#renderer/ui/Select.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { type Role, roles } from '#shared/people/roles.ts';

type Patch = Parameters<typeof api.people.update.mutate>[0]['patch'];
const update = (person: Person, patch: Patch) => api.people.update.mutate({ personId: person.id, patch });
const roleOptions = () => roles.map((value) => ({ value, label: t(`settings.role.${value}`) }));

/** Everyone who works here and what they are. */
export function PeopleSettings(): ReactNode {
  const people = useWorkspace((state) => state.snapshot?.people) ?? [];
  const [role, setRole] = useState<Role>('cm');
  return (
    <section>
      <h2 className="settings-heading">{t('settings.people')}</h2>
      <p className="settings-said mb-2">{t('settings.people.said')}</p>
      <ul className="settings-list">
        {people.map((person) => (
          <PersonRow key={person.id} person={person} />
        ))}
      </ul>
      <AddRow
        label={t('settings.people.new')}
        placeholder={t('settings.people.name')}
        add={(name) => api.people.create.mutate({ name, role })}
      >
        <Select
          label={t('settings.people.role')}
          hideLabel
          className="w-52"
          options={roleOptions()}
          value={role}
          onChange={setRole}
        />
      </AddRow>
    </section>
  );
}

function PersonRow({ person }: { readonly person: Person }): ReactNode {
  return (
    <li className="settings-row" data-archived={person.archived}>
      <Avatar name={person.name} hue={person.hue} />
      <InlineText
        label={t('settings.people.name')}
        value={person.name}
        maxLength={80}
        required
        className="flex-1"
        onSave={(name) => save(update(person, { name }))}
      />
      <Select
        label={t('settings.people.roleOf', { name: person.name })}
        hideLabel
        seamless
        className="w-52"
        options={roleOptions()}
        value={person.role}
        onChange={(role) => save(update(person, { role }))}
      />
      <ArchiveButton
        name={person.name}
        archived={person.archived}
        onChange={(archived) => update(person, { archived })}
      />
    </li>
  );
}
