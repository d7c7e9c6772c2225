import { t } from '../../messages/index.ts';
import { ability, age, gender, lgbtq, mild, race, strong, suicide } from './people-words.ts';
import type { CatalogueRule } from './rule.ts';
import { anyOf, insteadOf } from './words.ts';

const base = { severity: 'info', on: false, waivable: true, english: true } as const;

/** Words with others that say the same, and words that only go: those have nothing in their place. */
function said(pairs: readonly (readonly [string, string])[]) {
  const replaced = pairs.filter(([, wanted]) => wanted !== '');
  return {
    of: 'words',
    body: () => insteadOf(replaced),
    message: () => t('voice.find.people', { wanted: '%s', words: '%s' }),
  } as const;
}

/** Words of a list that have nothing in their place. */
function unsaid(pairs: readonly (readonly [string, string])[]): readonly string[] {
  return pairs.filter(([, wanted]) => wanted === '').map(([word]) => word);
}

const slurs = [...ability, ...race, ...age, ...lgbtq, ...suicide];

/** Words about people. */
export const peopleRules = [
  { ...base, id: 'incl.ability', options: {}, check: said(ability) },
  { ...base, id: 'incl.gender', options: {}, check: said(gender) },
  { ...base, id: 'incl.race', options: {}, check: said(race) },
  { ...base, id: 'incl.age', options: {}, check: said(age) },
  { ...base, id: 'incl.lgbtq', options: {}, check: said(lgbtq) },
  { ...base, id: 'incl.suicide', severity: 'warn', options: {}, check: said(suicide) },
  {
    ...base,
    id: 'incl.slur',
    severity: 'warn',
    options: {},
    check: {
      of: 'words',
      body: () => anyOf(unsaid(slurs)),
      message: () => t('voice.find.slur', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'prof.strong',
    severity: 'warn',
    options: { words: { kind: 'words', default: strong } },
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.profanity', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'prof.mild',
    options: { words: { kind: 'words', default: mild } },
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.profanity', { words: '%s' }),
    },
  },
] as const satisfies readonly CatalogueRule[];
