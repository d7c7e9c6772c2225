import type { Id } from '#shared/ids.ts';
import { canonicalJson, type Json } from '#shared/journal/canonical.ts';
import type { Rule } from '#shared/voice/rule.ts';
import { sha256 } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** A rule that does not run because it took too long. */
export type AsideRule = {
  readonly ruleId: string;
  readonly at: number;
  /** How long it ran before it was ended, in milliseconds. */
  readonly waited: number;
  readonly postId: Id | null;
};

type Row = AsideRule & { readonly said: string };

/** What a rule says, for telling whether it was mended since. How much it weighs does not make it quicker. */
function saidBy({ body, scope }: Rule): string {
  return sha256(canonicalJson({ body, scope } as Json));
}

/**
 * The rules of an open workspace that are set aside. A rule is noticed to be slow in the midst of a command, which may yet
 * be refused and leave no trace: so it is remembered at once, and written down when the command is over.
 */
class AsideBook {
  readonly #store: WorkspaceFile;
  readonly #brands = new Map<Id, Map<string, Row>>();
  readonly #listeners = new Set<(brandId: Id) => void>();
  #version = 0;
  #byOthers: unknown = null;

  constructor(store: WorkspaceFile) {
    this.#store = store;
  }

  /** Grows with every change, so that whoever has made rules ready knows to make them again. */
  get version(): number {
    // Another program on the same file tells nobody of what it writes.
    const byOthers = prepared(this.#store.writer, 'PRAGMA data_version').pluck().get();
    if (byOthers !== this.#byOthers) {
      this.#brands.clear();
      this.#version += 1;
    }
    this.#byOthers = byOthers;
    return this.#version;
  }

  of(brandId: Id): ReadonlyMap<string, Row> {
    const known = this.#brands.get(brandId);
    if (known !== undefined) return known;
    const sql = `SELECT rule_id AS ruleId, said, set_aside_at AS at, waited, post_id AS postId
      FROM rule_aside WHERE brand_id = ? ORDER BY rule_id`;
    const rows = prepared(this.#store.writer, sql).all(brandId) as Row[];
    const made = new Map(rows.map((row) => [row.ruleId, row]));
    this.#brands.set(brandId, made);
    return made;
  }

  add(brandId: Id, row: Row): void {
    this.of(brandId);
    this.#brands.get(brandId)?.set(row.ruleId, row);
    this.#version += 1;
    queueMicrotask(() => this.#write(brandId, row));
  }

  remove(brandId: Id, ruleId: string): void {
    const sql = 'DELETE FROM rule_aside WHERE brand_id = ? AND rule_id = ?';
    this.#store.keep((writer) => prepared(writer, sql).run(brandId, ruleId));
    this.of(brandId);
    this.#brands.get(brandId)?.delete(ruleId);
    this.#version += 1;
    this.#tell(brandId);
  }

  listen(listener: (brandId: Id) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #write(brandId: Id, row: Row): void {
    // The workspace was closed in the same moment: the rule will be found slow again.
    if (!this.#store.writer.open) return;
    this.#store.keep((writer) =>
      prepared(
        writer,
        `INSERT OR REPLACE INTO rule_aside (brand_id, rule_id, said, set_aside_at, waited, post_id)
          VALUES (@brandId, @ruleId, @said, @at, @waited, @postId)`,
      ).run({ brandId, ...row }),
    );
    this.#tell(brandId);
  }

  #tell(brandId: Id): void {
    for (const listener of this.#listeners) listener(brandId);
  }
}

const books = new WeakMap<WorkspaceFile, AsideBook>();

function bookOf(store: WorkspaceFile): AsideBook {
  const book = books.get(store) ?? new AsideBook(store);
  books.set(store, book);
  return book;
}

/** Grows whenever a rule is set aside, or brought back. */
export function asideVersion(store: WorkspaceFile): number {
  return bookOf(store).version;
}

/** Those of a brand's rules that are set aside as they stand now; one that was mended since is not among them. */
export function asideAmong(store: WorkspaceFile, brandId: Id, rules: readonly Rule[]): readonly AsideRule[] {
  const aside = bookOf(store).of(brandId);
  if (aside.size === 0) return [];
  return rules.flatMap((rule): AsideRule[] => {
    const row = aside.get(rule.id);
    if (row === undefined || row.said !== saidBy(rule)) return [];
    const { ruleId, at, waited, postId } = row;
    return [{ ruleId, at, waited, postId }];
  });
}

/** Sets a rule aside: it does not run in its brand until it is mended, or somebody has it tried again. */
export function setAside(
  store: WorkspaceFile,
  brandId: Id,
  rule: Rule,
  seen: { readonly waited: number; readonly postId: Id | null },
): void {
  const row = { ruleId: rule.id, said: saidBy(rule), at: store.sources.now(), ...seen };
  bookOf(store).add(brandId, row);
}

/** Has a rule tried again that was set aside; should it take too long again, it is set aside again. */
export function tryAgain(store: WorkspaceFile, brandId: Id, ruleId: string): void {
  bookOf(store).remove(brandId, ruleId);
}

/** Calls the listener after every rule that is set aside or brought back; gives back how to stop. */
export function onAside(store: WorkspaceFile, listener: (brandId: Id) => void): () => void {
  return bookOf(store).listen(listener);
}
