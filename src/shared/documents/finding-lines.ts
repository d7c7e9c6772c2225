import { networkName } from '../channels/networks.ts';
import { t } from '../messages/index.ts';
import { formatDate } from '../time/format.ts';
import { wallAt } from '../time/instant.ts';
import type { DocumentFinding, DocumentPost, MonthView } from './month-material.ts';
import { bold, type Line, muted, plain } from './tree.ts';

/** Whether something is said of a post that keeps it from going out. */
export function isBlocked({ findings = [] }: Pick<DocumentPost, 'findings'>): boolean {
  return findings.some(({ severity, waiver }) => severity === 'block' && waiver === null);
}

/** Whether a post goes by a waiver. */
export function isWaived({ findings = [] }: Pick<DocumentPost, 'findings'>): boolean {
  return findings.some(({ waiver }) => waiver !== null);
}

/** What the brand check says of a post, a line each: first what is open, then what was waived, with its reason. */
export function findingLines(view: MonthView, { findings = [] }: DocumentPost): readonly Line[] {
  const open = findings.filter(({ waiver }) => waiver === null);
  const waived = findings.filter(({ waiver }) => waiver !== null);
  return [...open, ...waived].map((finding) => lineOf(view, finding));
}

function lineOf(view: MonthView, finding: DocumentFinding): Line {
  const message = messageOf(view, finding);
  const { severity, waiver } = finding;
  if (waiver === null) {
    const head = t(`documents.voice.${severity}`);
    return severity === 'block' ? [bold(head), plain(` ${message}`)] : [plain(`${head} ${message}`)];
  }
  const { expiresOn } = waiver;
  const by = t('documents.voice.waivedBy', {
    reason: waiver.reason,
    person: view.personById.get(waiver.by)?.name ?? t('documents.posts.nobody'),
    date: formatDate(wallAt(waiver.at, view.brand.zone).date, view.locale),
    until: expiresOn === null ? 'words' : 'day',
    day: expiresOn === null ? '' : formatDate(expiresOn, view.locale),
  });
  return [muted(`${t('documents.voice.waived')} ${message} ${by}`)];
}

function messageOf(view: MonthView, { message, channelIds }: DocumentFinding): string {
  const named = view.channels.filter(({ id }) => channelIds.includes(id));
  if (named.length === 0) return message;
  const names = [...new Set(named.map(({ network }) => networkName(network)))];
  const channels = new Intl.ListFormat(view.locale, { type: 'conjunction' }).format(names);
  return t('documents.voice.only', { channels, message });
}
