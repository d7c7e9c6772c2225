import { t } from '../messages/index.ts';
import { formatDay } from '../time/format.ts';
import type { AuditDecision, AuditFact, AuditFilters } from './entry.ts';
import type { AuditNames } from './names.ts';
import type { JournalFault, JournalVerdict } from './verdict.ts';

/** The first fault of a journal in a sentence that names its place. */
export function faultSentence({ fault, seq, detail }: JournalFault): string {
  return t(`audit.fault.${fault}`, { seq: seq ?? 0, detail: detail === '' ? 'none' : detail });
}

/** What a check found, sentence by sentence, the verdict first. */
export function verdictSentences({ fault, counts, head, rows }: JournalVerdict): readonly string[] {
  if (fault !== null) return [faultSentence(fault)];
  const { operations, actions, bodies, decisions, signed, unsigned } = counts;
  const withheld = operations - bodies;
  return [
    t('audit.verdict.intact', { operations, actions }),
    t('audit.verdict.bodies', { bodies }),
    ...(withheld === 0 ? [] : [t('audit.verdict.withheld', { count: withheld })]),
    t('audit.verdict.signatures', { decisions, signed, unsigned }),
    ...(rows === null ? [] : [t('audit.verdict.tables', { rows })]),
    t('audit.verdict.head', { head: operations === 0 ? t('audit.value.none') : head }),
  ];
}

/** One moved value in a line. */
export function factLine({ label, before, after }: AuditFact): string {
  if (after === null) return t('audit.report.factEmptied', { label, before: before ?? '' });
  if (before === null) return t('audit.report.fact', { label, after });
  return t('audit.report.factMoved', { label, before, after });
}

/** In what right somebody decided. */
export function capacityWords({ capacity, standsFor, fromPackage }: AuditDecision): string {
  const said = t('audit.capacity', { as: capacity, name: standsFor ?? 'none' });
  return fromPackage ? t('audit.fromPackage', { capacity: said }) : said;
}

/** What a decision's signature is worth. */
export function signatureWords({ signature, by }: AuditDecision): string {
  return t(`audit.signature.${signature}`, { name: by });
}

/** Filters in words, for the head of a report; empty when they let everything through. */
export function filterWords(filters: AuditFilters, names: AuditNames): string {
  const { brandId, postId, personId, kinds, from, to, words } = filters;
  const day = (date: string): string => formatDay(date, names.locale, { year: true });
  return [
    brandId === undefined ? '' : t('audit.filter.brand', { name: names.of('brand', brandId) }),
    postId === undefined ? '' : t('audit.filter.post', { name: shortened(names.of('post', postId)) }),
    personId === undefined ? '' : t('audit.filter.person', { name: names.of('person', personId) }),
    kinds.length === 0
      ? ''
      : t('audit.filter.kinds', { kinds: kinds.map((kind) => t(`audit.kind.${kind}`)).join(', ') }),
    from === undefined ? '' : t('audit.filter.from', { date: day(from) }),
    to === undefined ? '' : t('audit.filter.to', { date: day(to) }),
    words.trim() === '' ? '' : t('audit.filter.words', { words: words.trim() }),
  ]
    .filter((part) => part !== '')
    .join('; ');
}

function shortened(name: string): string {
  return name.length > 60 ? `“${name.slice(0, 59).trimEnd()}…”` : `“${name}”`;
}
