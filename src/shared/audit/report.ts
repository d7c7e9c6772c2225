import { paperOf } from '../documents/paper.ts';
import { shortened } from '../documents/text.ts';
import {
  type Block,
  bold,
  type DocumentTree,
  type Line,
  muted,
  plain,
  type Row,
  type Section,
} from '../documents/tree.ts';
import { t } from '../messages/index.ts';
import { formatDay, formatMoment, formatTime } from '../time/format.ts';
import { wallAt } from '../time/instant.ts';
import type { AuditChange, AuditDecision, AuditEntry } from './entry.ts';
import { capacityWords, factLine, signatureWords, verdictSentences } from './say.ts';
import type { JournalVerdict } from './verdict.ts';

/** Everything a printed report is made of. */
export type ReportMaterial = {
  readonly workspace: string;
  readonly verdict: JournalVerdict;
  /** Newest first. */
  readonly entries: readonly AuditEntry[];
  /** The filters in words; empty: the whole journal. */
  readonly selection: string;
  readonly preparedBy: string;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  readonly zone: string;
  readonly locale: string;
};

/** How many changes of one action a report prints; the spreadsheet has them all. */
const PRINTED_CHANGES = 8;
const PRINTED_WORDS = 400;

/** The audit report as a document: what was verified, the decisions with reasons and signatures, every action. */
export function auditReport(material: ReportMaterial): DocumentTree {
  const { workspace, locale } = material;
  return {
    locale,
    paper: paperOf(locale),
    landscape: true,
    cover: {
      nameplate: t('audit.report.nameplate'),
      title: t('audit.report.title'),
      subtitle: t('audit.report.subtitle', { workspace }),
      facts: coverFacts(material),
    },
    runningHead: t('audit.report.runningHead', { workspace }),
    runningFoot: t('audit.report.runningFoot', { moment: momentOf(material.madeAt, material) }),
    sections: [verifiedSection(material), decisionsSection(material), actionsSection(material)],
  };
}

function momentOf(at: number, { locale, zone }: ReportMaterial): string {
  return formatMoment(at, zone, locale, { year: true });
}

function coverFacts(material: ReportMaterial): readonly { readonly label: string; readonly value: string }[] {
  const { entries, verdict, selection, preparedBy, madeAt, workspace } = material;
  const state = verdict.fault === null ? 'audit.report.state.intact' : 'audit.report.state.faulty';
  const { actions } = verdict.counts;
  const count = entries.length;
  return [
    { label: t('audit.report.workspace'), value: workspace },
    { label: t('audit.report.covers'), value: spanOf(material) },
    {
      label: t('audit.report.actions'),
      value:
        selection === ''
          ? t('audit.report.count', { count })
          : t('audit.report.countOf', { count, total: actions }),
    },
    { label: t('audit.report.selection'), value: selection === '' ? t('audit.report.whole') : selection },
    { label: t('audit.report.state'), value: t(state) },
    { label: t('audit.report.made'), value: momentOf(madeAt, material) },
    { label: t('audit.report.preparedBy'), value: preparedBy },
  ];
}

function spanOf(material: ReportMaterial): string {
  const [newest, oldest] = [material.entries[0], material.entries.at(-1)];
  if (newest === undefined || oldest === undefined) return t('audit.report.nothing');
  return t('audit.report.span', { from: momentOf(oldest.at, material), to: momentOf(newest.at, material) });
}

function verifiedSection({ verdict }: ReportMaterial): Section {
  const [first = '', ...more] = verdictSentences(verdict);
  const tone = verdict.fault === null ? 'info' : 'warn';
  return {
    id: 'verified',
    title: t('audit.report.verified'),
    blocks: [
      { kind: 'callout', tone, line: [bold(first)] },
      ...(more.length === 0
        ? []
        : [{ kind: 'list', ordered: false, items: more.map((each) => [plain(each)]) } as const]),
      { kind: 'heading', text: t('audit.report.how') },
      { kind: 'paragraph', line: [plain(t('audit.report.how.what'))] },
    ],
  };
}

type Decided = { readonly entry: AuditEntry; readonly change: AuditChange; readonly decision: AuditDecision };

function decisionsOf(entries: readonly AuditEntry[]): readonly Decided[] {
  return entries.flatMap((entry) =>
    entry.changes.flatMap((change) =>
      change.decision === null ? [] : [{ entry, change, decision: change.decision }],
    ),
  );
}

function decisionsSection(material: ReportMaterial): Section {
  const decided = decisionsOf(material.entries);
  const none: Block = { kind: 'paragraph', line: [plain(t('audit.report.decisions.none'))] };
  const table: Block = {
    kind: 'table',
    label: t('audit.report.decisions.label'),
    columns: [
      { title: t('audit.report.col.number'), share: 6, align: 'end' },
      { title: t('audit.report.col.when'), share: 14 },
      { title: t('audit.report.col.post'), share: 25 },
      { title: t('audit.report.col.verdict'), share: 21 },
      { title: t('audit.report.col.reason'), share: 20 },
      { title: t('audit.report.col.signature'), share: 14 },
    ],
    rows: decided.map((each) => decisionRow(each, material)),
  };
  return {
    id: 'decisions',
    title: t('audit.report.decisions'),
    blocks: [decided.length === 0 ? none : table],
  };
}

function decisionRow({ entry, change, decision }: Decided, material: ReportMaterial): Row {
  const stands = decision.signature === 'valid' ? plain : decision.signature === 'none' ? muted : bold;
  return {
    cells: [
      [[muted(String(change.seq))]],
      [[plain(momentOf(entry.at, material))]],
      [[plain(shortened(change.about.name, 120))]],
      [
        [bold(t(`audit.verdict.${decision.verdict}`)), plain(`, ${decision.by}`)],
        [muted(decision.level)],
        [muted(capacityWords(decision))],
      ],
      [[plain(shortened(decision.reason, PRINTED_WORDS))]],
      [[stands(signatureWords(decision))]],
    ],
  };
}

function actionsSection(material: ReportMaterial): Section {
  const { entries, zone } = material;
  const note: Block = { kind: 'paragraph', line: [muted(t('audit.report.times', { zone }))] };
  const none: Block = { kind: 'paragraph', line: [plain(t('audit.report.list.none'))] };
  const table: Block = {
    kind: 'table',
    label: t('audit.report.list.label'),
    columns: [
      { title: t('audit.report.col.number'), share: 6, align: 'end' },
      { title: t('audit.report.col.when'), share: 13 },
      { title: t('audit.report.col.who'), share: 13 },
      { title: t('audit.report.col.what'), share: 25 },
      { title: t('audit.report.col.changes'), share: 43 },
    ],
    rows: actionRows(material),
  };
  return {
    id: 'actions',
    title: t('audit.report.list'),
    blocks: entries.length === 0 ? [none] : [note, table],
  };
}

/** The day stands once, where it begins. */
function actionRows(material: ReportMaterial): readonly Row[] {
  const { locale, zone } = material;
  let before = '';
  return material.entries.map((entry) => {
    const { date, time } = wallAt(entry.at, zone);
    const opens = date !== before;
    before = date;
    const day = opens ? [[bold(formatDay(date, locale, { year: true }))]] : [];
    return {
      opens,
      cells: [
        [[muted(String(entry.seq))]],
        [...day, [plain(formatTime(time, locale))]],
        [[plain(entry.person)]],
        [[bold(entry.label)], ...aboutLines(entry)],
        changeLines(entry),
      ],
    };
  });
}

function aboutLines({ about, aboutCount }: AuditEntry): readonly Line[] {
  const named = about.map(({ name }) => [muted(shortened(name, 90))]);
  const more = aboutCount - about.length;
  return more > 0 ? [...named, [muted(t('audit.report.more', { count: more }))]] : named;
}

function changeLines({ changes, changeCount }: AuditEntry): readonly Line[] {
  const lines = changes.slice(0, PRINTED_CHANGES).flatMap(linesOfChange);
  const more = changeCount - Math.min(changes.length, PRINTED_CHANGES);
  return more > 0 ? [...lines, [muted(t('audit.report.more', { count: more }))]] : lines;
}

function linesOfChange({ operation, words, facts, decision }: AuditChange): readonly Line[] {
  const said = facts.map((fact) => shortened(factLine(fact), PRINTED_WORDS));
  // What a new thing was given is read as one; what moved on an old one is looked for value by value.
  const moved = operation === 'create' && said.length > 0 ? [said.join('; ')] : said;
  const why =
    decision === null || decision.reason === '' ? [] : [`“${shortened(decision.reason, PRINTED_WORDS)}”`];
  const isSaid = facts.length === 1 && operation === 'set';
  return [...(isSaid ? [] : [words]), ...moved, ...why].map((line) => [plain(line)]);
}
