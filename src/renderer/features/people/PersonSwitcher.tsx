import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { api } from '#renderer/app/client.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/Menu.tsx';
import { Avatar } from '#renderer/ui/marks.tsx';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

/** Who works in this window, and the way to work as somebody else. */
export function PersonSwitcher(): ReactNode {
  const actor = useActor();
  const people = usePeople();
  const goSettings = useView((view) => view.goSettings);
  if (actor === null) return null;
  const role = t(`core.role.${actor.role}`);
  const manage: MenuEntry = { id: 'manage', label: t('app.managePeople'), run: () => goSettings('people') };
  return (
    <MenuButton
      label={t('app.workAs')}
      placement="bottom end"
      groups={[
        {
          id: 'people',
          heading: t('app.workAs'),
          entries: people.map((person) => entryOf(person, actor.id)),
        },
        { id: 'manage', entries: [manage] },
      ]}
    >
      <Button className="person-button">
        <Avatar name={actor.name} hue={actor.hue} />
        <span className="person-words">
          <span className="block truncate font-medium">{actor.name}</span>
          <span className="block truncate text-2xs text-ink-3">{role}</span>
        </span>
        <span className="visually-hidden">{t('app.personMenu')}</span>
      </Button>
    </MenuButton>
  );
}

function entryOf(person: Person, actorId: Id): MenuEntry {
  return {
    id: person.id,
    label: `${person.name}, ${t(`core.role.${person.role}`)}`,
    icon: <Avatar name={person.name} hue={person.hue} />,
    isSelected: person.id === actorId,
    run: () => void switchTo(person.id),
  };
}

async function switchTo(personId: Id): Promise<void> {
  try {
    await api.lock.switchTo.mutate({ personId, passphrase: null });
    await useWorkspace.getState().refresh();
  } catch (error) {
    toastError(error);
  }
}
