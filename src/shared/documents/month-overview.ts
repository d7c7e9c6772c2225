import {
  hasTargets,
  intentMix,
  MIX_FROM,
  type Mix,
  type MixShare,
  mostOver,
  pillarMix,
} from '../calendar/mix.ts';
import type { Campaign } from '../campaigns/campaign.ts';
import type { Channel } from '../channels/channel.ts';
import { networkMark } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { postFindings } from '../posts/findings.ts';
import type { Intent, PostStatus } from '../posts/post.ts';
import { formatDay } from '../time/format.ts';
import { isBlocked, isWaived } from './finding-lines.ts';
import {
  approvedCount,
  campaignsOf,
  channelText,
  type DocumentPost,
  type MonthView,
} from './month-material.ts';
import { type Block, bold, type Line, plain, type Row, type Section, type TableBlock } from './tree.ts';

/** The month in sentences and small tables: what is planned, what is open, and how it fits the targets. */
export function overviewSection(view: MonthView): Section {
  const blocks = view.dated.length === 0 ? [emptyMonth(view)] : fullMonth(view);
  return { id: 'overview', title: t('documents.overview.title'), twoColumns: view.dated.length > 0, blocks };
}

function emptyMonth(view: MonthView): Block {
  return {
    kind: 'callout',
    tone: 'info',
    line: [plain(t('documents.overview.empty', { month: view.monthName }))],
  };
}

/** Words and mix at the left, campaigns and channels at the right. */
function fullMonth(view: MonthView): readonly Block[] {
  const left = [lead(view), ...openWork(view), ...mixBlocks(view)];
  const right = [...campaignBlocks(view), ...channelBlocks(view)];
  return [...left, ...right.map((block, index) => (index === 0 ? inNewColumn(block) : block))];
}

function inNewColumn(block: Block): Block {
  return block.kind === 'heading' ? { ...block, newColumn: true } : block;
}

function lead(view: MonthView): Block {
  const used = new Set(view.dated.flatMap((post) => post.channelIds));
  const first = view.dated[0]?.date ?? view.firstDay;
  const last = view.dated.at(-1)?.date ?? view.firstDay;
  const key = first === last ? 'documents.overview.leadOneDay' : 'documents.overview.lead';
  const text = t(key, {
    month: view.monthName,
    count: view.dated.length,
    channels: used.size,
    first: formatDay(first, view.locale),
    last: formatDay(last, view.locale),
  });
  return { kind: 'paragraph', lead: true, line: [plain(text)] };
}

const openStatuses = [
  'idea',
  'draft',
  'in_review',
  'changes_requested',
  'rejected',
  'on_hold',
  'missed',
] as const satisfies PostStatus[];

function openWork(view: MonthView): readonly Block[] {
  const sentences = [
    ...openStatuses.map((status) => ({
      key: `documents.overview.openStatus.${status}` as const,
      count: view.dated.filter((post) => post.status === status).length,
    })),
    {
      key: 'documents.overview.noTime' as const,
      count: view.dated.filter((post) => post.time === null).length,
    },
    {
      key: 'documents.overview.noChannel' as const,
      count: view.dated.filter((post) => post.channelIds.length === 0).length,
    },
    {
      key: 'documents.overview.breaksRules' as const,
      count: view.dated.filter((post) => postFindings(post, view.channels).length > 0).length,
    },
    { key: 'documents.overview.blocked' as const, count: view.dated.filter(isBlocked).length },
    { key: 'documents.overview.waived' as const, count: view.dated.filter(isWaived).length },
  ].filter(({ count }) => count > 0);
  const heading: Block = { kind: 'heading', text: t('documents.overview.open') };
  if (sentences.length === 0) return [heading, paragraph(t('documents.overview.nothingOpen'))];
  return [
    heading,
    { kind: 'list', ordered: false, items: sentences.map(({ key, count }) => [plain(t(key, { count }))]) },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', line: [plain(text)] };
}

function mixBlocks(view: MonthView): readonly Block[] {
  const intents = intentSentences(view, intentMix(view.dated, view.brand.mix));
  const pillars = view.pillars.filter((pillar) => !pillar.archived);
  if (pillars.length === 0) return intents;
  const mix = pillarMix(view.dated, pillars);
  return [
    { kind: 'heading', text: t('documents.mix.title') },
    pillarTable(view, mix),
    ...(hasTargets(mix) ? [pillarVerdict(view, mix)] : []),
    ...intents,
  ];
}

function percent(share: number): string {
  return t('documents.mix.share', { share: Math.round(share) });
}

function pillarTable(view: MonthView, mix: Mix): TableBlock {
  const isAimed = hasTargets(mix);
  const targets = (text: string): readonly string[] => (isAimed ? [text] : []);
  const rows = mix.shares.map((share) => {
    const name = view.pillarById.get(share.key)?.name ?? '';
    const target = share.target === null ? '' : percent(share.target);
    return row([bold(name)], String(share.count), percent(share.share), ...targets(target));
  });
  const unsorted = row([plain(t('documents.mix.unsorted'))], String(mix.unsorted), '', ...targets(''));
  return {
    kind: 'table',
    label: t('documents.mix.title'),
    columns: [
      { title: t('documents.mix.pillar'), share: isAimed ? 46 : 64 },
      { title: t('documents.mix.posts'), share: 18, align: 'end' },
      { title: t('documents.mix.plan'), share: 18, align: 'end' },
      ...(isAimed ? [{ title: t('documents.mix.target'), share: 18, align: 'end' as const }] : []),
    ],
    rows: mix.unsorted === 0 ? rows : [...rows, unsorted],
  };
}

function row(first: Line, ...rest: readonly string[]): Row {
  return { cells: [[first], ...rest.map((text) => [[plain(text)]])] };
}

function pillarVerdict(view: MonthView, mix: Mix): Block {
  const over = mostOver(mix);
  if (mix.total < MIX_FROM) return paragraph(t('documents.mix.few', { total: mix.total }));
  if (over === null || over.target === null) return paragraph(t('documents.mix.within'));
  const text = t('documents.mix.over', {
    pillar: view.pillarById.get(over.key)?.name ?? '',
    points: Math.round(over.share) - over.target,
    target: over.target,
    excess: over.excess,
  });
  return { kind: 'callout', tone: 'warn', line: [plain(text)] };
}

function intentSentences(view: MonthView, mix: Mix<Intent>): readonly Block[] {
  const shares = mix.shares.filter((share) => share.count > 0);
  if (shares.length === 0) return [];
  const list = new Intl.ListFormat(view.locale, { type: 'conjunction' }).format(shares.map(intentShare));
  const sentence = paragraph(t('documents.mix.intent', { shares: list }));
  const over = mostOver(mix);
  return over === null || over.target === null
    ? [sentence]
    : [sentence, intentVerdict(view, mix, over, over.target)];
}

function intentShare(share: MixShare<Intent>): string {
  const values = { intent: t(`posts.intent.${share.key}`), share: Math.round(share.share) };
  if (share.target === null) return t('documents.mix.intentShare', values);
  return t('documents.mix.intentShareTarget', { ...values, target: share.target });
}

function intentVerdict(view: MonthView, mix: Mix<Intent>, over: MixShare<Intent>, target: number): Block {
  const text = t('documents.mix.intentOver', {
    month: view.monthName,
    share: Math.round(over.share),
    intent: t(`posts.intent.${over.key}`),
    target,
    excess: over.excess,
    total: mix.total,
  });
  return { kind: 'callout', tone: 'warn', line: [plain(text)] };
}

function campaignBlocks(view: MonthView): readonly Block[] {
  const running = campaignsOf(view);
  if (running.length === 0) return [];
  const rows = running.map((campaign) => {
    const posts = view.dated.filter((post) => post.campaignId === campaign.id);
    return row([bold(campaign.name)], spanText(view, campaign), ...countCells(posts));
  });
  return [
    { kind: 'heading', text: t('documents.campaigns.title') },
    {
      kind: 'table',
      label: t('documents.campaigns.title'),
      columns: [
        { title: t('documents.campaigns.name'), share: 36 },
        { title: t('documents.campaigns.dates'), share: 28 },
        { title: t('documents.campaigns.posts'), share: 18, align: 'end' },
        { title: t('documents.campaigns.approved'), share: 18, align: 'end' },
      ],
      rows,
    },
  ];
}

function spanText(view: MonthView, campaign: Campaign): string {
  const start = formatDay(campaign.start, view.locale);
  return t('documents.campaigns.span', { start, end: formatDay(campaign.end, view.locale, { year: true }) });
}

function countCells(posts: readonly DocumentPost[]): readonly string[] {
  return [String(posts.length), String(approvedCount(posts))];
}

function channelBlocks(view: MonthView): readonly Block[] {
  const used = view.channels.filter((channel) => !channel.archived || postsOn(view, channel).length > 0);
  if (used.length === 0) return [];
  return [
    { kind: 'heading', text: t('documents.channels.title') },
    {
      kind: 'table',
      label: t('documents.channels.title'),
      columns: [
        { title: t('documents.channels.name'), share: 64 },
        { title: t('documents.channels.posts'), share: 18, align: 'end' },
        { title: t('documents.channels.approved'), share: 18, align: 'end' },
      ],
      rows: used.map((channel) => row(channelLine(channel), ...countCells(postsOn(view, channel)))),
    },
  ];
}

function channelLine(channel: Channel): Line {
  return [{ text: networkMark(channel.network), mark: true }, plain(` ${channelText(channel)}`)];
}

function postsOn(view: MonthView, channel: Channel): readonly DocumentPost[] {
  return view.dated.filter((post) => post.channelIds.includes(channel.id));
}
