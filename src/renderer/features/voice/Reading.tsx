import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActor, useCan, usePeople } from '#renderer/app/workspace-hooks.ts';
import { acknowledge } from '#renderer/features/voice/voice-actions.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { Guideline, GuidelineContent } from '#shared/voice/guideline.ts';

/** Whom a guideline concerns: the roles it names, else everybody who writes; people from inside. */
export function concernedBy(content: GuidelineContent, people: readonly Person[]): readonly Person[] {
  return people.filter((person) => {
    if (person.external) return false;
    return content.concerns.length === 0 ? can(person, 'post.write') : content.concerns.includes(person.role);
  });
}

/** Whether somebody is still to read the version that holds. */
export function isUnread(guideline: Guideline, person: Person | null): boolean {
  const { adopted, archived, acknowledged } = guideline;
  if (adopted === null || archived || person === null) return false;
  return concernedBy(adopted.content, [person]).length > 0 && acknowledged[person.id] !== adopted.version;
}

/** Who has read the version that holds: for oneself a button, for those who answer for the voice every name. */
export function Reading({ guideline }: { readonly guideline: Guideline }): ReactNode {
  const people = usePeople();
  const mayAdopt = useCan('voice.adopt');
  const { adopted } = guideline;
  if (adopted === null || guideline.archived) return null;
  const concerned = concernedBy(adopted.content, people);
  const read = concerned.filter(({ id }) => guideline.acknowledged[id] === adopted.version);
  return (
    <section className="voice-reading">
      <h3>{t('voiceScreen.reading')}</h3>
      <p className="voice-said">
        {t('voiceScreen.reading.sum', {
          read: read.length,
          of: concerned.length,
          version: adopted.version,
        })}
      </p>
      <Mine guideline={guideline} version={adopted.version} />
      {mayAdopt ? <Names guideline={guideline} concerned={concerned} version={adopted.version} /> : null}
    </section>
  );
}

type MineProps = { readonly guideline: Guideline; readonly version: number };

function Mine({ guideline, version }: MineProps): ReactNode {
  const actor = useActor();
  if (actor === null) return null;
  if (guideline.acknowledged[actor.id] === version)
    return <p className="voice-said">{t('voiceScreen.reading.done', { version })}</p>;
  return (
    <Button
      icon={<Check size={14} strokeWidth={1.75} aria-hidden="true" />}
      onPress={() => void acknowledge(guideline)}
    >
      {t('voiceScreen.reading.mark', { version })}
    </Button>
  );
}

type NamesProps = MineProps & { readonly concerned: readonly Person[] };

function Names({ guideline, concerned, version }: NamesProps): ReactNode {
  const wordsFor = ({ id }: Person): string => {
    const known = guideline.acknowledged[id];
    if (known === version) return t('voiceScreen.reading.has');
    return known === undefined
      ? t('voiceScreen.reading.hasNot')
      : t('voiceScreen.reading.older', { version: known });
  };
  return (
    <ul className="voice-readers">
      {concerned.map((person) => (
        <li key={person.id} data-read={guideline.acknowledged[person.id] === version || undefined}>
          <span>{person.name}</span>
          <span>{wordsFor(person)}</span>
        </li>
      ))}
    </ul>
  );
}
