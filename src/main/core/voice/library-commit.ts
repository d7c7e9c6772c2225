import type { StoredFile } from '#shared/assets/jobs.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import type { EntityState } from '#shared/journal/state.ts';
import { t } from '#shared/messages/index.ts';
import type { Actor } from '#shared/people/person.ts';
import type { LibraryFile } from '#shared/voice/library-file.ts';
import {
  type GuidelinePlan,
  type LibraryHere,
  localChoices,
  localContent,
  type StylePlan,
} from '#shared/voice/library-plan.ts';
import { RULE_CHOICE } from '#shared/voice/settings.ts';
import { voidByVoice } from '../approval/governance.ts';
import { adoptPictures, bringFiles } from '../assets/carried.ts';
import { assetDesk } from '../assets/desk.ts';
import { noteFiles } from '../assets/file-rows.ts';
import { stillHere } from '../assets/import.ts';
import { peopleOf } from '../people/queries.ts';
import type { ChangeSet } from '../store/change-set.ts';
import type { Writer } from '../store/connection.ts';
import type { Committed, WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { type HeldLibrary, planHeld } from './library-import.ts';

/** What a library that came in has added and changed. */
export type TakenIn = { readonly added: number; readonly changed: number };

/**
 * Takes in a library that was read: the files of its logos first, then all of it in one undoable step. What is here
 * alone stays as it is.
 */
export async function importLibrary(ctx: CoreContext, reading: HeldLibrary): Promise<Committed<TakenIn>> {
  const { coming } = planHeld(reading);
  if (coming.length === 0) return commit(ctx, reading, []);
  return await assetDesk.run(ctx.session, async (signal) => {
    const files = await bringFiles(ctx, coming, signal);
    stillHere(ctx, signal);
    return commit(ctx, reading, files);
  });
}

function commit(
  { workspace: { store }, actor }: CoreContext,
  reading: HeldLibrary,
  files: readonly StoredFile[],
): Committed<TakenIn> {
  const { brandId, library } = reading;
  const label = { key: 'voiceFiles.undo.imported', values: { brand: library.brand.name } } as const;
  // Asked again: the workspace may have moved on while files came.
  const plan = planHeld(reading);
  const { here } = plan;
  const personHere = peopleHere(store, library);
  const note = (writer: Writer): void => noteFiles(writer, files, store.sources.now());
  const change = (changes: ChangeSet): TakenIn => {
    const brand = changes.existing('brand', brandId);
    adoptPictures(store, changes, plan.coming, { brandId, by: actor.id, files });
    const taking: Taking = { changes, brandId, library, actor, here, personHere };
    const ids = new Map(plan.guidelines.flatMap((each) => takeGuideline(taking, each)));
    for (const style of plan.styles) takeStyle(taking, style);
    for (const [ruleId, choice] of Object.entries(localChoices(library.choices, ids)))
      changes.set(brand, `${RULE_CHOICE}${ruleId}`, choice as Json);
    voidByVoice(store, changes, brandId);
    if (changes.operations.length === 0) throw new Refusal('wrong-state', 'voiceFiles.refusal.nothingToTake');
    const all = [...plan.guidelines, ...plan.styles];
    const counted = (change: string): number => all.filter((each) => each.change === change).length;
    return { added: counted('new'), changed: counted('changed') };
  };
  return store.run(actor, label, change, note);
}

type Taking = {
  readonly changes: ChangeSet;
  readonly brandId: Id;
  readonly library: LibraryFile;
  readonly actor: Actor;
  readonly here: LibraryHere;
  readonly personHere: (id: Id) => Id | null;
};

/** Gives the id that the guideline has in the file, and the one it has here; none where it stayed out. */
function takeGuideline(taking: Taking, plan: GuidelinePlan): readonly (readonly [Id, Id])[] {
  const { changes, library, actor } = taking;
  const { filed, here, content } = plan;
  if (plan.change === 'left_out') return [];
  if (here === null) return [[filed.id, createGuideline(taking, plan)]];
  if (plan.change === 'same') return [[filed.id, here.id]];
  const state = changes.existing('guideline', here.id);
  const said = { content, by: actor.id, at: changes.now };
  const version = filed.versions.at(-1)?.version;
  if (version === undefined) {
    changes.set(state, 'proposal', { ...said, note: filed.proposal?.note ?? '' } as unknown as Json);
    return [[filed.id, here.id]];
  }
  const note = t('voiceFiles.note.fromFile', { brand: library.brand.name, version });
  const next = { ...said, note, version: (here.adopted?.version ?? 0) + 1 };
  // Where only the shelf it lies on differs, there is no new version.
  if (JSON.stringify(here.adopted?.content) !== JSON.stringify(content))
    changes.set(state, 'adopted', next as unknown as Json);
  changes.set(state, 'archived', filed.archived);
  return [[filed.id, here.id]];
}

/** A guideline that is new here comes with all it has ever said, version by version, so that its history reads on. */
function createGuideline(
  { changes, brandId, actor, here, personHere }: Taking,
  { filed }: GuidelinePlan,
): Id {
  const local = <Said extends FiledSaid>(said: Said): Json =>
    ({
      ...said,
      content: localContent(said.content, here),
      by: personHere(said.by) ?? actor.id,
    }) as unknown as Json;
  const [first, ...later] = filed.versions;
  const owner = filed.ownerId === null ? null : personHere(filed.ownerId);
  const id = changes.create('guideline', {
    brand: brandId,
    owner,
    ...(first === undefined ? {} : { adopted: local(first) }),
    ...(filed.proposal === null ? {} : { proposal: local(filed.proposal) }),
    ...(filed.archived ? { archived: true } : {}),
  });
  const state = changes.state('guideline', id);
  for (const version of later) changes.set(state, 'adopted', local(version));
  return id;
}

type FiledSaid =
  | LibraryFile['guidelines'][number]['versions'][number]
  | NonNullable<LibraryFile['guidelines'][number]['proposal']>;

function takeStyle({ changes, brandId }: Taking, { filed, here, change }: StylePlan): void {
  if (change === 'left_out' || change === 'same') return;
  const { name, on, importedAt } = filed;
  const rules = filed.rules as unknown as Json;
  const notes = filed.notes as unknown as Json;
  if (here === null) {
    changes.create('style', { brand: brandId, name, on, rules, notes, importedAt });
    return;
  }
  const state: EntityState = changes.existing('style', here.id);
  for (const [register, value] of Object.entries({ on, rules, notes, importedAt }))
    changes.set(state, register, value);
}

/** Finds people of the file here: by their id, else by their name where only one has it. */
function peopleHere(store: WorkspaceFile, library: LibraryFile): (id: Id) => Id | null {
  const people = peopleOf(store.readAll);
  const known = new Set(people.map(({ id }) => id));
  return (id) => {
    if (known.has(id)) return id;
    const name = library.people.find((person) => person.id === id)?.name;
    const namesakes = people.filter((person) => person.name === name);
    return namesakes.length === 1 ? (namesakes[0]?.id ?? null) : null;
  };
}
