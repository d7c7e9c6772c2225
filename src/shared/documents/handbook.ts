import { t } from '../messages/index.ts';
import { formatDay, formatTime } from '../time/format.ts';
import { wallAt } from '../time/instant.ts';
import { type Section as LibrarySection, sections } from '../voice/guideline.ts';
import { adoptedDay, guidelineBlocks } from './handbook-guideline.ts';
import {
  type HandbookGuideline,
  type HandbookMaterial,
  sectionOf,
  type TraitDetail,
} from './handbook-material.ts';
import { placeOf } from './month-material.ts';
import { paperOf } from './paper.ts';
import { printable } from './text.ts';
import {
  type Block,
  bold,
  type Cover,
  type DocumentTree,
  muted,
  plain,
  type Row,
  type Section,
} from './tree.ts';

/** The voice library of a brand as a handbook: the chart of its traits, every guideline in full, versions and owners. */
export function voiceHandbook(material: HandbookMaterial): DocumentTree {
  const moment = momentOf(material);
  return {
    locale: material.locale,
    paper: paperOf(material.locale),
    landscape: false,
    cover: coverOf(material, moment),
    runningHead: t('voiceFiles.handbook.runningHead', { brand: material.brandName }),
    runningFoot: t('documents.calendar.runningFoot', { moment }),
    sections: [...sections.flatMap((section) => sectionsOf(material, section)), versionsSection(material)],
  };
}

function momentOf({ generatedAt, zone, locale }: HandbookMaterial): string {
  const { date, time } = wallAt(generatedAt, zone);
  const day = formatDay(date, locale, { year: true });
  return t('documents.moment', { day, time: formatTime(time, locale), place: placeOf(zone) });
}

function coverOf(material: HandbookMaterial, moment: string): Cover {
  const { brandName, guidelines, preparedBy, rulesVersion } = material;
  return {
    nameplate: brandName,
    title: t('voiceFiles.handbook.title'),
    subtitle: t('voiceFiles.handbook.subtitle', { brand: brandName }),
    facts: [
      { label: t('voiceFiles.handbook.guidelines'), value: String(guidelines.length) },
      {
        label: t('voiceFiles.handbook.rules'),
        value: t('voiceFiles.handbook.rulesVersion', { rulesVersion }),
      },
      { label: t('documents.cover.version'), value: t('documents.calendar.runningFoot', { moment }) },
      { label: t('documents.cover.preparedBy'), value: preparedBy },
    ],
  };
}

/** A section of the library, when there is anything in it. */
function sectionsOf(material: HandbookMaterial, section: LibrarySection): readonly Section[] {
  const guidelines = material.guidelines.filter((guideline) => sectionOf(guideline) === section);
  if (guidelines.length === 0) return [];
  const title = t(`voiceFiles.handbook.section.${section}`, { brand: material.brandName });
  const chart = section === 'trait' ? [chartOf(guidelines)] : [];
  const full = guidelines.flatMap((guideline) => guidelineBlocks(material, guideline));
  return [{ id: section, title, blocks: [...chart, ...full] }];
}

function chartOf(guidelines: readonly HandbookGuideline[]): Block {
  return {
    kind: 'table',
    label: t('voiceFiles.handbook.table.chart'),
    columns: [
      { title: t('voiceFiles.handbook.trait'), share: 16 },
      { title: t('voiceFiles.handbook.means'), share: 30 },
      { title: t('voiceFiles.handbook.soundsLike'), share: 20 },
      { title: t('voiceFiles.handbook.neverLike'), share: 20 },
      { title: t('voiceFiles.handbook.dial'), share: 14 },
    ],
    rows: guidelines.map(chartRow),
  };
}

function chartRow({ adopted: { content } }: HandbookGuideline): Row {
  const { not, soundsLike, neverLike, dial } = content.detail as TraitDetail;
  const steps = dial === null ? [] : [[1, 2, 3, 4, 5].map((step) => plain(step === dial.at ? '● ' : '○ '))];
  const poles =
    dial === null ? [] : [[muted(t('voiceFiles.handbook.between', { low: dial.low, high: dial.high }))]];
  return {
    opens: true,
    cells: [
      [[bold(printable(content.title))], ...(not === '' ? [] : [[muted(printable(not))]])],
      [[plain(printable(content.text))]],
      [[plain(printable(soundsLike))]],
      [[plain(printable(neverLike))]],
      dial === null ? [[plain('')]] : [...steps, ...poles],
    ],
  };
}

function versionsSection(material: HandbookMaterial): Section {
  const rows = material.guidelines.map((guideline): Row => {
    const { adopted, ownerName } = guideline;
    return {
      cells: [
        [[bold(printable(adopted.content.title))]],
        [[plain(t(`voiceFiles.handbook.section.${sectionOf(guideline)}`, { brand: material.brandName }))]],
        [[plain(String(adopted.version))]],
        [[plain(adoptedDay(material, adopted.at))]],
        [[ownerName === null ? muted(t('documents.posts.nobody')) : plain(ownerName)]],
      ],
    };
  });
  const columns = [
    { title: t('voiceFiles.handbook.guideline'), share: 32 },
    { title: t('voiceFiles.handbook.where'), share: 24 },
    { title: t('voiceFiles.handbook.versionTitle'), share: 10, align: 'end' as const },
    { title: t('voiceFiles.handbook.since'), share: 17 },
    { title: t('voiceFiles.handbook.ownerTitle'), share: 17 },
  ];
  const title = t('voiceFiles.handbook.versions');
  const empty: Block = { kind: 'paragraph', line: [muted(t('voiceFiles.handbook.empty'))] };
  return {
    id: 'versions',
    title,
    blocks: rows.length === 0 ? [empty] : [{ kind: 'table', label: title, columns, rows }],
  };
}
