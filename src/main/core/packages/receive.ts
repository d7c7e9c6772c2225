import { open } from 'node:fs/promises';
import type { z } from 'zod';
import { anchorFor } from '#shared/comments/anchoring.ts';
import type { Anchor } from '#shared/comments/comment.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { DecisionItem, DecisionReading, packagesContract } from '#shared/contract/packages.ts';
import { isAlive } from '#shared/journal/state.ts';
import type { DecidedItem, DecisionFile } from '#shared/packages/decision.ts';
import { DECISION_BYTES_MAX } from '#shared/packages/limits.ts';
import { ANSWER_REGISTER, type Answer, type SentItem, type SentPackageFacts } from '#shared/packages/sent.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { addDecision } from '../approval/decide.ts';
import type { Session } from '../session.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { CoreContext } from '../trpc.ts';
import { digestOf } from './digest.ts';
import { type Fitness, fitnessOf, type Received } from './fitness.ts';
import { genuineDecision } from './genuine.ts';
import { nameOf } from './words.ts';

type Taken = z.infer<typeof packagesContract.import.output>;

/** Asks for a decision file and gives its text; null when the person cancelled. */
export async function pickDecision({ host }: Session): Promise<string | null> {
  const path = await host.pickFile('decision');
  return path === null ? null : decodeText(await readSmall(path));
}

/** Reads no more than a decision file can hold, whatever the disk says of the file's size. */
async function readSmall(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(DECISION_BYTES_MAX + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
        length += bytesRead;
        if (bytesRead === 0 || length === buffer.length) return buffer.subarray(0, length);
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal('file-problem', 'packages.refusal.unreadable', { detail });
  }
}

function decodeText(bytes: Uint8Array): string {
  if (bytes.length > DECISION_BYTES_MAX) throw new Refusal('file-problem', 'packages.refusal.largeFile');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Refusal('file-problem', 'packages.refusal.notADecision');
  }
}

/** What a decision file says and what of it would count now. Nothing is written. */
export function readDecisionFile(ctx: CoreContext, text: string): DecisionReading {
  const { store } = ctx.workspace;
  const { file, sent, sentAt } = genuineDecision(store, text);
  const received = { store, actor: ctx.actor, sent, now: store.sources.now() };
  return {
    text,
    packageId: sent.id,
    sentAt,
    sentBy: sent.sentBy,
    recipientId: sent.recipientId,
    recipientName: nameOf(store, sent.recipientId),
    typedName: file.payload.name,
    savedAt: Date.parse(file.payload.at),
    items: file.payload.items.map((item) => readItem(received, item)),
  };
}

function readItem(received: Received, item: DecidedItem): DecisionItem {
  const post = received.store.stateForRules('post', item.post);
  const { state, why }: Fitness = fitnessOf(received, post, item, sentItemOf(received.sent, item));
  const { verdict, reason, comments } = item;
  const excerpt = isAlive(post) ? excerptOf(baseTextOf(post)) : '';
  return { postId: item.post, excerpt, verdict, reason, comments, state, why };
}

/** The post as it was sent. A file that speaks of anything else was not made by the page. */
function sentItemOf({ items }: SentPackageFacts, item: DecidedItem): SentItem {
  const sent = items.find(
    ({ postId, submission, contentHash }) =>
      postId === item.post && submission === item.submission && contentHash === item.contentHash,
  );
  if (sent === undefined) throw new Refusal('bad-input', 'packages.refusal.notInPackage');
  return sent;
}

/**
 * Takes in the named decisions of a file: each counts exactly as if the recipient had decided here, or none does.
 * The file itself goes into the journal with them, so that its seal can be checked again at any time.
 */
export function takeInDecision(ctx: CoreContext, text: string, postIds: readonly string[]): Taken {
  const { workspace, actor } = ctx;
  const { store } = workspace;
  const { file } = genuineDecision(store, text);
  const name = nameOf(store, genuineDecision(store, text).sent.recipientId);
  const label = { key: 'packages.undo.takenIn', values: { name }, final: true } as const;
  const { group } = store.run(actor, label, (changes) => {
    // Read again inside the transaction: another window may have taken it in meanwhile.
    const { sent } = genuineDecision(store, text);
    const received = { store, actor, sent, now: changes.now };
    const items = postIds.map((postId) => namedItem(file, postId));
    for (const item of items) takeInItem(changes, received, item);
    journalAnswer(changes, received, file, items, text);
  });
  return { group, decided: postIds.length };
}

function namedItem({ payload }: DecisionFile, postId: string): DecidedItem {
  const item = payload.items.find(({ post }) => post === postId);
  if (item === undefined) throw new Refusal('bad-input', 'packages.refusal.notInPackage', {}, 'postIds');
  return item;
}

function takeInItem(changes: ChangeSet, received: Received, item: DecidedItem): void {
  const post = changes.state('post', item.post);
  const { state, why } = fitnessOf(received, post, item, sentItemOf(received.sent, item));
  if (state !== 'fits') {
    const values = { post: excerptOf(baseTextOf(post)), why };
    throw new Refusal('wrong-state', 'packages.refusal.nothingFits', values, 'postIds');
  }
  const { post: postId, submission, contentHash, verdict, reason } = item;
  const by = received.sent.recipientId;
  addDecision(
    changes,
    received.store,
    { postId, submission, contentHash, verdict, reason: reason.trim() },
    { by, signer: null, package: received.sent.id },
  );
  for (const comment of item.comments) addRemark(changes, received, postId, baseTextOf(post), comment);
}

/** A comment of the page becomes a shared one of the recipient's; on words that are not in the text, it says which. */
function addRemark(
  changes: ChangeSet,
  { sent }: Received,
  postId: string,
  text: string,
  { quote, text: said }: DecidedItem['comments'][number],
): void {
  if (said.trim() === '') return;
  const anchor = anchorOf(text, quote.trim());
  const words = anchor === null && quote.trim() !== '' ? `“${quote.trim()}”\n${said.trim()}` : said.trim();
  const registers = { post: postId, parent: null, author: sent.recipientId, body: words };
  changes.create('comment', {
    ...registers,
    visibility: 'shared',
    anchor,
    resolved: null,
    package: sent.id,
  });
}

function anchorOf(text: string, quote: string): Anchor | null {
  const from = quote === '' ? -1 : text.indexOf(quote);
  return from < 0 ? null : anchorFor(text, { from, to: from + quote.length });
}

function journalAnswer(
  changes: ChangeSet,
  { actor, sent, now }: Received,
  { payload }: DecisionFile,
  items: readonly DecidedItem[],
  text: string,
): void {
  const answer: Answer = {
    by: actor.id,
    at: now,
    typedName: payload.name,
    items: items.map(({ post, submission }) => ({ postId: post, submission })),
    file: text,
  };
  // One file may be taken in twice, for different posts of it: each time is an answer of its own.
  const register = `${ANSWER_REGISTER}${digestOf(`${items.map(({ post }) => post).join(' ')}\n${text}`)}`;
  changes.set(changes.state('package', sent.id), register, answer);
}
