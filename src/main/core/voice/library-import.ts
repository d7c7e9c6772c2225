import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import type { LibraryReading } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import type { Json } from '#shared/journal/canonical.ts';
import { sameJson } from '#shared/journal/canonical.ts';
import { isAlive, registerValue } from '#shared/journal/state.ts';
import { LIBRARY_BYTES_MAX, type LibraryFile, readLibraryText } from '#shared/voice/library-file.ts';
import {
  type LibraryHere,
  type LibraryPlan,
  localChoices,
  logosIn,
  planLibrary,
} from '#shared/voice/library-plan.ts';
import { isPatternRule, type PatternRule } from '#shared/voice/patterns/pattern-set.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { type Coming, comingPictures, refuseFalsePictures } from '../assets/carried.ts';
import type { Session } from '../session.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { PatternWatch } from './pattern-watch.ts';
import { guidelinesOf, stylesOf } from './queries.ts';
import { keepable } from './style-reading.ts';
import { threadFile } from './thread-files.ts';

/** A library that was read and waits for a decision; nothing of it is in the workspace. */
export type HeldLibrary = {
  readonly id: Id;
  readonly store: WorkspaceFile;
  readonly brandId: Id;
  readonly library: LibraryFile;
  /** Rules of its guidelines that can get slow, as `planLibrary` names them. */
  readonly slow: ReadonlySet<string>;
};

const held = new WeakMap<Session, HeldLibrary>();

/** Asks for a library's file and says what would change. Null when the person cancelled. */
export async function openLibrary(
  { session, workspace: { store } }: CoreContext,
  brandId: Id,
): Promise<LibraryReading | null> {
  store.stateOf('brand', brandId);
  const path = await session.host.pickFile('voiceLibrary');
  if (path === null) return null;
  const library = await libraryIn(path);
  const measured = await measure(library);
  refuseFalsePictures(library.pictures, basename(path));
  const reading: HeldLibrary = { id: store.sources.newId(), store, brandId, ...measured };
  held.set(session, reading);
  return viewOf(reading, basename(path));
}

/** The library of that reading; refuses when another was read since, or another workspace opened. */
export function heldLibrary({ session, workspace }: CoreContext, readingId: Id): HeldLibrary {
  const found = held.get(session);
  if (found === undefined || found.id !== readingId || found.store !== workspace.store)
    throw new Refusal('not-found', 'voiceFiles.refusal.readAgain');
  return found;
}

/** What a library that was read would do to the brand as it is now, and what it is compared with. */
export function planHeld(reading: HeldLibrary): LibraryPlan & {
  readonly here: LibraryHere;
  /** The logos of guidelines that come. */
  readonly coming: readonly Coming[];
} {
  const { library, slow } = reading;
  const logos = logosHere(reading);
  const here = libraryHere(reading, logos);
  const plan = planLibrary(library, here, slow);
  const shown = new Set(
    plan.guidelines
      .filter(({ change }) => change === 'new' || change === 'changed')
      .flatMap(({ filed }) => logosIn(filed)),
  );
  return { ...plan, here, coming: logos.filter(({ picture }) => shown.has(picture.id)) };
}

/** What the logos of a library are here. One of another brand comes anew: each brand has its own. */
function logosHere({ store, brandId, library }: HeldLibrary): readonly Coming[] {
  const own = new Map<Id, Id>();
  return comingPictures(store, library.pictures, brandId).map((one): Coming => {
    const { id, version, file, view } = one.picture;
    const asset = store.stateForRules('asset', id);
    const isElsewhere = isAlive(asset) && registerValue(asset, 'brand') !== brandId;
    if (one.as !== 'none' || !isElsewhere || version === null || (file === null && view === null)) return one;
    const made = own.get(id) ?? store.sources.newId();
    own.set(id, made);
    return { ...one, id: made, as: 'new' };
  });
}

function libraryHere({ store, brandId }: HeldLibrary, logos: readonly Coming[]): LibraryHere {
  return {
    guidelines: guidelinesOf(store.readAll, brandId),
    choices: ruleChoicesOf(store.stateOf('brand', brandId)),
    styles: stylesOf(store.readAll, brandId),
    logoHere: (id) => {
      const came = logos.find(({ picture }) => picture.id === id);
      if (came !== undefined) return came.id;
      const asset = store.stateForRules('asset', id);
      return registerValue(asset, 'brand') === brandId ? id : null;
    },
  };
}

function viewOf(reading: HeldLibrary, file: string): LibraryReading {
  const { library } = reading;
  const plan = planHeld(reading);
  const ids = new Map(plan.guidelines.map(({ filed, here }) => [filed.id, here?.id ?? filed.id]));
  const { choices } = plan.here;
  const wanted = Object.entries(localChoices(library.choices, ids));
  return {
    readingId: reading.id,
    file,
    brand: library.brand.name,
    exportedAt: library.exportedAt,
    guidelines: plan.guidelines.map(({ filed, content, change, why }) => ({
      name: content.title,
      section: content.detail.section,
      change,
      count: filed.versions.length,
      why,
    })),
    styles: plan.styles.map(({ filed, change, why }) => ({
      name: filed.name,
      section: null,
      change,
      count: filed.rules.rules.length,
      why,
    })),
    choices: wanted.filter(([ruleId, choice]) => !sameJson(choice as Json, (choices[ruleId] ?? null) as Json))
      .length,
  };
}

async function libraryIn(path: string): Promise<LibraryFile> {
  const file = basename(path);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Refusal('file-problem', 'voiceFiles.refusal.library.foreign', { file });
  if (found.size > LIBRARY_BYTES_MAX)
    throw new Refusal('file-problem', 'voiceFiles.refusal.library.tooLarge', { file });
  const read = readLibraryText(await readFile(path, 'utf8'));
  if (!('fault' in read)) return read;
  const where = read.fault === 'malformed' ? read.where : '';
  throw new Refusal('file-problem', `voiceFiles.refusal.library.${read.fault}`, { file, where });
}

/** Every pattern of the file is measured before any of them runs here: it may come from anywhere. */
async function measure(library: LibraryFile): Promise<Pick<HeldLibrary, 'library' | 'slow'>> {
  const watch = new PatternWatch({ workerPath: threadFile('pattern-worker') });
  try {
    const slow = await watch.slowRules(patternsOf(library));
    const styles: LibraryFile['styles'] = [];
    for (const style of library.styles) styles.push(await withoutSlow(watch, style));
    return { library: { ...library, styles }, slow: new Set(slow.map(({ rule }) => rule)) };
  } finally {
    await watch.close();
  }
}

async function withoutSlow(
  watch: PatternWatch,
  style: LibraryFile['styles'][number],
): Promise<LibraryFile['styles'][number]> {
  const slow = await watch.slowRules(style.rules.rules.filter(isPatternRule));
  const out = new Set(slow.map(({ rule }) => rule));
  const rules = { ...style.rules, rules: style.rules.rules.filter(({ id }) => !out.has(id)) };
  return { ...style, ...keepable({ name: style.name, rules, notes: [...style.notes, ...slow] }) };
}

/** The patterns of the file's guidelines, what holds and what is proposed, under ids that name the guideline. */
function patternsOf({ guidelines }: LibraryFile): readonly PatternRule[] {
  return guidelines.flatMap(({ id, versions, proposal }) =>
    [versions.at(-1)?.content, proposal?.content].flatMap((content) =>
      (content?.rules ?? []).flatMap((rule) => {
        const named = { ...rule, guidelineId: null, id: `${id}.${rule.id}` };
        return isPatternRule(named) ? [named] : [];
      }),
    ),
  );
}
