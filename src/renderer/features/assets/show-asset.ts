import { useLibrary, wholeLibrary } from '#renderer/features/assets/library-store.ts';
import type { Id } from '#shared/ids.ts';

/** Chooses an asset in the library, whatever narrowed it before; from another screen, as soon as it is loaded. */
export function showAsset(assetId: Id): void {
  const library = useLibrary.getState();
  const isLoaded = (library.assets ?? []).some(({ id }) => id === assetId);
  if (isLoaded) return library.choose({ ids: [assetId], anchor: assetId }, assetId);
  useLibrary.setState({ wanted: assetId });
  library.setFilters(wholeLibrary);
}
