import type { ReactNode } from 'react';
import { Avatar } from '#renderer/ui/marks.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Props = {
  readonly id: string;
  readonly people: readonly Person[];
  readonly at: number;
  readonly onTake: (person: Person) => void;
};

/** The id of a person's line, for the box that points at it. */
export function optionId(listId: string, person: Person): string {
  return `${listId}-${person.id}`;
}

/** The people whose name is being typed, below the box. */
export function MentionList({ id, people, at, onTake }: Props): ReactNode {
  return (
    <div id={id} role="listbox" aria-label={t('comments.mention.list')} className="mention-list">
      {people.map((person, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box holds the focus and has the keys
        <div
          key={person.id}
          id={optionId(id, person)}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          className="menu-item mention-option"
          // The box keeps the focus; a press here must not take it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(person)}
        >
          <Avatar name={person.name} hue={person.hue} />
          <span className="min-w-0 flex-1 truncate">{person.name}</span>
          <span className="text-2xs text-ink-3">{t(`core.role.${person.role}`)}</span>
        </div>
      ))}
    </div>
  );
}
