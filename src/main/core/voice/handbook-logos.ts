import { currentVersionOf } from '#shared/assets/registers.ts';
import type { DocumentPicture } from '#shared/documents/tree.ts';
import type { Id } from '#shared/ids.ts';
import { type EntityState, isAlive, registerValue } from '#shared/journal/state.ts';
import type { Guideline } from '#shared/voice/guideline.ts';
import { filesFolderOf } from '../assets/files.ts';
import { isPictured } from '../assets/queries.ts';
import type { CoreContext } from '../trpc.ts';

/** Longest side of a logo in a handbook, in pixels: 45 mm at 300 to the inch, rounded up. */
const LOGO_SIDE = 540;

/**
 * The logos that guidelines show, drawn for documents. An asset that is gone or may not be seen is left out; of one
 * whose picture cannot be drawn the name stands.
 */
export async function logosOf(
  ctx: CoreContext,
  guidelines: readonly Pick<Guideline, 'adopted'>[],
): Promise<ReadonlyMap<Id, DocumentPicture>> {
  const { store } = ctx.workspace;
  const named = guidelines.flatMap(({ adopted }) => {
    const detail = adopted?.content.detail;
    return detail?.section === 'visual' ? detail.logos : [];
  });
  const found = new Map<Id, DocumentPicture>();
  for (const id of new Set(named)) {
    const asset = store.stateForRules('asset', id);
    if (isAlive(asset) && store.sees('asset', id)) found.set(id, await drawn(ctx, asset));
  }
  return found;
}

async function drawn(
  { session, workspace: { store } }: CoreContext,
  asset: EntityState,
): Promise<DocumentPicture> {
  const words = (register: string): string => String(registerValue(asset, register) ?? '');
  const named = { name: words('name'), alt: words('alt') };
  const hash = currentVersionOf(asset)?.hash;
  if (hash === undefined || !isPictured(store.readAll, hash)) return { ...named, png: null };
  const answer = await session.host.assetJob({
    kind: 'draw',
    folder: filesFolderOf(store.file),
    hash,
    side: LOGO_SIDE,
  });
  if (!answer.ok || answer.kind !== 'draw') return { ...named, png: null };
  const { bytes, width, height } = answer;
  return { ...named, png: { bytes, width, height } };
}
