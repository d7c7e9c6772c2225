import type { Host, Notice } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { addDays, type WallDate } from '#shared/time/wall.ts';
import { voidByDay } from '../approval/governance.ts';
import { leaveBroken } from '../approval/leave-broken.ts';
import type { Attendant } from '../session.ts';
import type { Left } from '../store/governance.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { becameEffective, dayOf, rulesInForce } from '../voice/brand-voice.ts';
import { rulesChangedAt } from '../voice/queries.ts';

/** A day begins once a day: looking once a minute is early enough. */
export const LOOK_MS = 60_000;

/**
 * Brings guidelines into force on their day: approvals that were given under the rules before hear of it, each day
 * once, also when nobody had the program open on it.
 */
export class EffectiveDays implements Attendant {
  readonly #store: WorkspaceFile;
  readonly #host: Host;
  readonly #announce: (left: readonly Left[]) => void;
  readonly #onError: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  /** What was looked at last, brand by brand: the day, and how often its rules had changed. */
  readonly #looked = new Map<Id, string>();

  /**
   * @param announce told when other rules hold than a moment ago and nobody has written anything, and which posts left
   *   the schedule because of them
   */
  constructor(
    store: WorkspaceFile,
    host: Host,
    announce: (left: readonly Left[]) => void,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#host = host;
    this.#announce = announce;
    this.#onError = onError;
    this.#timer = setInterval(() => this.tick(), LOOK_MS);
    this.#timer.unref();
    this.tick();
  }

  /** Looks whether a guideline's day has come; also called when the machine wakes. */
  tick(): void {
    const sql = 'SELECT id FROM brand ORDER BY id';
    for (const brandId of prepared(this.#store.writer, sql).pluck().all() as Id[]) {
      try {
        this.#look(brandId);
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(brandId: Id): void {
    const key = `${dayOf(this.#store, brandId)} ${rulesChangedAt(this.#store.writer, brandId).times}`;
    if (this.#looked.get(brandId) === key) return;
    const { guidelines, left } = heedDays(this.#store, brandId);
    if (guidelines > 0) this.#announce(left);
    if (left.length > 0) this.#host.notify(noticeOf(left)).catch(this.#onError);
    this.#looked.set(brandId, key);
  }
}

/** One post alone is opened by its notification. */
function noticeOf(left: readonly Left[]): Notice {
  const count = left.length;
  return {
    title: t('jobs.notice.left.title', { count }),
    body: t('jobs.notice.left.body', { count }),
    postId: count === 1 ? (left[0]?.postId ?? null) : null,
  };
}

/** What a day brought: how many guidelines came into force, and which posts left the schedule because of them. */
export type Heeded = { readonly guidelines: number; readonly left: readonly Left[] };

/**
 * Says to a brand's approvals that guidelines have come into force whose day has come since somebody last looked, and
 * takes off the schedule what would go out against them without any. Marks and events commit together, so that the same
 * day is never said twice.
 */
export function heedDays(store: WorkspaceFile, brandId: Id): Heeded {
  const known = prepared(store.writer, 'SELECT 1 FROM reminder WHERE id = ?');
  const { today } = rulesInForce(store, brandId);
  const fresh = becameEffective(store, brandId, today).filter(({ mark }) => known.get(mark) === undefined);
  const first = fresh.map(({ day }) => day).sort()[0];
  if (first === undefined) return { guidelines: 0, left: [] };
  const eve: WallDate = addDays(first, -1);
  const { value: left } = store.run(
    null,
    { key: 'voiceLibrary.undo.effective' },
    (changes) => {
      voidByDay(store, changes, brandId, eve);
      return leaveBroken(store, changes, brandId);
    },
    (writer) => {
      const add = prepared(writer, 'INSERT OR IGNORE INTO reminder (id, given_at) VALUES (?, ?)');
      for (const { mark } of fresh) add.run(mark, store.sources.now());
    },
  );
  return { guidelines: fresh.length, left };
}
