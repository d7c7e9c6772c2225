import { api } from '#renderer/app/client.ts';
import { toast } from '#renderer/app/toasts.ts';
import { undoAction } from '#renderer/app/undo.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { t } from '#shared/messages/index.ts';
import type { Bar } from './campaign-bars.ts';
import { brandZone } from './free-slot.ts';

/** Puts an empty draft on each free usual time of a gap, for its channel. */
export async function fillGap(bar: Pick<Bar, 'id' | 'slots'>): Promise<void> {
  const { brandId } = useWorkspace.getState();
  if (brandId === null) return;
  const zone = brandZone();
  for (const { date, time } of bar.slots) {
    const fields = { stage: 'draft', channelIds: [bar.id], schedule: { date, time, zone } } as const;
    await api.posts.create.mutate({ brandId, fields: { ...fields, channelIds: [...fields.channelIds] } });
  }
  toast(t('calendar.gap.filled', { count: bar.slots.length }), undoAction());
}
