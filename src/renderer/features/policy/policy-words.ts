import type { ApprovalPolicy, Approvers, Level } from '#shared/approval/policy.ts';
import { networkName } from '#shared/channels/networks.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';
import type { Role } from '#shared/people/roles.ts';
import { decidingRoles, namesNobody } from './policy-edit.ts';

type Named = Pick<Person, 'id' | 'name'>;

/** "Mara, Jonas or a reviewer". */
export function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'disjunction' }).format(words);
}

/** "Mara, Jonas and Priya". */
export function allOf(words: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: 'conjunction' }).format(words);
}

/** The names of people, in the order given; whoever is not known here is left out. */
export function namesOf(ids: readonly Id[], people: readonly Named[]): readonly string[] {
  return ids.flatMap((id) => people.find((person) => person.id === id)?.name ?? []);
}

/** "a reviewer". */
export function roleWords(roles: readonly Role[]): readonly string[] {
  return roles.map((role) => t(`policy.role.${role}`));
}

/** People and roles as the words of a list, people first. */
export function wordsOf({ people: ids, roles }: Approvers, people: readonly Named[]): readonly string[] {
  return [...namesOf(ids, people), ...roleWords(roles)];
}

/** Who decides at a level: "any of Mara or a reviewer". */
function whoOf({ approvers, need }: Level, people: readonly Named[]): string {
  if (namesNobody(approvers)) return t('policy.said.nobody');
  const words = wordsOf(approvers, people);
  const [only] = words;
  if (words.length === 1 && only !== undefined) return only;
  return need === 'any'
    ? t('policy.said.any', { who: anyOf(words) })
    : t('policy.said.all', { who: allOf(words) });
}

function whichOf(when: NonNullable<Level['when']>): string {
  const parts = [
    ...(when.facts.length === 0
      ? []
      : [t('policy.said.marked', { facts: anyOf(when.facts.map((fact) => t(`policy.fact.${fact}`))) })]),
    ...(when.networks.length === 0
      ? []
      : [t('policy.said.on', { networks: anyOf(when.networks.map(networkName)) })]),
  ];
  return anyOf(parts);
}

/** One level in words: "Legal: Priya, for posts marked Paid; after 24 hours Jonas may decide as well". */
export function sayLevel(level: Level, people: readonly Named[]): string {
  const who = whoOf(level, people);
  const named = level.name === '' ? who : t('policy.said.level', { name: level.name, who });
  const limited =
    level.when === null ? named : t('policy.said.when', { level: named, which: whichOf(level.when) });
  if (level.backup === null) return limited;
  const backup = anyOf(wordsOf(level.backup.approvers, people));
  return t('policy.said.backup', { level: limited, hours: level.backup.afterHours, who: backup });
}

/** The whole policy read back in plain sentences. */
export function sayPolicy(policy: ApprovalPolicy, people: readonly Named[]): string {
  if (policy.mode === 'none') return t('policy.said.none');
  const levels = usedLevels(policy).map((level) => sayLevel(level, people));
  const route =
    levels.length === 0
      ? t('policy.said.open', { roles: anyOf(roleWords(decidingRoles)) })
      : levels.reduce((before, next) => t('policy.said.then', { before, next }));
  return t(policy.mode === 'optional' ? 'policy.said.optional' : 'policy.said.demanded', { route });
}

/** The levels that the mode makes use of: one, or all. */
export function usedLevels({ mode, levels }: ApprovalPolicy): readonly Level[] {
  if (mode === 'none') return [];
  return mode === 'multi_level' ? levels : levels.slice(0, 1);
}
