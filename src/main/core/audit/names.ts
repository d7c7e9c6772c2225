import type { AuditAbout } from '#shared/audit/entry.ts';
import type { AuditNames } from '#shared/audit/names.ts';
import type { Id } from '#shared/ids.ts';
import type { EntityKind } from '#shared/journal/operation.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import { baseTextOf } from '#shared/posts/composition.ts';
import { excerptOf } from '#shared/posts/post.ts';
import { guidelineTitle } from '#shared/voice/guideline.ts';
import { SYSTEM_PERSON } from '../store/projector.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';

/** The reader that words are made for. */
export type AuditReader = { readonly locale: string; readonly zone: string };

type Known = AuditAbout & { readonly brandId: Id | null };

/**
 * What things are called, also those that were deleted: by the name they have now, or had last. Made anew for each
 * question, so that it never tells an old name.
 */
export class JournalNames implements AuditNames {
  readonly locale: string;
  readonly zone: string;
  readonly #store: WorkspaceFile;
  readonly #known = new Map<Id, Known>();

  constructor(store: WorkspaceFile, { locale, zone }: AuditReader) {
    this.#store = store;
    this.locale = locale;
    this.zone = zone;
  }

  /** The name of a thing. */
  of(kind: EntityKind, id: Id): string {
    return this.about(kind, id).name;
  }

  /** Who a person of the journal is; the program itself has a name too. */
  person(id: Id): string {
    return id === SYSTEM_PERSON ? t('audit.nobody') : this.of('person', id);
  }

  /** A thing as an entry names it. */
  about(kind: EntityKind, id: Id): AuditAbout {
    const { brandId: _brandId, ...about } = this.#look(kind, id);
    return about;
  }

  /** The brand that a thing is or belongs to; null when it belongs to none. */
  brandOf(kind: EntityKind, id: Id): Id | null {
    return this.#look(kind, id).brandId;
  }

  #look(kind: EntityKind, id: Id): Known {
    const known = this.#known.get(id) ?? this.#read(kind, id);
    this.#known.set(id, known);
    return known;
  }

  #read(kind: EntityKind, id: Id): Known {
    const state = this.#store.stateOf(kind, id);
    const postId = this.#postOf(state);
    return { kind, id, name: this.#nameOf(state), postId, brandId: this.#brandOf(state) };
  }

  #nameOf(state: EntityState): string {
    switch (state.entity) {
      case 'post':
        return excerptOf(baseTextOf(state)) || t('posts.untitled');
      case 'comment':
        return excerptOf(wordsIn(state, 'body')) || t('audit.thing.comment');
      case 'package':
        return t('audit.name.package', { name: this.of('person', wordsIn(state, 'recipient')) });
      case 'guideline':
        return guidelineTitle(state) || t('audit.thing.guideline');
      case 'workspace':
        return t('audit.name.workspace');
      default:
        return wordsIn(state, 'name') || t('audit.gone');
    }
  }

  #postOf(state: EntityState): Id | null {
    if (state.entity === 'post') return isAlive(state) ? state.id : null;
    const post = wordsIn(state, 'post');
    return state.entity === 'comment' && post !== '' ? this.#look('post', post).postId : null;
  }

  #brandOf(state: EntityState): Id | null {
    if (state.entity === 'brand') return state.id;
    if (state.entity === 'comment') return this.#look('post', wordsIn(state, 'post')).brandId;
    return wordsIn(state, 'brand') || null;
  }
}

function wordsIn(state: EntityState, register: string): string {
  const value = registerValue(state, register);
  return typeof value === 'string' ? value : '';
}
