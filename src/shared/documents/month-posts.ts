import type { Channel } from '../channels/channel.ts';
import { networkMark } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { postFindings } from '../posts/findings.ts';
import { formatDay } from '../time/format.ts';
import { findingLines } from './finding-lines.ts';
import {
  channelText,
  type DatedPost,
  documentTime,
  type MonthView,
  placeOf,
  statusText,
} from './month-material.ts';
import { postTexts } from './post-texts.ts';
import { printable } from './text.ts';
import {
  type Block,
  bold,
  type Line,
  muted,
  plain,
  type Row,
  type Run,
  type Section,
  type TableBlock,
} from './tree.ts';

/** Longest text of one post in the table; a longer one is cut and says so. A blog draft would fill pages. */
const TEXT_MAX = 4000;

/** Every post in full, in the order of its moment. */
export function postsSection(view: MonthView): Section {
  const note: Block = { kind: 'paragraph', line: [muted(t('documents.posts.note'))] };
  return { id: 'posts', title: t('documents.posts.title'), blocks: [note, postsTable(view)] };
}

function postsTable(view: MonthView): TableBlock {
  return {
    kind: 'table',
    label: t('documents.posts.label', { month: view.monthName }),
    columns: [
      { title: t('documents.posts.day'), share: 9 },
      { title: t('documents.posts.time'), share: 9 },
      { title: t('documents.posts.channels'), share: 15 },
      { title: t('documents.posts.text'), share: 34 },
      { title: t('documents.posts.plan'), share: 13 },
      { title: t('documents.posts.owner'), share: 9 },
      { title: t('documents.posts.status'), share: 11 },
    ],
    rows: view.dated.map((post, index) => postRow(view, post, post.date !== view.dated[index - 1]?.date)),
  };
}

function postRow(view: MonthView, post: DatedPost, opens: boolean): Row {
  const owner = view.personById.get(post.authorId ?? '')?.name;
  const day = formatDay(post.date, view.locale);
  return {
    opens,
    cells: [
      // Each row repeats its day: a row must be readable alone, also after a page break and by a screen reader.
      [[opens ? bold(day) : muted(day)]],
      [[bold(documentTime(post.time, view.locale))], [muted(placeOf(post.zone ?? view.brand.zone))]],
      channelLines(view, post),
      wordsOf(view, post),
      planLines(view, post),
      [[owner === undefined ? muted(t('documents.posts.nobody')) : plain(owner)]],
      [[{ text: statusText(post.status), status: post.status }]],
    ],
  };
}

function channelLines(view: MonthView, post: DatedPost): readonly Line[] {
  return view.channels
    .filter((channel) => post.channelIds.includes(channel.id))
    .map((channel) => [
      { text: networkMark(channel.network), mark: true },
      plain(` ${channelText(channel)}`),
    ]);
}

/** What the post says; by channel where channels say it otherwise, and below it what breaks a rule, the networks' or the brand's. */
function wordsOf(view: MonthView, post: DatedPost): readonly Line[] {
  const texts = postTexts(post, view.channels);
  const said = texts.flatMap(({ channels, title, text, parts, firstComment }): readonly Line[] => [
    ...(channels.length === 0 ? [] : [channels.map(namedRun)]),
    ...(title === null ? [] : [[bold(title)]]),
    ...textLines(text),
    ...parts.flatMap((part, index) => labelled(t('documents.posts.part', { part: index + 2 }), part)),
    ...(firstComment === '' ? [] : labelled(t('documents.posts.firstComment'), firstComment)),
  ]);
  const broken = postFindings(post, view.channels).map((finding): Line => [muted(finding)]);
  return [...said, ...broken, ...findingLines(view, post)];
}

function namedRun({ network }: Channel): Run {
  return { text: networkMark(network), mark: true };
}

function labelled(label: string, text: string): readonly Line[] {
  return [[muted(label)], ...textLines(text)];
}

function textLines(text: string): readonly Line[] {
  const clean = printable(text).trim();
  if (clean === '') return [[muted(t('posts.untitled'))]];
  const cut =
    clean.length > TEXT_MAX
      ? clean
          .slice(0, TEXT_MAX)
          .toWellFormed()
          .replace(/\ufffd$/u, '')
      : clean;
  const lines = cut.split('\n').map((line): Line => [plain(line)]);
  return clean.length > TEXT_MAX ? [...lines, [muted(t('documents.posts.continues'))]] : lines;
}

function planLines(view: MonthView, post: DatedPost): readonly Line[] {
  const pillar = view.pillarById.get(post.pillarId ?? '')?.name;
  const campaign = view.campaignById.get(post.campaignId ?? '')?.name;
  const intent = post.intent === null ? undefined : t(`posts.intent.${post.intent}`);
  const lines: (Line | null)[] = [
    pillar === undefined ? null : [plain(pillar)],
    campaign === undefined ? null : [plain(campaign)],
    intent === undefined ? null : [muted(intent)],
  ];
  return lines.filter((line): line is Line => line !== null);
}
