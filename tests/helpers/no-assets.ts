import type { Host } from '#shared/contract/host.ts';

/** A host's part in pictures and videos, for tests that are not about them. */
export const noAssets: Pick<Host, 'pickAssets' | 'offeredFiles' | 'assetJob' | 'endAssetJobs'> = {
  pickAssets: async () => [],
  offeredFiles: async () => [],
  assetJob: async () => ({ ok: false, code: 'gone', values: {} }),
  endAssetJobs: async () => undefined,
};
