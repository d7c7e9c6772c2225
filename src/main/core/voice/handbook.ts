import { assertNever } from '#shared/assert-never.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { HandbookFormat } from '#shared/contract/voice-files.ts';
import { voiceHandbook } from '#shared/documents/handbook.ts';
import type { HandbookMaterial } from '#shared/documents/handbook-material.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale } from '#shared/messages/index.ts';
import { brandsOf } from '../brands/queries.ts';
import { writeDocxApart } from '../documents/docx-thread.ts';
import { documentFonts } from '../documents/fonts.ts';
import { writeHtml } from '../documents/html.ts';
import { peopleOf } from '../people/queries.ts';
import type { CoreContext } from '../trpc.ts';
import { rulesInForce } from './brand-voice.ts';
import { logosOf } from './handbook-logos.ts';
import { guidelinesOf } from './queries.ts';

/** The handbook of a brand's voice in a format. */
export async function handbookBytes(
  ctx: CoreContext,
  brandId: Id,
  format: HandbookFormat,
): Promise<Uint8Array | string> {
  const tree = voiceHandbook(await materialOf(ctx, brandId));
  switch (format) {
    case 'docx':
      return await writeDocxApart(tree, new AbortController().signal);
    case 'html':
      return writeHtml(tree, documentFonts()).html;
    case 'pdf': {
      const { html, header, footer } = writeHtml(tree, documentFonts());
      return await ctx.session.host.printToPdf(html, { landscape: tree.landscape, header, footer });
    }
    default:
      return assertNever(format);
  }
}

/** Everything the handbook is made of, as the library is now: what holds, and is not archived. */
async function materialOf(ctx: CoreContext, brandId: Id): Promise<HandbookMaterial> {
  const { session, workspace, actor } = ctx;
  const { store } = workspace;
  const brand = brandsOf(store.read).find(({ id }) => id === brandId);
  if (brand === undefined) throw new Refusal('not-found', 'core.refusal.notFound', { what: 'brand' });
  const names = new Map(peopleOf(store.read).map(({ id, name }) => [id, name]));
  const known = guidelinesOf(store.read, brandId).filter(({ archived }) => !archived);
  return {
    brandName: brand.name,
    logos: await logosOf(ctx, known),
    guidelines: known.flatMap(({ adopted, ownerId }) => {
      if (adopted === null) return [];
      return [{ adopted, ownerName: ownerId === null ? null : (names.get(ownerId) ?? null) }];
    }),
    locale: currentLocale(),
    zone: session.options.zone,
    generatedAt: store.sources.now(),
    preparedBy: actor.name,
    rulesVersion: rulesInForce(store, brandId).version,
  };
}
