import type { Host, Notice } from '#shared/contract/host.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import { can } from '#shared/people/roles.ts';
import type { Guideline } from '#shared/voice/guideline.ts';
import type { Attendant } from '../session.ts';
import { prepared } from '../store/prepared.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import { type AsideRule, onAside } from './aside.ts';
import { rulesInForce } from './brand-voice.ts';
import { guidelinesOf } from './queries.ts';

/** Whoever owns a rule may sit down at the window any time. */
const LOOK_MS = 60_000;

/** Tells whoever answers for a rule that it was set aside, each once; and windows that other rules run now. */
export class AsideNotices implements Attendant {
  readonly #store: WorkspaceFile;
  readonly #host: Host;
  readonly #actor: () => Actor | null;
  readonly #onError: (error: unknown) => void;
  readonly #stopListening: () => void;
  readonly #timer: NodeJS.Timeout;

  /**
   * @param actor the person at the window; null while it is locked
   * @param announce told when other rules run than a moment ago
   */
  constructor(
    store: WorkspaceFile,
    host: Host,
    actor: () => Actor | null,
    announce: () => void,
    onError: (error: unknown) => void,
  ) {
    this.#store = store;
    this.#host = host;
    this.#actor = actor;
    this.#onError = onError;
    this.#stopListening = onAside(store, () => {
      announce();
      this.tick();
    });
    this.#timer = setInterval(() => this.tick(), LOOK_MS);
    this.#timer.unref();
    this.tick();
  }

  /** Gives the notices that are due to the person at the window. */
  tick(): void {
    try {
      const actor = this.#actor();
      if (actor === null) return;
      for (const notice of takeAsideNotices(this.#store, actor))
        this.#host.notify(notice).catch(this.#onError);
    } catch (error) {
      this.#onError(error);
    }
  }

  stop(): void {
    this.#stopListening();
    clearInterval(this.#timer);
  }
}

/** What a person has not been told yet of rules that they answer for; from now on they have. */
export function takeAsideNotices(store: WorkspaceFile, actor: Actor): readonly Notice[] {
  const brands = prepared(
    store.read,
    'SELECT DISTINCT brand_id FROM guideline UNION SELECT brand_id FROM style',
  );
  return (brands.pluck().all() as Id[]).flatMap((brandId) => {
    const { aside } = rulesInForce(store, brandId);
    if (aside.length === 0) return [];
    const guidelines = guidelinesOf(store.writer, brandId);
    return aside.flatMap((rule): Notice[] => {
      const guideline = guidelines.find(({ id }) => rule.ruleId.startsWith(`brand.${id}.`)) ?? null;
      if (!answersFor(actor, guideline)) return [];
      return takeOnce(store, `aside:${brandId}:${rule.ruleId}:${rule.at}:${actor.id}`)
        ? [noticeOf(rule, guideline)]
        : [];
    });
  });
}

/** Its owner; where it has none, and for styles, whoever may decide about rules. */
function answersFor(actor: Actor, guideline: Guideline | null): boolean {
  const ownerId = guideline?.ownerId ?? null;
  return ownerId === null ? can(actor, 'voice.adopt') : ownerId === actor.id;
}

function takeOnce(store: WorkspaceFile, id: string): boolean {
  const given = store.sources.now();
  return store.keep(
    (writer) =>
      prepared(writer, 'INSERT OR IGNORE INTO reminder (id, given_at) VALUES (?, ?)').run(id, given).changes >
      0,
  );
}

function noticeOf({ ruleId, postId }: AsideRule, guideline: Guideline | null): Notice {
  const name = guideline?.adopted?.content.title ?? ruleId;
  return {
    title: t('voiceLibrary.notice.aside.title', { name }),
    body: t('voiceLibrary.notice.aside.body'),
    postId,
  };
}
