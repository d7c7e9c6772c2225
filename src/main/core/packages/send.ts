import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { z } from 'zod';
import { entitlementOf } from '#shared/approval/entitlement.ts';
import { levelOf, type Submission } from '#shared/approval/standing.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { packagesContract, Recipient, SendablePost } from '#shared/contract/packages.ts';
import type { Id } from '#shared/ids.ts';
import { sameJson } from '#shared/journal/canonical.ts';
import { type EntityState, registerValue } from '#shared/journal/state.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { PACKAGE_BYTES_MAX } from '#shared/packages/limits.ts';
import type { PackageMaterial } from '#shared/packages/material.ts';
import type { SentItem } from '#shared/packages/sent.ts';
import type { RosterPerson } from '#shared/people/roster.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { deriveStatus, scheduleOf } from '#shared/posts/status.ts';
import { rulesHashOf } from '../approval/rules-hash.ts';
import { documentFonts } from '../documents/fonts.ts';
import { fileNameOf, saveFile } from '../documents/save-file.ts';
import { peopleOf } from '../people/queries.ts';
import { rosterOf } from '../people/roster.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { digestOf } from './digest.ts';
import { sealPackage } from './envelope.ts';
import { pagePost } from './material.ts';
import { packagePage } from './page.ts';
import { momentWords, nameOf, zoneOf } from './words.ts';
import { workspaceIdOf } from './workspace-id.ts';

type Wish = z.infer<typeof packagesContract.export.input>;
type Prepared = z.infer<typeof packagesContract.prepare.output>;

/** A post that waits for a decision, as it stands at this moment. */
type Waiting = { readonly post: EntityState; readonly submission: Submission };

/** Which of these posts can be sent, and the people whose decision they wait for: nobody sends to themselves. */
export function preparePackage(
  { workspace: { store }, actor }: CoreContext,
  postIds: readonly Id[],
): Prepared {
  const posts = postIds.map((postId) => store.stateOf('post', postId));
  const waiting = posts.flatMap((post) => waitingIn(post) ?? []);
  const recipients = peopleOf(store.read)
    .filter(({ id }) => id !== actor.id)
    .map(({ id, name, external }): Recipient => {
      const asked = waiting.filter((each) => isAsked(store, each, id));
      return { personId: id, name, external, postIds: asked.map(({ post }) => post.id) };
    })
    .filter((recipient) => recipient.postIds.length > 0)
    .sort((a, b) => Number(b.external) - Number(a.external) || b.postIds.length - a.postIds.length);
  return { posts: posts.map((post) => sendable(post, recipients)), recipients };
}

function sendable(post: EntityState, recipients: readonly Recipient[]): SendablePost {
  const excerpt = excerptOf(baseTextOf(post));
  const isWaiting = waitingIn(post) !== null;
  const hasAsked = recipients.some(({ postIds }) => postIds.includes(post.id));
  const refusal = !isWaiting
    ? t('packages.refusal.notInReview')
    : hasAsked
      ? null
      : t('packages.refusal.nobodyAsked');
  return { postId: post.id, excerpt, refusal };
}

function waitingIn(post: EntityState): Waiting | null {
  const { status, standing } = deriveStatus(post);
  return status === 'in_review' && standing.submission !== null
    ? { post, submission: standing.submission }
    : null;
}

function isAsked(store: WorkspaceFile, { post, submission }: Waiting, personId: Id): boolean {
  const roster = rosterOf(store.writer, String(registerValue(post, 'brand')));
  const person = roster.find(({ id }): boolean => id === personId) as RosterPerson | undefined;
  const author = registerValue(post, 'author') as Id | null;
  return person !== undefined && entitlementOf(submission, author, person, roster, store.sources.now()).may;
}

const lastFiles = new WeakMap<Session, string>();

/** Asks where, then saves the package and journals it: the file is there with its entry, or neither is. */
export async function exportPackage(
  ctx: CoreContext,
  wish: Wish,
): Promise<{ readonly file: string | null; readonly packageId: Id | null }> {
  const draft = draftOf(ctx, wish);
  const file = sealPackage(packagePage(draft.material, fontsOf()));
  refuseTooLarge(file);
  const { session } = ctx;
  const name = t('packages.file.package', { brand: draft.material.brand, name: draft.material.recipient });
  const path = await session.host.pickSavePath(fileNameOf(name, 'html'));
  if (path === null) return { file: null, packageId: null };
  let packageId: Id | null = null;
  try {
    await saveFile(path, file, () => {
      packageId = journalPackage(ctx, wish, draft, digestOf(file));
    });
  } catch (error) {
    if (packageId !== null) withdrawPackage(ctx, packageId);
    throw error;
  }
  lastFiles.set(session, path);
  return { file: basename(path), packageId };
}

/** Shows the package that was saved last; only that one, so that no window can point at any file of the disk. */
export async function revealLastPackage(session: Session): Promise<boolean> {
  const file = lastFiles.get(session);
  if (file === undefined) return false;
  await session.host.revealFile(file);
  return true;
}

type Draft = {
  readonly material: PackageMaterial;
  readonly brandId: Id;
  readonly items: readonly SentItem[];
};

function draftOf(ctx: CoreContext, wish: Wish): Draft {
  const { store } = ctx.workspace;
  const waiting = wish.postIds.map((postId) => demandWaiting(store, store.stateOf('post', postId), wish));
  const brandId = oneBrandOf(waiting);
  const page = { store, actor: ctx.actor, recipientId: wish.recipientId };
  const posts = waiting.map(({ post, submission }) => pagePost(page, post, submission));
  const material: PackageMaterial = {
    packageId: store.sources.newId(),
    workspaceId: workspaceIdOf(store),
    secret: randomBytes(32).toString('hex'),
    locale: currentLocale(),
    brand: String(registerValue(store.stateForRules('brand', brandId), 'name') ?? ''),
    sender: ctx.actor.name,
    recipient: nameOf(store, wish.recipientId),
    sent: momentWords(store.sources.now(), zoneOf(store, brandId)),
    note: wish.note,
    posts,
  };
  return { material, brandId, items: waiting.map((each) => itemOf(store, each)) };
}

function demandWaiting(store: WorkspaceFile, post: EntityState, { recipientId }: Wish): Waiting {
  const waiting = waitingIn(post);
  if (waiting === null) throw new Refusal('wrong-state', 'packages.refusal.notInReview', {}, 'postIds');
  const text = baseTextOf(post);
  const values = { name: nameOf(store, recipientId), post: excerptOf(text) };
  if (!isAsked(store, waiting, recipientId))
    throw new Refusal('not-allowed', 'packages.refusal.notAsked', values, 'recipientId');
  if (!text.isWellFormed() || text.includes('\u0000'))
    throw new Refusal('wrong-state', 'packages.refusal.hostile', { post: excerptOf(text).toWellFormed() });
  return waiting;
}

function oneBrandOf(waiting: readonly Waiting[]): Id {
  const brands = new Set(waiting.map(({ post }) => String(registerValue(post, 'brand'))));
  const [brandId] = brands;
  if (brandId === undefined || brands.size > 1)
    throw new Refusal('bad-input', 'packages.refusal.oneBrand', {}, 'postIds');
  return brandId;
}

function itemOf(store: WorkspaceFile, { post, submission }: Waiting): SentItem {
  const { id, contentHash } = submission;
  const states = { state: store.stateForRules.bind(store) };
  return {
    postId: post.id,
    submission: id,
    contentHash,
    rulesHash: rulesHashOf(store, states, post),
    schedule: scheduleOf(post),
    level: levelOf(submission).id,
  };
}

/** The upright cuts: italics and rare letters would double the size of a file that travels by mail. */
function fontsOf(): ReturnType<typeof documentFonts> {
  return documentFonts().filter(
    ({ family, style, range }) =>
      style === 'normal' && (family === 'Public Sans' || range.startsWith('U+0000')),
  );
}

function refuseTooLarge(file: string): void {
  if (Buffer.byteLength(file) <= PACKAGE_BYTES_MAX) return;
  throw new Refusal('wrong-state', 'packages.refusal.tooLarge', { max: PACKAGE_BYTES_MAX / 1_000_000 });
}

/** Written while the file waits to take its place. What changed while somebody chose that place is refused. */
function journalPackage({ workspace, actor }: CoreContext, wish: Wish, draft: Draft, digest: string): Id {
  const { store } = workspace;
  const { material, brandId, items } = draft;
  const label = { key: 'packages.undo.sent', values: { name: material.recipient }, final: true } as const;
  const committed = store.run(actor, label, (changes) => {
    for (const item of items) {
      const waiting = demandWaiting(store, changes.existing('post', item.postId), wish);
      // The page was made before its place was chosen: what it shows must still be what is there.
      if (!sameJson(itemOf(store, waiting), item))
        throw new Refusal('wrong-state', 'core.refusal.newerVersion', {}, 'postIds');
    }
    return changes.create(
      'package',
      {
        brand: brandId,
        recipient: wish.recipientId,
        items: [...items],
        note: wish.note,
        secret: material.secret,
        digest,
        sentBy: actor.id,
      },
      {},
      material.packageId,
    );
  });
  return committed.value;
}

/** The file could not take its place after all: nobody was sent anything. */
function withdrawPackage({ workspace: { store }, actor }: CoreContext, packageId: Id): void {
  const label = { key: 'packages.undo.notSent', final: true } as const;
  store.run(actor, label, (changes) => changes.remove(changes.existing('package', packageId)));
}
