import { assertNever } from '../assert-never.ts';
import { networkName } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { formatDay } from '../time/format.ts';
import { wallAt } from '../time/instant.ts';
import { contrast, contrastText, gradeOf } from '../voice/contrast.ts';
import type { Example, GuidelineContent, GuidelineDetail, Term } from '../voice/guideline.ts';
import type { HandbookGuideline, HandbookMaterial } from './handbook-material.ts';
import { printable } from './text.ts';
import { type Block, bold, type Line, muted, plain, type TableBlock } from './tree.ts';

/** A guideline in full: what it asks for, what its section holds, what to do and what not. */
export function guidelineBlocks(material: HandbookMaterial, guideline: HandbookGuideline): readonly Block[] {
  const { content } = guideline.adopted;
  return [
    { kind: 'heading', text: printable(content.title) },
    { kind: 'paragraph', line: [muted(standing(material, guideline))] },
    // What a trait means stands in the chart already.
    ...(content.detail.section === 'trait' ? [] : proseOf(content.text)),
    ...detailBlocks(content.detail, material),
    ...examplesOf(content),
  ];
}

/** "Version 4, since 12 October 2026. Looked after by Priya Nandan. Blocks; it may be waived." */
function standing(material: HandbookMaterial, { adopted, ownerName }: HandbookGuideline): string {
  const { content, version } = adopted;
  const parts = [
    t('voiceFiles.handbook.version', { version, day: adoptedDay(material, adopted.at) }),
    ownerName === null
      ? t('voiceFiles.handbook.noOwner')
      : t('voiceFiles.handbook.owner', { name: ownerName }),
    ...(content.effectiveOn === null
      ? []
      : [
          t('voiceFiles.handbook.effective', {
            day: formatDay(content.effectiveOn, material.locale, { year: true }),
          }),
        ]),
  ];
  return parts.join(' ');
}

/** The day a version was adopted, where the handbook is made. */
export function adoptedDay({ zone, locale }: HandbookMaterial, at: number): string {
  return formatDay(wallAt(at, zone).date, locale, { year: true });
}

/** Prose as paragraphs: an empty line divides them. */
export function proseOf(text: string): readonly Block[] {
  return printable(text)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', line: [plain(paragraph)] }));
}

function detailBlocks(detail: GuidelineDetail, material: HandbookMaterial): readonly Block[] {
  switch (detail.section) {
    case 'trait':
      return [];
    case 'words':
      return detail.terms.length === 0 ? [] : [termsTable(detail.terms)];
    case 'tone':
      return said(['situation', detail.situation], ['networks', detail.networks.map(networkName).join(', ')]);
    case 'answers':
      return detail.answers.length === 0
        ? []
        : [
            table(
              'answers',
              [
                ['name', 24],
                ['text', 76],
              ],
              detail.answers.map(({ name, text }) => [[bold(name)], ...[linesOf(text)]]),
            ),
          ];
    case 'disclosure':
      return said(
        [
          'country',
          detail.country === null
            ? t('voiceFiles.handbook.everywhere')
            : countryName(detail.country, material.locale),
        ],
        ['facts', detail.facts.map((fact) => t(`policy.fact.${fact}`)).join(', ')],
        ['texts', detail.texts.map((text) => `“${text}”`).join(', ')],
      );
    case 'hashtags':
      return said(
        ['use', detail.use.join(' ')],
        ['avoid', detail.avoid.join(' ')],
        ['max', detail.max === null ? '' : String(detail.max)],
      );
    case 'visual':
      return visualBlocks(detail, material);
    default:
      return assertNever(detail);
  }
}

type VisualDetail = Extract<GuidelineDetail, { readonly section: 'visual' }>;

type Label = 'situation' | 'networks' | 'country' | 'facts' | 'texts' | 'use' | 'avoid' | 'max';

/** Facts of a section as a list of label and value; what is empty is not said. */
function said(...pairs: readonly (readonly [Label, string])[]): readonly Block[] {
  const items = pairs
    .filter(([, value]) => value !== '')
    .map(([label, value]): Line => [bold(`${t(`voiceFiles.handbook.${label}`)}: `), plain(printable(value))]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered: false, items }];
}

function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
}

function termsTable(terms: readonly Term[]): TableBlock {
  return table(
    'terms',
    [
      ['word', 24],
      ['wanted', 18],
      ['instead', 26],
      ['why', 32],
    ],
    terms.map(({ word, use, instead, why }) => [
      [bold(word)],
      [plain(t(`voiceFiles.handbook.term.${use}`))],
      [plain(instead.join(', '))],
      [plain(why)],
    ]),
  );
}

function visualBlocks({ colours, fonts, logos }: VisualDetail, material: HandbookMaterial): readonly Block[] {
  const pictures = logos.flatMap((id) => material.logos.get(id) ?? []);
  return [
    ...(pictures.length === 0 ? [] : [{ kind: 'pictures' as const, items: pictures }]),
    ...(colours.length === 0 ? [] : [coloursTable(colours)]),
    ...(fonts.length === 0 ? [] : [fontsTable(fonts)]),
  ];
}

function coloursTable(colours: VisualDetail['colours']): TableBlock {
  return table(
    'colours',
    [
      ['colour', 34],
      ['hex', 26],
      ['onWhite', 20],
      ['onBlack', 20],
    ],
    colours.map(({ name, hex }) => [
      [bold(name)],
      [{ text: hex.toUpperCase(), swatch: hex.slice(1) }],
      [plain(readOn(hex, '#ffffff'))],
      [plain(readOn(hex, '#000000'))],
    ]),
  );
}

/** "4.6 : 1 (text)": what a colour can be used for on a ground. */
function readOn(hex: string, ground: string): string {
  const ratio = contrast(hex, ground);
  const grade = t(`voiceScreen.colour.grade.${gradeOf(ratio)}`);
  return t('voiceFiles.handbook.contrast', { ratio: contrastText(ratio), grade });
}

function fontsTable(fonts: VisualDetail['fonts']): TableBlock {
  return table(
    'fonts',
    [
      ['font', 40],
      ['fontUse', 60],
    ],
    fonts.map(({ name, use }) => [[bold(name)], [plain(use)]]),
  );
}

type Title =
  | 'word'
  | 'wanted'
  | 'instead'
  | 'why'
  | 'name'
  | 'text'
  | 'colour'
  | 'hex'
  | 'onWhite'
  | 'onBlack'
  | 'font'
  | 'fontUse'
  | 'do'
  | 'dont';

function table(
  label: 'terms' | 'answers' | 'colours' | 'fonts' | 'examples',
  columns: readonly (readonly [Title, number])[],
  rows: readonly (readonly (Line | readonly Line[])[])[],
): TableBlock {
  return {
    kind: 'table',
    label: t(`voiceFiles.handbook.table.${label}`),
    columns: columns.map(([title, share]) => ({ title: t(`voiceFiles.handbook.${title}`), share })),
    rows: rows.map((cells) => ({ cells: cells.map(linesIn) })),
  };
}

function linesIn(cell: Line | readonly Line[]): readonly Line[] {
  return isLines(cell) ? cell : [cell];
}

function isLines(cell: Line | readonly Line[]): cell is readonly Line[] {
  return Array.isArray(cell[0]);
}

function linesOf(text: string): readonly Line[] {
  return printable(text)
    .split('\n')
    .map((line): Line => [plain(line)]);
}

/** What to do beside what not to do, as in the library. */
function examplesOf({ examples }: GuidelineContent): readonly Block[] {
  const of = (kind: Example['kind']): readonly Example[] => examples.filter((each) => each.kind === kind);
  const dos = of('do');
  const donts = of('dont');
  const count = Math.max(dos.length, donts.length);
  if (count === 0) return [];
  const rows = Array.from({ length: count }, (_, index) => [
    exampleLines(dos[index]),
    exampleLines(donts[index]),
  ]);
  return [
    table(
      'examples',
      [
        ['do', 50],
        ['dont', 50],
      ],
      rows,
    ),
  ];
}

function exampleLines(example: Example | undefined): readonly Line[] {
  if (example === undefined) return [[plain('')]];
  const sign = example.kind === 'do' ? '✔ ' : '✕ ';
  const [first = [], ...rest] = linesOf(example.text);
  const note = example.note === '' ? [] : [[muted(printable(example.note))]];
  return [[bold(sign), ...first], ...rest, ...note];
}
