import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import { DAY_MS } from '#shared/time/spans.ts';
import { wordsOf } from '#shared/voice/rule-trial.ts';
import type { Attendant } from '../session.ts';
import { prepared } from '../store/prepared.ts';
import type { Touched, WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from './brand-voice.ts';
import { documentsOf, type JudgedFinding, verdictOf } from './verdict.ts';

/** Nothing is looked at before nobody has written for so long: an import, or somebody typing, is not slowed down. */
const QUIET_MS = 1500;
/** The core looks so long at a time, and answers its window in between. */
const SLICE_MS = 12;
const BETWEEN_MS = 40;

/** Statuses in which a post can still be mended. */
const OPEN = "('idea', 'draft', 'in_review', 'changes_requested', 'rejected')";

/**
 * Keeps what the check finds in posts and what became of it, for the statistics of rules. Works while the core has
 * nothing else to do; what it did not come to is looked at when the file is opened again.
 */
export class VoiceWatch implements Attendant {
  readonly #store: WorkspaceFile;
  readonly #onError: (error: unknown) => void;
  readonly #waiting = new Set<Id>();
  readonly #stopListening: () => void;
  #timer: NodeJS.Timeout | null = null;

  constructor(store: WorkspaceFile, onError: (error: unknown) => void) {
    this.#store = store;
    this.#onError = onError;
    this.#stopListening = store.onCommit((touched) => this.#notice(touched));
    for (const postId of unseenPosts(store)) this.#waiting.add(postId);
    this.#wait(QUIET_MS);
  }

  /** The machine woke up: what waits goes on waiting for a quiet moment. */
  tick(): void {
    if (this.#waiting.size > 0 && this.#timer === null) this.#wait(QUIET_MS);
  }

  stop(): void {
    this.#stopListening();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waiting.clear();
  }

  #notice(touched: Touched): void {
    for (const [id, kind] of touched) {
      if (kind === 'post') this.#waiting.add(id);
      if (kind === 'guideline' || kind === 'style' || kind === 'brand')
        for (const postId of openPosts(this.#store, brandOf(this.#store, kind, id)))
          this.#waiting.add(postId);
    }
    this.#wait(QUIET_MS);
  }

  #wait(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = this.#waiting.size === 0 ? null : setTimeout(() => this.#slice(), milliseconds);
    this.#timer?.unref();
  }

  #slice(): void {
    const until = performance.now() + SLICE_MS;
    try {
      for (const postId of this.#waiting) {
        this.#waiting.delete(postId);
        noteHits(this.#store, postId);
        if (performance.now() >= until) break;
      }
    } catch (error) {
      this.#onError(error);
    }
    this.#wait(BETWEEN_MS);
  }
}

/** Writes down what the check finds in a post now, and what became of what it found before. */
export function noteHits(store: WorkspaceFile, postId: Id): void {
  const post = store.stateForRules('post', postId);
  const now = store.sources.now();
  if (!isAlive(post)) {
    store.keep((writer) => prepared(writer, 'DELETE FROM voice_hit WHERE post_id = ?').run(postId));
    return;
  }
  const brandId = String(registerValue(post, 'brand'));
  const found = foundIn(store, post);
  const rules = new Set(rulesInForce(store, brandId).ruleSet.rules.map(({ id }) => id));
  store.keep((writer) => {
    for (const each of found.values()) prepared(writer, noteSql).run(rowOf(each, { postId, brandId, now }));
    const open = prepared(writer, openSql).all(postId) as { fingerprint: string; ruleId: string }[];
    // A rule that holds no more mended nothing: what it found stays open.
    for (const { fingerprint, ruleId } of open)
      if (!found.has(fingerprint) && rules.has(ruleId))
        prepared(writer, fixedSql).run(now, postId, fingerprint);
  });
}

function foundIn(store: WorkspaceFile, post: EntityState): ReadonlyMap<string, Found> {
  const states = { state: store.stateForRules.bind(store) };
  const documents = documentsOf(states, post);
  const found = new Map<string, Found>();
  for (const [index, { findings }] of verdictOf(store, states, post).entries()) {
    const document = documents[index]?.document;
    if (document === undefined) continue;
    for (const finding of findings)
      found.set(finding.fingerprint, { finding, words: wordsOf(document, finding) });
  }
  return found;
}

type Found = { readonly finding: JudgedFinding; readonly words: string };

function rowOf({ finding, words }: Found, at: { postId: Id; brandId: Id; now: number }) {
  const { fingerprint, ruleId, guidelineId, severity, waiver } = finding;
  const ended = waiver === null ? null : 'waived';
  return { ...at, fingerprint, ruleId, guidelineId, severity, words, ended };
}

const noteSql = `INSERT INTO voice_hit
    (post_id, fingerprint, rule_id, guideline_id, brand_id, severity, words, found_at, ended, ended_at)
  VALUES (@postId, @fingerprint, @ruleId, @guidelineId, @brandId, @severity, @words, @now, @ended,
    iif(@ended IS NULL, NULL, @now))
  ON CONFLICT (post_id, fingerprint) DO UPDATE SET severity = @severity, words = @words,
    ended_at = iif(ended IS @ended, ended_at, excluded.ended_at), ended = @ended`;
const openSql = 'SELECT fingerprint, rule_id AS ruleId FROM voice_hit WHERE post_id = ? AND ended IS NULL';
const fixedSql = "UPDATE voice_hit SET ended = 'fixed', ended_at = ? WHERE post_id = ? AND fingerprint = ?";

/** Posts that were written since something was last noted: the program ended before it came to them. */
function unseenPosts(store: WorkspaceFile): readonly Id[] {
  const last = prepared(store.writer, 'SELECT max(max(found_at, coalesce(ended_at, 0))) FROM voice_hit')
    .pluck()
    .get() as number | null;
  const sql = `SELECT id FROM post WHERE status IN ${OPEN} AND updated_at > ? ORDER BY updated_at DESC`;
  return prepared(store.writer, sql)
    .pluck()
    .all((last ?? 0) - (last === null ? 0 : DAY_MS)) as Id[];
}

function openPosts(store: WorkspaceFile, brandId: Id): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status IN ${OPEN}`;
  return prepared(store.writer, sql).pluck().all(brandId) as Id[];
}

function brandOf(store: WorkspaceFile, kind: 'guideline' | 'style' | 'brand', id: Id): Id {
  return kind === 'brand' ? id : String(registerValue(store.stateForRules(kind, id), 'brand'));
}
