import { t } from '../../messages/index.ts';
import type { CatalogueRule } from './rule.ts';
import { anyOf, insteadOf, pairsOf } from './words.ts';

const base = { severity: 'warn', on: true, waivable: true, english: false } as const;
const words = { kind: 'words', default: [] } as const;

/** Words of the brand that stand in no guideline: names of competitors, retired names, exact spellings. */
export const termRules = [
  {
    ...base,
    id: 'term.avoid',
    options: { words },
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.avoid', { words: '%s' }),
    },
  },
  {
    ...base,
    id: 'term.prefer',
    options: { words },
    check: {
      of: 'words',
      body: (settings) => insteadOf(pairsOf(settings.words('words'))),
      message: () => t('voice.find.instead', { wanted: '%s', words: '%s' }),
    },
  },
  {
    ...base,
    id: 'term.case',
    options: { words },
    check: {
      of: 'words',
      body: (settings) => insteadOf(settings.words('words').map((word) => [word, word])),
      message: () => t('voice.find.case', { wanted: '%s', words: '%s' }),
    },
  },
  {
    ...base,
    id: 'term.caution',
    severity: 'info',
    options: { words },
    check: {
      of: 'words',
      body: (settings) => anyOf(settings.words('words')),
      message: () => t('voice.find.caution', { words: '%s' }),
    },
  },
] as const satisfies readonly CatalogueRule[];
