import type { Id } from '#shared/ids.ts';

/** Inputs for the asset library, every field given. */
export function assetInputs({
  brandId,
  postId,
}: {
  readonly brandId: Id | undefined;
  readonly postId: Id | undefined;
}): {
  readonly [path: string]: unknown;
} {
  const assetId = '0190a5a0-0000-7000-8000-0000000000e1';
  const hash = 'ab'.repeat(32);
  const rights = {
    source: 'Our own camera',
    credit: 'Photo: Lew',
    licence: 'commissioned',
    permission: 'Lew, by letter',
    territory: 'Worldwide',
    expiresOn: '2027-12-31',
  };
  const patch = { folder: 'Shop/Winter', ...rights };
  return {
    'assets.list': {
      brandId,
      folder: 'Shop',
      search: 'tray',
      tags: ['bread'],
      kind: 'image',
      needs: 'expired',
      sort: 'newest',
      offset: 0,
      limit: 50,
    },
    'assets.get': { assetId },
    'assets.named': { assetIds: [assetId] },
    'assets.folders': { brandId },
    'assets.usedIn': { assetId },
    'assets.importFiles': { brandId, folder: 'Shop', from: { kind: 'choose', what: 'files' } },
    'assets.importBytes': { brandId, folder: 'Shop', name: 'tray.png', base64: 'iVBORw0KGgo=' },
    'assets.cancel': undefined,
    'assets.update': {
      assetId,
      hash,
      patch: { name: 'Tray', alt: 'A tray of buns', focal: { x: 0.5, y: 0.25 }, tags: ['bread'], ...patch },
    },
    'assets.updateMany': { assetIds: [assetId], patch, addTags: ['bread'], removeTags: ['old'] },
    'assets.moveFolder': { brandId, from: 'Shop', to: 'Winter/Shop' },
    'assets.addVersion': { assetId, from: { kind: 'choose', what: 'files' } },
    'assets.useVersion': { assetId, hash, postIds: [postId] },
    'assets.crop': {
      assetId,
      hash,
      area: { x: 0, y: 12, width: 400, height: 400 },
      alt: 'A tray',
      inUse: false,
      postIds: [postId],
    },
    'assets.fit': {
      assetId,
      hash,
      target: { width: 1440, height: 1080, bytes: 8_000_000 },
      inUse: false,
      postIds: [postId],
    },
    'assets.remove': { assetIds: [assetId] },
    'assets.setPoster': { hash, base64: 'iVBORw0KGgo=' },
    'assets.exportFile': { assetId, hash },
    'assets.reveal': undefined,
  };
}
