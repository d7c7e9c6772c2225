import type { Id } from '#shared/ids.ts';
import { canonicalJson } from '#shared/journal/canonical.ts';
import { membersOf } from '#shared/journal/state.ts';
import { baseTextOf, channelTextOf, compositionOf } from '#shared/posts/composition.ts';
import { addMonths, type WallDate } from '#shared/time/wall.ts';
import {
  DRIFT_FROM,
  DRIFT_WORDS,
  type Drift,
  driftsOf,
  type Example,
  exampleOf,
  type NearestExample,
  nearestExample,
  PROFILE_FROM,
  profileFrom,
  type VoiceProfile,
} from '#shared/voice/profile.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { type Alike, type PackedText, PastTexts, packedText, wordsOf } from '#shared/voice/shingles.ts';
import { sha256 } from '../store/journal.ts';
import { prepared } from '../store/prepared.ts';
import type { Touched, WorkspaceFile } from '../store/workspace-file.ts';
import { rulesInForce } from './brand-voice.ts';

/** So far back a post counts as said before. */
const MONTHS = 12;
/** So many approved posts are compared with, and so many make the voice, the latest first. */
const COMPARED_MOST = 1000;
const LEARNED_MOST = 200;
/** Posts whose words somebody stood for, and that went out or will. */
const APPROVED = "('approved', 'scheduled', 'due', 'published')";

/** What a brand has said with approval: its words as far as copies would share them, and how they are written. */
export type Said = {
  readonly packed: readonly PackedText[];
  readonly past: PastTexts;
  readonly profile: VoiceProfile | null;
  /** The posts that the voice was learned from. */
  readonly examples: readonly Example[];
  /** The same for the same words: whoever has it need not be told again. */
  readonly hash: string;
};

/** A post as it is compared: what each channel says, and how its words are written. */
type Heard = {
  readonly packed: readonly PackedText[];
  readonly text: string;
  /** Counting its words is the dear part: only what the voice is learned from is counted. */
  example?: Example | null;
};

type Kept = { readonly day: WallDate; readonly heard: Map<Id, Heard>; said: Said | null };

/** What was gathered of an open workspace's brands. Commits tell which posts to read again; nothing else is. */
class SaidBook {
  readonly #store: WorkspaceFile;
  readonly #brands = new Map<Id, Kept>();
  #byOthers: unknown = null;

  constructor(store: WorkspaceFile) {
    this.#store = store;
    store.onCommit((touched) => this.#notice(touched));
  }

  of(brandId: Id): Said {
    // Other programs tell nobody of their commits.
    const byOthers = prepared(this.#store.writer, 'PRAGMA data_version').pluck().get();
    if (byOthers !== this.#byOthers) this.#brands.clear();
    this.#byOthers = byOthers;
    const { today } = rulesInForce(this.#store, brandId);
    const before = this.#brands.get(brandId);
    const kept = before?.day === today ? before : { day: today, heard: new Map(), said: null };
    this.#brands.set(brandId, kept);
    kept.said ??= this.#gather(brandId, kept);
    return kept.said;
  }

  #gather(brandId: Id, { day, heard }: Kept): Said {
    const ids = approvedSince(this.#store, brandId, addMonths(day, -MONTHS));
    const listed = new Set(ids);
    for (const id of heard.keys()) if (!listed.has(id)) heard.delete(id);
    const all = ids.map((id, index) => {
      const known = heard.get(id) ?? heardIn(this.#store, id);
      if (index < LEARNED_MOST) known.example ??= exampleOf(id, known.text);
      heard.set(id, known);
      return known;
    });
    return saidIn(all);
  }

  #notice(touched: Touched): void {
    const posts = [...touched].flatMap(([id, kind]) => (kind === 'post' ? [id] : []));
    if (posts.length === 0) return;
    for (const [brandId, kept] of this.#brands) {
      // A draft that stays one says nothing yet: whoever types does not make everything be read again.
      const isMoved = posts.filter((id) => kept.heard.delete(id) || isApproved(this.#store, brandId, id));
      if (isMoved.length > 0) kept.said = null;
    }
  }
}

const books = new WeakMap<WorkspaceFile, SaidBook>();

/** What a brand has said with approval, for checks and comparisons. */
export function saidBy(store: WorkspaceFile, brandId: Id): Said {
  const book = books.get(store) ?? new SaidBook(store);
  books.set(store, book);
  return book.of(brandId);
}

function approvedSince(store: WorkspaceFile, brandId: Id, day: WallDate): readonly Id[] {
  const sql = `SELECT id FROM post WHERE brand_id = ? AND status IN ${APPROVED} AND (date IS NULL OR date >= ?)
    ORDER BY date DESC, id DESC LIMIT ${COMPARED_MOST}`;
  return prepared(store.readAll, sql).pluck().all(brandId, day) as Id[];
}

function isApproved(store: WorkspaceFile, brandId: Id, id: Id): boolean {
  const sql = `SELECT 1 FROM post WHERE id = ? AND brand_id = ? AND status IN ${APPROVED}`;
  return prepared(store.readAll, sql).get(id, brandId) !== undefined;
}

function heardIn(store: WorkspaceFile, postId: Id): Heard {
  const post = store.stateForRules('post', postId);
  const composition = compositionOf(post);
  const own = membersOf(post, 'channels').map((channelId) => channelTextOf(composition, channelId).text);
  const texts = [...new Set(own.length === 0 ? [composition.text] : own)];
  return {
    packed: texts.map((text) => packedText({ postId, text })),
    text: composition.text.trim() === '' ? (texts[0] ?? '') : composition.text,
  };
}

function saidIn(all: readonly Heard[]): Said {
  const packed = all.flatMap((heard) => heard.packed).filter(({ runs }) => runs.length > 0);
  const examples = all.slice(0, LEARNED_MOST).flatMap(({ example }) => example ?? []);
  const profile = profileFrom(examples.map(({ features }) => features));
  const hash = sha256(canonicalJson({ packed, profile }));
  return { packed, past: new PastTexts(packed), profile, examples, hash };
}

/** A text beside the brand's voice. */
export type Compared = {
  /** How many approved posts the voice was learned from, and how many it takes. */
  readonly posts: number;
  readonly least: number;
  /** A shorter text is not measured, in words. */
  readonly leastWords: number;
  /** Every feature, the farthest first; none where the voice or the text is too small. */
  readonly drifts: readonly Drift[];
  /** From so many usual distances on the brand takes a feature for out of the ordinary. */
  readonly unusualFrom: number;
  readonly nearest: NearestExample | null;
  /** The approved post that holds most of its words, and how many of them, 0 to 1. */
  readonly said: { readonly postId: Id; readonly text: string; readonly share: number } | null;
};

/** Sets a text beside what a brand has said with approval; only posts that whoever works here may see are shown. */
export function comparedWith(store: WorkspaceFile, brandId: Id, postId: Id, text: string): Compared {
  const { profile, examples, past } = saidBy(store, brandId);
  const said = shownOf(store, past.nearest(text, postId));
  const chosen = ruleChoicesOf(store.stateForRules('brand', brandId))['voice.tone-drift']?.options?.[
    'distance'
  ];
  const unusualFrom = typeof chosen === 'number' ? chosen : DRIFT_FROM;
  const small = { posts: examples.length, least: PROFILE_FROM, leastWords: DRIFT_WORDS, unusualFrom };
  if (profile === null) return { ...small, drifts: [], nearest: null, said };
  const shown = examples.filter((one) => one.postId !== postId && store.sees('post', one.postId));
  const drifts = wordsOf(text).length < DRIFT_WORDS ? [] : driftsOf(profile, text);
  return { ...small, drifts, nearest: nearestExample(profile, text, shown), said };
}

function shownOf(store: WorkspaceFile, alike: Alike | null): Compared['said'] {
  if (alike === null || !store.sees('post', alike.postId)) return null;
  return { ...alike, text: baseTextOf(store.stateOf('post', alike.postId)) };
}
