import type { Finding } from '#shared/approval/check.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { Submission } from '#shared/approval/standing.ts';
import { levelOf } from '#shared/approval/standing.ts';
import { currentVersionOf } from '#shared/assets/registers.ts';
import { textLength } from '#shared/channels/check.ts';
import { rulesFor } from '#shared/channels/effective.ts';
import { linkInText } from '#shared/channels/link-in-text.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import { ruledChannelOf } from '#shared/channels/own-rules.ts';
import type { ReviewPicture, Version } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, membersOf, registerValue } from '#shared/journal/state.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type {
  PageChanges,
  PageComment,
  PagePicture,
  PagePost,
  PagePreview,
} from '#shared/packages/material.ts';
import {
  type ChannelText,
  type Composition,
  channelTextOf,
  compositionOf,
  linkAddress,
} from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { type Passage, passagesOf } from '#shared/posts/passages.ts';
import { scheduleOf } from '#shared/posts/status.ts';
import { wordDiff } from '#shared/text/word-diff.ts';
import { formatDay, formatTime } from '#shared/time/format.ts';
import { brandOf } from '../approval/policies.ts';
import { findingsOf } from '../approval/submit.ts';
import { contentOf, readVersions } from '../approval/versions.ts';
import { pictureAsData } from '../assets/picture-data.ts';
import { picturesOfVersions } from '../assets/pictures.ts';
import { prepared } from '../store/prepared.ts';
import type { ActingPerson, WorkspaceFile } from '../store/workspace-file.ts';
import { momentWords, nameOf, zoneOf } from './words.ts';

/** For whom a page is made, and by whom. */
export type PageFor = {
  readonly store: WorkspaceFile;
  readonly actor: ActingPerson;
  readonly recipientId: Id;
};

/**
 * What the page says of a post in review. Internal comments, internal notes and campaigns that are not shared are
 * never read here: the file leaves the house.
 */
export function pagePost(page: PageFor, post: EntityState, submission: Submission): PagePost {
  const { store } = page;
  const { versions } = readVersions(store.writer, post.id);
  const zone = zoneOf(store, String(registerValue(post, 'brand')));
  return {
    postId: post.id,
    submission: submission.id,
    contentHash: submission.contentHash,
    previews: previewsOf(store, post),
    pictures: picturesOfVersions(store, [contentOf(post)]).map((picture) => embedded(store, picture)),
    facts: factRows(page, post, submission, versions, zone),
    confirmed: submission.checked,
    authorNote: submission.note,
    findings: findingRows(page, post),
    changes: changesSince(page, post, versions, zone),
    comments: sharedComments(store, post.id, zone),
  };
}

type PageChannel = { readonly id: Id; readonly label: string; readonly network: Network };

function channelsOf(store: WorkspaceFile, post: EntityState): readonly PageChannel[] {
  return membersOf(post, 'channels').map((id) => namedChannel(store, id));
}

function namedChannel(store: WorkspaceFile, id: Id): PageChannel {
  const channel = store.stateForRules('channel', id);
  const network = registerValue(channel, 'network') as Network;
  const label = `${String(registerValue(channel, 'name') ?? '')} (${networkName(network)})`;
  return { id, label, network };
}

/** An approval covers every word of every channel: each stands on the page, the same ones once. */
function previewsOf(store: WorkspaceFile, post: EntityState): readonly PagePreview[] {
  const composition = compositionOf(post);
  const previews = new Map<string, PagePreview>();
  for (const { id, label, network } of channelsOf(store, post)) {
    const own = channelTextOf(composition, id);
    const more = besideText(composition, own, network);
    const key = JSON.stringify([own.text, more]);
    const rules = rulesFor(ruledChannelOf(store.stateForRules('channel', id)));
    const link = linkInText(rules, own, composition.link);
    const { used, limit } = textLength(rules, own.text, { format: own.format, link });
    const channel = { label, characters: used, limit };
    const others = previews.get(key)?.channels ?? [];
    previews.set(key, { text: own.text, more, channels: [...others, channel] });
  }
  return [...previews.values()];
}

function besideText({ link }: Composition, own: ChannelText, network: Network): PagePreview['more'] {
  const { parts, firstComment, format, title } = own;
  const further = parts.map((text, index) => ({ label: t('packages.page.part', { part: index + 2 }), text }));
  const labelled = [
    { label: t('packages.page.ownTitle'), text: title ?? '' },
    ...further,
    { label: t('packages.page.firstComment'), text: firstComment },
    { label: t('packages.page.link'), text: link === null ? '' : linkAddress(link, network) },
    { label: t('packages.page.format'), text: format ?? '' },
  ];
  return labelled.filter((one) => further.includes(one) || one.text !== '');
}

// What the program itself makes of pictures; anything else in that place is not shown.
const picture = /^data:image\/(?:png|jpeg|webp|gif|avif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;

/** A picture as the page carries it: the file that this version of the post shows, drawn small. */
function embedded(store: WorkspaceFile, { id, alt, src, hash }: ReviewPicture): PagePicture {
  // A post that pins no version shows the one in use; a picture older than the library is its own small picture.
  const shown = hash ?? currentVersionOf(store.stateForRules('asset', id))?.hash ?? null;
  const dataUri = shown === null ? src : pictureAsData(store.file, shown);
  return { alt, dataUri: dataUri !== null && picture.test(dataUri) ? dataUri : null };
}

function factRows(
  { store }: PageFor,
  post: EntityState,
  submission: Submission,
  versions: readonly Version[],
  zone: string,
): PagePost['facts'] {
  const campaign = sharedCampaign(store, post);
  const level = levelOf(submission).name;
  const facts = factsOf(post).map((fact) => t(`packages.page.fact.${fact}`));
  const version = versions.find(({ submission: id }) => id === submission.id);
  const handedIn = {
    version: version?.number ?? 1,
    when: momentWords(version?.at ?? 0, zone),
    name: nameOf(store, submission.person),
  };
  const channels = channelsOf(store, post).map(({ label }) => label);
  return [
    [t('packages.page.planned'), plannedWords(post)],
    [t('packages.page.channels'), channels.join(', ')],
    ...(campaign === null ? [] : ([[t('packages.page.campaign'), campaign]] as const)),
    ...(facts.length === 0 ? [] : ([[t('packages.page.facts'), facts.join('. ')]] as const)),
    ...(level === '' ? [] : ([[t('packages.page.level'), level]] as const)),
    [t('packages.page.version'), t('packages.page.versionOf', handedIn)],
  ];
}

function plannedWords(post: EntityState): string {
  const schedule = scheduleOf(post);
  if (schedule === null) return t('packages.page.noDate');
  const locale = currentLocale();
  const date = formatDay(schedule.date, locale, { year: true });
  if (schedule.time === null) return t('packages.page.noTime', { date });
  return `${date}, ${formatTime(schedule.time, locale)} (${schedule.zone})`;
}

function sharedCampaign(store: WorkspaceFile, post: EntityState): string | null {
  const id = registerValue(post, 'campaign');
  if (typeof id !== 'string') return null;
  const campaign = store.stateForRules('campaign', id);
  const isShared = isAlive(campaign) && registerValue(campaign, 'shared') === true;
  return isShared ? String(registerValue(campaign, 'name') ?? '') : null;
}

/** The check as it stands now. Who approves and what was ticked is no affair of the reviewer's page. */
function findingRows({ store, actor }: PageFor, post: EntityState): PagePost['findings'] {
  const states = { state: store.stateForRules.bind(store) };
  const ticked = checklistFrom(registerValue(brandOf(states, post), 'checklist')).map(({ id }) => id);
  const found = findingsOf(states, store, actor, post, ticked, store.sources.now());
  const speaks = ({ field }: Finding): boolean => field !== 'policy' && field !== 'checklist';
  return found
    .filter(speaks)
    .map(({ severity, message, values }) => ({ severity, text: t(message, values) }));
}

/** Compared with the last version this person decided on; null when they never did. */
function changesSince(
  { store, recipientId }: PageFor,
  post: EntityState,
  versions: readonly Version[],
  zone: string,
): PageChanges | null {
  for (const { content, decisions } of versions.toReversed()) {
    const decision = decisions.findLast(({ personId }) => personId === recipientId);
    if (decision === undefined) continue;
    const now = contentOf(post);
    const { runs } = wordDiff(content.text, now.text);
    const passages = passagesOf(content, now)
      .filter(({ before, after }) => before !== after)
      .map((passage) => ({
        label: passageLabel(store, passage),
        runs: wordDiff(passage.before, passage.after).runs,
      }));
    return { decided: momentWords(decision.at, zone), runs, passages };
  }
  return null;
}

function passageLabel(store: WorkspaceFile, { channelId, what }: Passage): string {
  const part =
    typeof what === 'number'
      ? t('packages.page.part', { part: what })
      : t(what === 'title' ? 'packages.page.ownTitle' : `packages.page.${what}`);
  return channelId === null ? part : `${namedChannel(store, channelId).label}: ${part}`;
}

type CommentRow = {
  readonly id: Id;
  readonly parent: Id | null;
  readonly author: Id;
  readonly body: string;
  readonly anchor: string | null;
  readonly resolved: Id | null;
  readonly at: number;
};

function sharedComments(store: WorkspaceFile, postId: Id, zone: string): readonly PageComment[] {
  const sql = `SELECT id, parent_id AS parent, author_id AS author, body, anchor, resolved_by AS resolved,
    created_at AS at FROM comment WHERE post_id = ? AND visibility = 'shared' AND body <> '' ORDER BY id`;
  const rows = prepared(store.readAll, sql).all(postId) as CommentRow[];
  const said = ({ author, body, at }: CommentRow) => ({
    author: nameOf(store, author),
    when: momentWords(at, zone),
    text: body,
  });
  // An answer in a thread that began internally is shown by itself: its first words are not for outside.
  const known = new Set(rows.map(({ id }) => id));
  return rows
    .filter(({ parent }) => parent === null || !known.has(parent))
    .map((row) => ({
      ...said(row),
      quote: quoteOf(row.anchor),
      resolved: row.resolved !== null,
      answers: rows.filter(({ parent }) => parent === row.id).map(said),
    }));
}

function quoteOf(anchor: string | null): string {
  if (anchor === null) return '';
  const { quote } = JSON.parse(anchor) as { readonly quote?: unknown };
  return typeof quote === 'string' ? quote : '';
}
