import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { toastError } from '#renderer/app/toasts.ts';
import { useView } from '#renderer/app/view-store.ts';
import { useActor, usePeople } from '#renderer/app/workspace-hooks.ts';
import { lockNow, switchTo } from '#renderer/features/lock/lock-actions.ts';
import { TheirPassphrase } from '#renderer/features/lock/TheirPassphrase.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Avatar } from '#renderer/ui/marks.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

/** Only so many have a digit; the others are reached by the arrow keys. */
const DIGITS = 9;

type Props = {
  /** Whose passphrase is asked for at once; null shows everybody first. */
  readonly personId: string | null;
};

/** Changing over in two keys: one opens this, a digit picks. Then the passphrase, where they have one. */
export function SwitchPerson({ personId }: Props): ReactNode {
  const close = useView((view) => view.closeDialog);
  const people = usePeople();
  const actor = useActor();
  const [asked, setAsked] = useState(personId);
  const chosen = people.find(({ id }) => id === asked) ?? null;
  const choose = async (person: Person): Promise<void> => {
    if (person.id === actor?.id) return close();
    try {
      if ((await switchTo(person.id, person.name, null)) === 'done') close();
      else setAsked(person.id);
    } catch (error) {
      toastError(error);
    }
  };
  return (
    <Dialog title={t('lock.switch.title')} isOpen onClose={close} placement="top" width={380}>
      {chosen === null ? (
        <PersonList people={people} actorId={actor?.id ?? ''} choose={(person) => void choose(person)} />
      ) : (
        <TheirPassphrase key={chosen.id} person={chosen} back={() => setAsked(null)} done={close} />
      )}
    </Dialog>
  );
}

type ListProps = {
  readonly people: readonly Person[];
  readonly actorId: string;
  readonly choose: (person: Person) => void;
};

function PersonList({ people, actorId, choose }: ListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const person = /^[1-9]$/.test(event.key) ? people[Number(event.key) - 1] : undefined;
    if (person !== undefined) choose(person);
    else if (!step(list.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul ref={list} className="switch-list" onKeyDown={onKeyDown}>
      {people.map((person, index) => (
        <li key={person.id}>
          <button type="button" className="menu-item w-full" onClick={() => choose(person)}>
            <Avatar name={person.name} hue={person.hue} />
            <span className="min-w-0 flex-1 truncate text-left">
              {person.name}
              <span className="text-ink-3">, {roleOf(person, actorId)}</span>
            </span>
            {index < DIGITS ? <Kbd binding={String(index + 1)} /> : null}
          </button>
        </li>
      ))}
      <li className="switch-other">
        <button type="button" className="menu-item w-full" onClick={() => void lockNow().catch(toastError)}>
          <span className="flex-1 text-left">{t('lock.switch.other')}</span>
          <Kbd binding="Mod+L" />
        </button>
      </li>
    </ul>
  );
}

function roleOf(person: Person, actorId: string): string {
  return person.id === actorId ? t('lock.switch.you') : t(`core.role.${person.role}`);
}

/** Moves along the list with the arrow keys. Tells whether the key was one of them. */
function step(list: HTMLElement | null, key: string): boolean {
  if (list === null || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  const buttons = [...list.querySelectorAll('button')];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLButtonElement ? buttons.indexOf(activeElement) : -1;
  const next = (at + (key === 'ArrowDown' ? 1 : -1) + buttons.length) % buttons.length;
  buttons[next]?.focus();
  return true;
}
