import { weekdayOfWord } from './calendar-words.ts';
import { readDate } from './dates.ts';
import { fold } from './fold.ts';
import { readNetworks } from './networks.ts';
import { PROFILES, type Profile, profileColumn, profileOf } from './profiles.ts';
import { type ColumnMapping, type ColumnRole, type Mapping, SINGLE_ROLES } from './roles.ts';
import { roleOfHeader } from './synonyms.ts';
import { type Cell, cellText, type TableReading } from './table.ts';
import { readTime } from './times.ts';
import { readZone } from './zones.ts';

/** How many filled cells of a column are looked at to say what it holds. */
const SAMPLE = 200;
const IGNORED: ColumnMapping = { role: 'ignore', by: 'none', sure: 'guess' };

/** What stands in a column, as shares of its filled cells between 0 and 1. */
type Content = {
  readonly filled: number;
  readonly days: number;
  readonly moments: number;
  readonly times: number;
  readonly networks: number;
  readonly links: number;
  readonly hashtags: number;
  readonly weekdays: number;
  readonly length: number;
};

/** Proposes what each column becomes: by the tool's template, then by its name, then by what stands in it. */
export function proposeMapping(table: TableReading): Mapping {
  const width = Math.max(
    table.header.length,
    ...table.records.slice(0, SAMPLE).map((record) => record.cells.length),
    0,
  );
  const contents = Array.from({ length: width }, (_, index) => contentOf(table, index));
  const profile = profileOf(table.header) ?? headerlessProfile(table, contents);
  const columns = contents.map((content, index) =>
    proposeColumn(table.header[index] ?? '', content, profile, index),
  );
  return {
    profile: profile?.id ?? null,
    columns: fillGaps(keepBestOfEach(columns, contents, table.header), contents),
  };
}

function proposeColumn(
  header: string,
  content: Content,
  profile: Profile | null,
  index: number,
): ColumnMapping {
  const ordered = profile?.columns?.[index];
  if (ordered !== undefined) return { role: ordered, by: 'profile', sure: 'sure' };
  const told = profile === null ? null : profileColumn(profile, header);
  if (told !== null) return withMoment({ ...told, by: 'profile', sure: 'sure' }, header, content);
  if (content.filled === 0 && header.trim() === '') return IGNORED;
  const guess = roleOfHeader(header);
  if (guess === null) return IGNORED;
  return withMoment(
    { ...guess, role: corrected(guess.role, content), by: 'header', sure: guess.sure },
    header,
    content,
  );
}

/** A name that two things are called is settled by what stands below it: "Day" may hold dates, "Medium" pictures. */
function corrected(role: ColumnRole, content: Content): ColumnRole {
  if (content.filled === 0) return role;
  if (role === 'dayLabel' && content.weekdays < 0.5 && content.days >= 0.5) return 'date';
  if (role === 'text' && content.networks > 0.9 && content.length < 20) return 'channels';
  if (role === 'media' && content.networks > 0.9) return 'channels';
  if (role === 'time' && content.moments > 0.5) return 'dateTime';
  if ((role === 'dateTime' || role === 'date') && content.times > 0.5 && content.days < 0.1) return 'time';
  return role;
}

/** A date column whose cells also give the time becomes date and time; a zone in the name is kept. */
function withMoment(column: ColumnMapping, header: string, content: Content): ColumnMapping {
  const role = column.role === 'date' && content.moments > 0.5 ? 'dateTime' : column.role;
  const zone = role === 'time' || role === 'dateTime' || role === 'date' ? zoneInHeader(header) : null;
  return zone === null ? { ...column, role } : { ...column, role, zone };
}

/** "Time (UTC)", "Publish time CET", "Uhrzeit [Europe/Berlin]". */
function zoneInHeader(header: string): string | null {
  const inside = /[([]([^)\]]+)[)\]]/.exec(header)?.[1] ?? header.trim().split(/\s+/).slice(1).at(-1) ?? '';
  const zone = readZone(inside);
  return zone.kind === 'zone' ? zone.zone : null;
}

function contentOf(table: TableReading, index: number): Content {
  const cells: Cell[] = [];
  for (const record of table.records) {
    const cell = record.cells[index];
    if (cell !== undefined && cellText(cell) !== '') cells.push(cell);
    if (cells.length === SAMPLE) break;
  }
  const texts = cells.map(cellText);
  const share = (test: (text: string, cell: Cell) => boolean): number =>
    cells.length === 0 ? 0 : texts.filter((text, at) => test(text, cells[at] ?? '')).length / cells.length;
  return {
    filled: cells.length,
    days: share(isDay),
    moments: share(isMoment),
    times: share((text, cell) =>
      typeof cell === 'string' ? readTime(text).kind === 'time' : cell.date === null,
    ),
    networks: share(isChannels),
    links: share((text) => /^https?:\/\//i.test(text)),
    hashtags: share((text) => /^#\S+(?:\s+#\S+)*$/.test(text)),
    weekdays: share((text) => weekdayOfWord(fold(text)) !== null),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(texts.length, 1),
  };
}

/** Whether every part of a cell is a network; one known word in a sentence or an address is not enough. */
function isChannels(text: string): boolean {
  if (text.length > 80) return false;
  const { parts, all } = readNetworks(text);
  return all || (parts.length > 0 && parts.every((part) => part.network !== null));
}

function isDay(text: string, cell: Cell): boolean {
  if (typeof cell !== 'string') return cell.date !== null;
  if (text.length > 40) return false;
  const kind = readDate(text).kind;
  return kind === 'named' || kind === 'numeric';
}

function isMoment(text: string, cell: Cell): boolean {
  if (typeof cell !== 'string') return cell.date !== null && cell.time !== null;
  if (text.length > 40) return false;
  const reading = readDate(text);
  return (reading.kind === 'named' || reading.kind === 'numeric') && reading.time.kind !== 'empty';
}

/** Files without a header are recognised by the order of what stands in their columns. */
function headerlessProfile(table: TableReading, contents: readonly Content[]): Profile | null {
  if (table.reading.headerRow !== null || table.kind === 'ics') return null;
  const fits = (profile: Profile) =>
    profile.columns !== undefined &&
    contents.length >= Math.min(profile.columns.length, 2) &&
    contents.length <= profile.columns.length &&
    contents.every((content, index) => fitsRole(profile.columns?.[index] ?? 'ignore', content, table, index));
  return PROFILES.find(fits) ?? null;
}

function fitsRole(role: ColumnRole, content: Content, table: TableReading, index: number): boolean {
  if (role === 'dateTime') return content.moments > 0.8;
  if (role === 'link' || role === 'media') return content.filled === 0 || content.links > 0.8;
  if (role === 'text') return content.days < 0.2 && content.links < 0.5;
  const texts = table.records.slice(0, SAMPLE).map((record) => cellText(record.cells[index]));
  return texts.filter((text) => /^\d{1,4}$/.test(text)).length >= texts.length * 0.8;
}

const RANK = { sure: 2, likely: 1, guess: 0 } as const;

/** Roles only one column can have go to the surest, then the fullest; the others are kept as notes or left out. */
function keepBestOfEach(
  columns: readonly ColumnMapping[],
  contents: readonly Content[],
  header: readonly string[],
): readonly ColumnMapping[] {
  const weigh = (index: number): number => {
    const column = columns[index] ?? IGNORED;
    const content = contents[index];
    const own = fold(header[index] ?? '') === column.role ? 0.5 : 0;
    const size = column.role === 'text' ? (content?.length ?? 0) / 1e4 : 0;
    return (content?.filled ? 4 : 0) + RANK[column.sure] + own + size;
  };
  return columns.map((column, index) => {
    if (!SINGLE_ROLES.has(column.role)) return column;
    const rival = columns.some(
      (other, at) =>
        at !== index &&
        other.role === column.role &&
        (weigh(at) > weigh(index) || (weigh(at) === weigh(index) && at < index)),
    );
    return rival ? { ...column, role: secondBest(column.role), sure: 'guess' } : column;
  });
}

function secondBest(role: ColumnRole): ColumnRole {
  return role === 'text' || role === 'title' || role === 'hook' || role === 'pillar' ? 'notes' : 'ignore';
}

/** What no name told is looked for in the content: first the days, then times, networks, texts. */
function fillGaps(columns: readonly ColumnMapping[], contents: readonly Content[]): readonly ColumnMapping[] {
  const filled = [...columns];
  const has = (...roles: readonly ColumnRole[]) => filled.some((column) => roles.includes(column.role));
  const give = (role: ColumnRole, weight: (content: Content) => number) => {
    const free = contents
      .map((content, index) => ({ index, weight: weight(content) }))
      .filter(({ index, weight: value }) => value > 0.6 && filled[index]?.by === 'none');
    const best = free.toSorted((a, b) => b.weight - a.weight)[0];
    if (best !== undefined) filled[best.index] = { role, by: 'content', sure: 'guess' };
  };
  if (!has('date', 'dateTime', 'year')) give('dateTime', (content) => content.moments);
  if (!has('date', 'dateTime', 'year')) give('date', (content) => content.days);
  if (!has('time', 'dateTime', 'hour')) give('time', (content) => content.times);
  if (!has('channels', 'networkFlag')) give('channels', (content) => content.networks);
  if (!has('hashtags')) give('hashtags', (content) => content.hashtags);
  if (!has('text', 'title'))
    give('text', (content) => (content.links < 0.5 && content.days < 0.5 ? content.length : 0));
  if (!has('link')) give('link', (content) => content.links);
  return filled;
}
