import { Refusal } from '#shared/contract/errors.ts';
import type { HandbookFormat } from '#shared/contract/voice-files.ts';
import type { Id } from '#shared/ids.ts';
import { t } from '#shared/messages/index.ts';
import { brandRuleSet } from '#shared/voice/brand-rules.ts';
import { ownMessage } from '#shared/voice/compile.ts';
import {
  LIBRARY_FORMAT,
  LIBRARY_VERSION,
  type LibraryFile,
  libraryText,
} from '#shared/voice/library-file.ts';
import { logosIn } from '#shared/voice/library-plan.ts';
import type { RuleSet } from '#shared/voice/rule.ts';
import { ruleChoicesOf } from '#shared/voice/settings.ts';
import { writePackage, zipOf } from '#shared/voice/vale/write-package.ts';
import { carriedPictures } from '../assets/carried.ts';
import { brandsOf } from '../brands/queries.ts';
import { documentDesk } from '../documents/export.ts';
import { fileNameOf, saveFile } from '../documents/save-file.ts';
import { peopleOf } from '../people/queries.ts';
import type { WorkspaceFile } from '../store/workspace-file.ts';
import type { CoreContext } from '../trpc.ts';
import { rulesInForce } from './brand-voice.ts';
import { handbookBytes } from './handbook.ts';
import { guidelinesOf, historyOf, stylesOf } from './queries.ts';

type Brand = { readonly id: Id; readonly name: string };

/** Writes the rules of the brand's own guidelines as a Vale package. A null file when the person cancelled. */
export async function exportStyle(
  ctx: CoreContext,
  brandId: Id,
): Promise<{ readonly file: string | null; readonly rules: number }> {
  const { store } = ctx.workspace;
  const brand = brandOf(store, brandId);
  const set = ownRules(store, brandId);
  if (set.rules.length === 0) throw new Refusal('wrong-state', 'voiceFiles.refusal.nothingToExport');
  const style = brand.name.replace(/[^A-Za-z0-9]+/gu, '') || 'Masthead';
  const bytes = zipOf(writePackage(set, style).files, style);
  const file = await save(ctx, t('voiceFiles.file.style', { brand: brand.name }), 'zip', () => bytes);
  return { file, rules: set.rules.length };
}

/** The rules that follow from the brand's guidelines as they hold today, each with the sentence it says. */
function ownRules(store: WorkspaceFile, brandId: Id): RuleSet {
  const { country, today } = rulesInForce(store, brandId);
  const choices = ruleChoicesOf(store.stateOf('brand', brandId));
  const voice = { guidelines: guidelinesOf(store.read, brandId), choices, styles: [], country };
  const { rules, accepted } = brandRuleSet(voice, today);
  return {
    rules: rules
      .filter(({ guidelineId }) => guidelineId !== null)
      .map((rule) => {
        if (rule.message !== '' || rule.body.kind === 'catalogue') return rule;
        return { ...rule, message: ownMessage(rule.body) };
      }),
    accepted,
    rejected: [],
  };
}

/** Writes the whole library into one file. A null file when the person cancelled. */
export async function exportLibrary(
  ctx: CoreContext,
  brandId: Id,
): Promise<{ readonly file: string | null; readonly guidelines: number }> {
  const library = libraryOf(ctx.workspace.store, brandId);
  if (library.guidelines.length + library.styles.length === 0)
    throw new Refusal('wrong-state', 'voiceFiles.refusal.emptyLibrary');
  const name = t('voiceFiles.file.library', { brand: library.brand.name });
  const file = await save(ctx, name, 'json', () => libraryText(library));
  return { file, guidelines: library.guidelines.length };
}

function libraryOf(store: WorkspaceFile, brandId: Id): LibraryFile {
  const { id, name } = brandOf(store, brandId);
  const guidelines = guidelinesOf(store.read, brandId).map((guideline) => ({
    id: guideline.id,
    ownerId: guideline.ownerId,
    archived: guideline.archived,
    versions: historyOf(store.readAll, guideline.id)
      .filter(({ version }) => version <= (guideline.adopted?.version ?? 0))
      .toReversed(),
    proposal: guideline.proposal,
  }));
  const logos = guidelines.flatMap(logosIn).map((logo) => ({ id: logo, hash: null }));
  const named = new Set(
    guidelines.flatMap(({ ownerId, versions, proposal }) => [
      ownerId,
      proposal?.by,
      ...versions.map(({ by }) => by),
    ]),
  );
  return {
    format: LIBRARY_FORMAT,
    version: LIBRARY_VERSION,
    exportedAt: store.sources.now(),
    brand: { id, name },
    people: peopleOf(store.read)
      .filter((person) => named.has(person.id))
      .map((person) => ({ id: person.id, name: person.name })),
    guidelines,
    pictures: carriedPictures(store, logos),
    choices: ruleChoicesOf(store.stateOf('brand', brandId)),
    styles: stylesOf(store.read, brandId).map(({ id: _, brandId: __, ...style }) => style),
  };
}

/** Lays the library out as a handbook and saves it. A null file when the person cancelled. */
export async function exportHandbook(
  ctx: CoreContext,
  brandId: Id,
  format: HandbookFormat,
): Promise<{ readonly file: string | null }> {
  const brand = brandOf(ctx.workspace.store, brandId);
  const name = t('voiceFiles.file.handbook', { brand: brand.name });
  return { file: await save(ctx, name, format, () => handbookBytes(ctx, brandId, format)) };
}

async function save(
  ctx: CoreContext,
  name: string,
  extension: string,
  make: () => Uint8Array | string | Promise<Uint8Array | string>,
): Promise<string | null> {
  const path = await ctx.session.host.pickSavePath(fileNameOf(name, extension));
  if (path === null) return null;
  await saveFile(path, await make(), () => undefined);
  documentDesk.noteFile(ctx.session, path);
  return path;
}

/** A brand as far as a file names it; refuses one that is not there, or not for this person. */
function brandOf(store: WorkspaceFile, brandId: Id): Brand {
  const brand = brandsOf(store.read).find(({ id }) => id === brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  return { id: brand.id, name: brand.name };
}
