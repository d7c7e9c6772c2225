import type { Finding } from '#shared/approval/check.ts';
import { checklistFrom } from '#shared/approval/rules.ts';
import type { Submission } from '#shared/approval/standing.ts';
import { levelOf } from '#shared/approval/standing.ts';
import { textLength } from '#shared/channels/check.ts';
import { type Network, networkName } from '#shared/channels/networks.ts';
import type { Version } from '#shared/contract/review.ts';
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
import { baseTextOf } from '#shared/posts/composition.ts';
import { factsOf } from '#shared/posts/facts.ts';
import { scheduleOf } from '#shared/posts/status.ts';
import { wordDiff } from '#shared/text/word-diff.ts';
import { formatDay, formatTime } from '#shared/time/format.ts';
import { brandOf } from '../approval/policies.ts';
import { findingsOf } from '../approval/submit.ts';
import { readVersions } from '../approval/versions.ts';
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
    pictures: membersOf(post, 'assets').map((id) => pictureOf(store.stateForRules('asset', id))),
    facts: factRows(page, post, submission, versions, zone),
    confirmed: submission.checked,
    authorNote: submission.note,
    findings: findingRows(page, post),
    changes: changesSince(page.recipientId, post, versions, zone),
    comments: sharedComments(store, post.id, zone),
  };
}

function channelsOf(store: WorkspaceFile, post: EntityState): readonly { label: string; network: Network }[] {
  return membersOf(post, 'channels').map((id) => {
    const channel = store.stateForRules('channel', id);
    const network = registerValue(channel, 'network') as Network;
    return { label: `${String(registerValue(channel, 'name') ?? '')} (${networkName(network)})`, network };
  });
}

/** All channels get the same words as long as a post has but one text. */
function previewsOf(store: WorkspaceFile, post: EntityState): readonly PagePreview[] {
  const text = baseTextOf(post);
  const channels = channelsOf(store, post).map(({ label, network }) => {
    const { used, limit } = textLength(network, text);
    return { label, characters: used, limit };
  });
  return [{ text, channels }];
}

// What the program itself makes of pictures; anything else in that place is not shown.
const picture = /^data:image\/(?:png|jpeg|webp|gif|avif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;

function pictureOf(asset: EntityState): PagePicture {
  const thumb = registerValue(asset, 'thumb');
  const alt = registerValue(asset, 'alt');
  const isShown = isAlive(asset) && typeof thumb === 'string' && picture.test(thumb);
  return { alt: typeof alt === 'string' ? alt : '', dataUri: isShown ? thumb : null };
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
  recipientId: Id,
  post: EntityState,
  versions: readonly Version[],
  zone: string,
): PageChanges | null {
  for (const { content, decisions } of versions.toReversed()) {
    const decision = decisions.findLast(({ personId }) => personId === recipientId);
    if (decision === undefined) continue;
    const { runs } = wordDiff(content.text, baseTextOf(post));
    return { decided: momentWords(decision.at, zone), runs };
  }
  return null;
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
