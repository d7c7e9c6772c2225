import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { bindingOf, runCommand } from '#renderer/app/commands.ts';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { switchTo } from '#renderer/features/lock/lock-actions.ts';
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
  const role = t(`settings.role.${actor.role}`);
  const manage: readonly MenuEntry[] = [
    { id: 'manage', label: t('app.managePeople'), run: () => goSettings('people') },
    {
      id: 'lock',
      label: t('lock.command.lock'),
      binding: bindingOf('lockNow'),
      run: () => runCommand('lockNow'),
    },
  ];
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
        { id: 'manage', entries: manage },
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
    run: () => (person.id === actorId ? undefined : void changeOver(person)),
  };
}

/** At once where nobody has a passphrase; otherwise by theirs. */
async function changeOver({ id, name }: Person): Promise<void> {
  try {
    if ((await switchTo(id, name, null)) === 'passphrase')
      useView.getState().openDialog({ kind: 'switchPerson', personId: id });
  } catch (error) {
    toastError(error);
  }
}
