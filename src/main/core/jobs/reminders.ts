import { AT_RISK_MS } from '#shared/approval/deadline.ts';
import type { Host, Notice } from '#shared/contract/host.ts';
import type { InboxEntry } from '#shared/contract/review.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import { formatMoment } from '#shared/time/format.ts';
import { reviewInbox } from '../approval/inbox.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** What somebody is reminded of, each once for one version and one due time. */
export const reminderKinds = ['backup', 'late', 'atRisk'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** A reminder for one person. `id` is the same for as long as it is the same reminder. */
export type Reminder = { readonly id: string; readonly kind: ReminderKind; readonly entry: InboxEntry };

/** Approvals are a matter of hours: looking once a minute is early enough. */
export const REMIND_MS = 60_000;
/** Most single notifications at once; past it one sentence says how many wait. */
const SINGLE_MAX = 3;

/**
 * What a person is to be reminded of now, of all brands they see: what they can decide on and is at risk or late, what
 * they may decide on now as the backup, and what they handed in and nobody approved by its due time.
 */
export function remindersFor(store: WorkspaceFile, actor: Actor): readonly Reminder[] {
  const now = store.sources.now();
  const brands = prepared(store.read, 'SELECT DISTINCT brand_id FROM post WHERE stand IS NOT NULL').pluck();
  return (brands.all() as Id[]).flatMap((brandId) =>
    reviewInbox(store, brandId, actor).flatMap((entry) => {
      const kind = reminderKinds.find((candidate) => isDue[candidate](entry, actor, now));
      return kind === undefined ? [] : [{ id: idOf(kind, entry, actor), kind, entry }];
    }),
  );
}

const isDue: { readonly [kind in ReminderKind]: (entry: InboxEntry, actor: Actor, now: number) => boolean } =
  {
    backup: ({ right }) => right?.may === true && right.as === 'backup',
    late: ({ dueBy, right, returned, post, submission }, { id }, now) =>
      returned === null &&
      dueBy !== null &&
      now > dueBy &&
      (right?.may === true || post.authorId === id || submission.personId === id),
    atRisk: ({ dueBy, right }, _actor, now) =>
      right?.may === true && dueBy !== null && now >= dueBy - AT_RISK_MS && now <= dueBy,
  };

function idOf(kind: ReminderKind, { submission, level, dueBy }: InboxEntry, { id }: Actor): string {
  return [kind, submission.id, level.index, kind === 'backup' ? '' : (dueBy ?? ''), id].join(':');
}

/** The reminders that were not given yet; from now on they are. */
export function takeReminders(store: WorkspaceFile, actor: Actor): readonly Reminder[] {
  const due = remindersFor(store, actor);
  const known = prepared(store.writer, 'SELECT 1 FROM reminder WHERE id = ?');
  const fresh = due.filter(({ id }) => known.get(id) === undefined);
  if (fresh.length === 0) return [];
  const now = store.sources.now();
  return store.keep((writer) => {
    const add = prepared(writer, 'INSERT OR IGNORE INTO reminder (id, given_at) VALUES (?, ?)');
    // Another window on the same file may have been quicker: what it gave is not given again.
    return fresh.filter(({ id }) => add.run(id, now).changes > 0);
  });
}

/** The notifications that say these reminders: each by itself while they are few. */
export function noticesOf(reminders: readonly Reminder[]): readonly Notice[] {
  if (reminders.length <= SINGLE_MAX) return reminders.map(noticeOf);
  const late = reminders.filter(({ kind }) => kind === 'late').length;
  const title = t('jobs.notice.approvals.title', { count: reminders.length });
  return [{ title, body: t('jobs.notice.approvals.body', { late }), postId: null }];
}

function noticeOf({ kind, entry }: Reminder): Notice {
  const { post, dueBy, right } = entry;
  const values = {
    text: post.excerpt,
    due: momentOf(dueBy, post.zone),
    may: right?.may === true ? 'yes' : 'no',
  };
  return {
    title: t(`jobs.notice.${kind}.title`),
    body: t(`jobs.notice.${kind}.body`, values),
    postId: post.id,
  };
}

function momentOf(instant: number | null, zone: string | null): string {
  return instant === null || zone === null ? 'none' : formatMoment(instant, zone, currentLocale());
}

/** Reminds the person at the window of approvals, while a workspace is open. */
export class Reminders {
  readonly #store: WorkspaceFile;
  readonly #host: Host;
  readonly #actor: () => Actor | null;
  readonly #onError: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;

  /** @param actor the person at the window; null while it is locked: then nobody is reminded of anything */
  constructor(
    store: WorkspaceFile,
    host: Host,
    actor: () => Actor | null,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#host = host;
    this.#actor = actor;
    this.#onError = onError;
    this.#timer = setInterval(() => this.tick(), REMIND_MS);
    this.tick();
  }

  /** Gives the reminders that are due now, each once. */
  tick(): void {
    try {
      const actor = this.#actor();
      if (actor === null) return;
      for (const notice of noticesOf(takeReminders(this.#store, actor))) {
        this.#host.notify(notice).catch(this.#onError);
      }
    } catch (error) {
      this.#onError(error);
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
