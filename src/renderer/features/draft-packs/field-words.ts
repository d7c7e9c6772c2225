import type { PackFieldView } from '#shared/contract/draft-packs.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { PackField } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDayTime } from '#shared/time/format.ts';

type Named = readonly { readonly id: Id; readonly name: string }[];

/** What a field of a draft says, in words. */
export function fieldWords(
  field: PackField,
  values: PackFieldView['mine'],
  snapshot: Pick<WorkspaceSnapshot, 'channels' | 'campaigns' | 'pillars'>,
): string {
  const said = wordsOf(field, values, snapshot);
  return said === '' ? t('draftPacks.empty') : said;
}

function wordsOf(
  field: PackField,
  values: PackFieldView['mine'],
  { channels, campaigns, pillars }: Pick<WorkspaceSnapshot, 'channels' | 'campaigns' | 'pillars'>,
): string {
  switch (field) {
    case 'text':
    case 'notes':
      return values[field] ?? '';
    case 'schedule': {
      const { schedule } = values;
      return schedule ? formatDayTime(schedule.date, schedule.time, currentLocale()) : '';
    }
    case 'channelIds':
      return (values.channelIds ?? []).map((id) => nameOf(channels, id)).join(', ');
    case 'campaignId':
      return nameOf(campaigns, values.campaignId ?? null);
    case 'pillarId':
      return nameOf(pillars, values.pillarId ?? null);
    case 'intent':
      return values.intent ? t(`posts.intent.${values.intent}`) : '';
    case 'facts':
      return (values.facts ?? []).map((fact) => t(`draftPacks.fact.${fact}`)).join(', ');
    case 'stage':
      return t(`posts.status.${values.stage ?? 'draft'}`);
  }
}

function nameOf(things: Named, id: Id | null): string {
  return things.find((thing) => thing.id === id)?.name ?? '';
}
