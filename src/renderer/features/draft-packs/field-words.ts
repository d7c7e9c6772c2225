import type { PackFieldView } from '#shared/contract/draft-packs.ts';
import type { WorkspaceSnapshot } from '#shared/contract/workspace.ts';
import type { PackField } from '#shared/draft-packs/pack.ts';
import type { Id } from '#shared/ids.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { linkAddress } from '#shared/posts/composition.ts';
import { formatMoney, type Source } from '#shared/posts/particulars.ts';
import { formatDayTime } from '#shared/time/format.ts';

/** What ids are called: things of the workspace, and the pictures that came with the pack. */
export type Names = Pick<WorkspaceSnapshot, 'channels' | 'campaigns' | 'pillars' | 'people'> & {
  readonly pictures: readonly { readonly id: Id | null; readonly name: string }[];
};

type Named = readonly { readonly id: Id; readonly name: string }[];

/** What a field of a draft says, in words. */
export function fieldWords(field: PackField, values: PackFieldView['mine'], names: Names): string {
  const said = wordsOf(field, values, names);
  return said === '' ? t('draftPacks.empty') : said;
}

function wordsOf(
  field: PackField,
  values: PackFieldView['mine'],
  { channels, campaigns, pillars, people, pictures }: Names,
): string {
  switch (field) {
    case 'text':
    case 'notes':
    case 'firstComment':
    case 'audience':
    case 'callToAction':
      return values[field] ?? '';
    case 'parts':
      return (values.parts ?? []).join('\n\n');
    case 'link':
      return values.link ? linkAddress(values.link) : '';
    case 'variants':
      return variantWords(values.variants ?? {}, channels);
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
    case 'sources':
    case 'credits':
    case 'embargo':
    case 'boost':
      return particularWords(field, values, people);
    case 'stage':
      return t(`posts.status.${values.stage ?? 'draft'}`);
    case 'pictures':
      return pictureWords(values.pictures ?? [], pictures);
  }
}

/** Pictures by their names; those that only this side has are counted. */
function pictureWords(shown: readonly { readonly id: Id }[], pictures: Names['pictures']): string {
  const names = shown.flatMap(({ id }) => pictures.find((one) => one.id === id)?.name ?? []);
  const others = shown.length - names.length;
  return [...names, ...(others === 0 ? [] : [t('draftPacks.pictures.others', { count: others })])].join(', ');
}

/** What is known of a post beside its words. */
function particularWords(
  field: 'sources' | 'credits' | 'embargo' | 'boost',
  { sources = [], credits = [], embargo, boost }: PackFieldView['mine'],
  people: Named,
): string {
  switch (field) {
    case 'sources':
      return sources.map((source) => sourceWords(source, people)).join('\n');
    case 'credits':
      return credits.join('\n');
    case 'embargo':
      return embargo ? formatDayTime(embargo.date, embargo.time, currentLocale()) : '';
    case 'boost':
      return boost ? formatMoney(boost, currentLocale()) : '';
  }
}

function sourceWords({ url, supports, checkedBy }: Source, people: Named): string {
  const source = supports === '' ? url : t('draftPacks.source', { url, supports });
  const name = nameOf(people, checkedBy);
  return name === '' ? source : t('draftPacks.source.checked', { source, name });
}

/** A channel to a stretch, its name before what it says. */
function variantWords(variants: NonNullable<PackFieldView['mine']['variants']>, channels: Named): string {
  return Object.entries(variants)
    .map(([id, { text, firstComment, parts }]) => {
      const said = [text, ...(parts ?? []), firstComment].filter((words) => words !== null);
      return `${nameOf(channels, id)}: ${said.join('\n\n')}`;
    })
    .join('\n\n');
}

function nameOf(things: Named, id: Id | null): string {
  return things.find((thing) => thing.id === id)?.name ?? '';
}
