import { Refusal } from '#shared/contract/errors.ts';
import { BusyDesk } from '../busy-desk.ts';
import type { Session } from '../session.ts';

/** Where imports are done, one after another, and where the file is noted that was exported last. */
export const assetDesk = new BusyDesk('assets.refusal.busy');

/** Stops the running import: nothing of it comes in. Tells whether there was one. */
export async function cancelImport(session: Session): Promise<boolean> {
  const stopped = assetDesk.stop(session, new Refusal('cancelled', 'assets.refusal.cancelled'));
  if (stopped) await session.host.endAssetJobs();
  return stopped;
}
