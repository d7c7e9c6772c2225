import type { ReactNode } from 'react';
import { useView } from '#renderer/app/view-store.ts';
import { isDeadEnd, type LevelTrouble, troubleOf } from '#renderer/features/policy/policy-edit.ts';
import { allOf, anyOf, namesOf, roleWords } from '#renderer/features/policy/policy-words.ts';
import { useBrandRoster } from '#renderer/features/policy/use-roster.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FindingNote } from '#renderer/ui/FindingNote.tsx';
import type { Level } from '#shared/approval/policy.ts';
import { assertNever } from '#shared/assert-never.ts';
import { t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

/** What stands in the way of a level, beside its cure; nothing while all is well. */
export function LevelNote({ level }: { readonly level: Level }): ReactNode {
  const people = useBrandRoster();
  const goSettings = useView((view) => view.goSettings);
  const trouble = troubleOf(level, people);
  if (trouble === null) return null;
  const severity = isDeadEnd(trouble) ? 'block' : trouble.kind === 'unable' ? 'warn' : 'info';
  const leadsToPeople = trouble.kind === 'gone' || trouble.kind === 'role';
  const open = (
    <Button size="sm" onPress={() => goSettings('people')}>
      {t('policy.dead.people')}
    </Button>
  );
  return (
    <FindingNote severity={severity} {...(leadsToPeople ? { actions: open } : {})}>
      {sayTrouble(trouble, people)}
    </FindingNote>
  );
}

/** Why nobody, or only one person, could decide at a level, and what to do. */
export function sayTrouble(trouble: LevelTrouble, people: readonly Person[]): string {
  switch (trouble.kind) {
    case 'nobody':
      return t('policy.dead.nobody');
    case 'gone': {
      const names = namesOf(trouble.people, people);
      return t('policy.dead.gone', { names: allOf(names), count: names.length });
    }
    case 'role':
      return t('policy.dead.role', { roles: anyOf(roleWords(trouble.roles)) });
    case 'lone':
      return t('policy.lone', { name: namesOf([trouble.person], people)[0] ?? '' });
    case 'unable':
      return t('policy.unable', { names: allOf(namesOf(trouble.people, people)) });
    default:
      return assertNever(trouble);
  }
}
