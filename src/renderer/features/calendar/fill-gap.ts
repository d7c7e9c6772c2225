import { api } from '#renderer/app/client.ts';
import { doStep } from '#renderer/app/post-actions.ts';
import { useWorkspace } from '#renderer/app/workspace-store.ts';
import { t } from '#shared/messages/index.ts';
import type { Bar } from './campaign-bars.ts';
import { brandZone } from './free-slot.ts';

/** Puts an empty draft on each free usual time of a gap, for its channel. */
export async function fillGap(bar: Pick<Bar, 'id' | 'slots'>): Promise<void> {
  const { brandId } = useWorkspace.getState();
  if (brandId === null) return;
  const zone = brandZone();
  const posts = bar.slots.map(({ date, time }) => ({
    stage: 'draft' as const,
    channelIds: [bar.id],
    schedule: { date, time, zone },
  }));
  await doStep(t('calendar.gap.filled', { count: posts.length }), () =>
    api.posts.createMany.mutate({ brandId, posts }),
  );
}
