import { t } from '../messages/index.ts';
import { formatDay } from '../time/format.ts';
import { wallAt } from '../time/instant.ts';
import { isBlocked } from './finding-lines.ts';
import { gridSection } from './month-grid.ts';
import {
  approvedCount,
  documentTime,
  type MonthMaterial,
  type MonthView,
  monthView,
  placeOf,
} from './month-material.ts';
import { overviewSection } from './month-overview.ts';
import { postsSection } from './month-posts.ts';
import { paperOf } from './paper.ts';
import type { Cover, DocumentTree } from './tree.ts';

/** The content calendar of one month as a document: title page, the month in words, the grid, and every post in full. */
export function monthCalendarDocument(material: MonthMaterial): DocumentTree {
  const view = monthView(material);
  const empty = view.dated.length === 0;
  return {
    locale: view.locale,
    paper: paperOf(view.locale),
    landscape: true,
    cover: coverOf(view),
    runningHead: t('documents.calendar.runningHead', { brand: view.brand.name, month: view.monthName }),
    runningFoot: t('documents.calendar.runningFoot', { moment: momentOf(view) }),
    sections: [overviewSection(view), gridSection(view), ...(empty ? [] : [postsSection(view)])],
  };
}

function momentOf(view: MonthView): string {
  const { date, time } = wallAt(view.generatedAt, view.zone);
  const day = formatDay(date, view.locale, { year: true });
  return t('documents.moment', { day, time: documentTime(time, view.locale), place: placeOf(view.zone) });
}

function coverOf(view: MonthView): Cover {
  const facts = [
    { label: t('documents.cover.posts'), value: String(view.dated.length) },
    { label: t('documents.cover.approval'), value: approvalText(view) },
    ...checkFacts(view),
    {
      label: t('documents.cover.version'),
      value: t('documents.calendar.runningFoot', { moment: momentOf(view) }),
    },
    { label: t('documents.cover.times'), value: zonesText(view) },
    { label: t('documents.cover.preparedBy'), value: view.preparedBy },
  ];
  const selection = { label: t('documents.cover.selection'), value: t('documents.cover.filtered') };
  return {
    nameplate: view.brand.name,
    title: view.monthName,
    subtitle: t('documents.calendar.subtitle'),
    facts: view.filtered ? [...facts, selection] : facts,
  };
}

function approvalText(view: MonthView): string {
  const total = view.dated.length;
  const count = approvedCount(view.dated);
  if (total === 0) return t('documents.cover.noPosts');
  return count === total
    ? t('documents.cover.allApproved', { total })
    : t('documents.cover.approvedOf', { count, total });
}

/** Enough of the rules' hash to tell two of them apart. */
const HASH_SHOWN = 12;

/** What the brand check came to, and by which rules. */
function checkFacts({ dated, rulesHash }: MonthView): Cover['facts'] {
  if (rulesHash === undefined || dated.length === 0) return [];
  const values = { count: dated.filter(isBlocked).length, hash: rulesHash.slice(0, HASH_SHOWN) };
  return [{ label: t('documents.cover.check'), value: t('documents.cover.checked', values) }];
}

function zonesText(view: MonthView): string {
  const zones = new Set(view.dated.map((post) => post.zone ?? view.brand.zone));
  return [...(zones.size === 0 ? [view.brand.zone] : zones)].join(', ');
}
