import { networkName } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { utcStamp } from '../time/instant.ts';
import { addDays, type WallDate } from '../time/wall.ts';
import { type DatedPost, type MonthMaterial, type MonthView, monthView } from './month-material.ts';

/** Longest line in octets, its end aside (RFC 5545, section 3.1). */
const LINE_OCTETS = 75;
const octets = new TextEncoder();

/**
 * The month's posts as a calendar file (RFC 5545): a moment for each, in UTC, so that no zone has to be described; a post
 * without a time takes its day. The same post is the same event every time, so that a file taken in again moves it.
 */
export function icsCalendar(material: MonthMaterial): string {
  const view = monthView(material);
  const name = t('documents.ics.name', { brand: view.brand.name });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Masthead//Content calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...view.dated.flatMap((post) => eventOf(view, post)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(view: MonthView, post: DatedPost): readonly string[] {
  const pillar = view.pillarById.get(post.pillarId ?? '')?.name;
  return [
    'BEGIN:VEVENT',
    `UID:${post.id}@masthead`,
    `DTSTAMP:${utcStamp(view.generatedAt)}`,
    ...momentOf(post),
    `SUMMARY:${escaped(summaryOf(view, post))}`,
    `DESCRIPTION:${escaped(descriptionOf(view, post))}`,
    ...(pillar === undefined ? [] : [`CATEGORIES:${escaped(pillar)}`]),
    // A post takes nobody's time: whoever subscribes to it stays free.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function momentOf({ date, instant }: DatedPost): readonly string[] {
  if (instant !== null) return [`DTSTART:${utcStamp(instant)}`];
  return [`DTSTART;VALUE=DATE:${plainDay(date)}`, `DTEND;VALUE=DATE:${plainDay(addDays(date, 1))}`];
}

const plainDay = (date: WallDate): string => date.replaceAll('-', '');

/** The first line of the text, after the networks it is for. */
function summaryOf(view: MonthView, post: DatedPost): string {
  const networks = [...new Set(channelsOf(view, post).map(({ network }) => networkName(network)))];
  const words = post.text.trim().split(/\r\n?|\n/u)[0] ?? '';
  const said = words === '' ? t('posts.untitled') : words;
  return networks.length === 0 ? said : `${networks.join(', ')}: ${said}`;
}

function descriptionOf(view: MonthView, post: DatedPost): string {
  const campaign = view.campaignById.get(post.campaignId ?? '')?.name;
  const facts = [
    t(`posts.status.${post.status}`),
    ...channelsOf(view, post).map(({ name }) => name),
    ...(campaign === undefined ? [] : [campaign]),
  ];
  return `${post.text.trim()}\n\n${facts.join(' · ')}`.trim();
}

function channelsOf({ channels }: MonthView, { channelIds }: DatedPost) {
  return channels.filter(({ id }) => channelIds.includes(id));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar file holds no control characters but the tab
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** A text as a value (RFC 5545, section 3.3.11). */
function escaped(text: string): string {
  const plain = text.replace(/\r\n?/gu, '\n').replace(CONTROL, '');
  return plain.replace(/[\\;,]/gu, '\\$&').replaceAll('\n', '\\n');
}

/** Long lines go on in the next, which begins with a space; no character is cut in two. */
function folded(line: string): string {
  let out = '';
  let room = LINE_OCTETS;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      // The space counts.
      room = LINE_OCTETS - 1;
    }
    out += character;
    room -= size;
  }
  return out;
}
