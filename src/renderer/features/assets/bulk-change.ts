import { type Asset, type AssetPatch, type AssetRights, tagSchema } from '#shared/assets/asset.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import { formatDate } from '#shared/time/format.ts';
import type { WallDate } from '#shared/time/wall.ts';

/** Rights that are a line of text. */
export const bulkLines = ['credit', 'source', 'territory', 'permission'] as const;
export type BulkLine = (typeof bulkLines)[number];

/** What is filled in for several assets; what is empty, or null, and not emptied on purpose leaves each as it is. */
export type BulkForm = {
  /** As typed: tags with commas between them. */
  readonly addTags: string;
  readonly removeTags: readonly string[];
  /** A path; empty takes out of folders. */
  readonly folder: string | null;
  readonly licence: AssetRights['licence'] | null;
  readonly lines: { readonly [line in BulkLine]: string };
  /** Lines that are taken from all of them, whatever was typed before. */
  readonly emptied: readonly BulkLine[];
  readonly expiresOn: WallDate | null;
  readonly noEnd: boolean;
};

export const emptyBulk: BulkForm = {
  addTags: '',
  removeTags: [],
  folder: null,
  licence: null,
  lines: { credit: '', source: '', territory: '', permission: '' },
  emptied: [],
  expiresOn: null,
  noEnd: false,
};

/** What all of some assets are given. */
export type BulkChange = {
  readonly patch: Omit<AssetPatch, 'name' | 'alt' | 'focal' | 'tags'>;
  readonly addTags: readonly string[];
  readonly removeTags: readonly string[];
};

/** The change that a form asks for; null while it asks for none. */
export function bulkChange(form: BulkForm): BulkChange | null {
  const lines = bulkLines.flatMap((line) => {
    const isEmptied = form.emptied.includes(line);
    const value = isEmptied ? '' : form.lines[line].trim();
    return value === '' && !isEmptied ? [] : [[line, value] as const];
  });
  const patch = {
    ...(form.folder === null ? {} : { folder: form.folder }),
    ...(form.licence === null ? {} : { licence: form.licence }),
    ...Object.fromEntries(lines),
    ...(form.noEnd ? { expiresOn: null } : form.expiresOn === null ? {} : { expiresOn: form.expiresOn }),
  };
  const addTags = tagsIn(form.addTags);
  const removeTags = form.removeTags.filter((tag) => !addTags.includes(tag));
  const isNothing = Object.keys(patch).length === 0 && addTags.length === 0 && removeTags.length === 0;
  return isNothing ? null : { patch, addTags, removeTags };
}

/** The tags of a line with commas between them, each once. */
function tagsIn(typed: string): readonly string[] {
  const tags = typed.split(/[,;\n]/u).map((tag) => tag.replaceAll('/', ' ').trim());
  return [...new Set(tags)].filter((tag) => tagSchema.safeParse(tag).success);
}

/** What a change will do to so many assets, in one sentence. */
export function bulkWords(change: BulkChange, count: number): string {
  const list = new Intl.ListFormat(currentLocale(), { type: 'conjunction' });
  return t('assetsBulk.will', { count, changes: list.format(phrasesOf(change)) });
}

/** A phrase for each thing that changes. */
function phrasesOf({ patch, addTags, removeTags }: BulkChange): readonly string[] {
  const { folder, licence, expiresOn } = patch;
  const set = (field: string, value: string): string => t('assetsBulk.will.set', { field, value });
  return [
    ...(addTags.length === 0 ? [] : [t('assetsBulk.will.add', { tags: tagWords(addTags) })]),
    ...(removeTags.length === 0 ? [] : [t('assetsBulk.will.remove', { tags: tagWords(removeTags) })]),
    ...(folder === undefined ? [] : [folderWords(folder)]),
    ...(licence === undefined
      ? []
      : [set(t('assetsScreen.rights.licence'), t(`assetsScreen.licence.${licence}`))]),
    ...bulkLines.flatMap((line) => {
      const [value, field] = [patch[line], t(`assetsScreen.rights.${line}`)];
      if (value === undefined) return [];
      return [value === '' ? t('assetsBulk.will.empty', { field }) : set(field, value)];
    }),
    ...(expiresOn === undefined ? [] : [endWords(expiresOn, set)]),
  ];
}

function tagWords(tags: readonly string[]): string {
  const list = new Intl.ListFormat(currentLocale(), { type: 'unit' });
  return list.format(tags.map((tag) => t('assetsBulk.will.tag', { tag })));
}

function folderWords(folder: string): string {
  if (folder === '') return t('assetsBulk.will.noFolder');
  return t('assetsBulk.will.folder', { folder: folder.split('/').join(' / ') });
}

function endWords(day: WallDate | null, set: (field: string, value: string) => string): string {
  if (day === null) return t('assetsBulk.will.noEnd');
  return set(t('assetsScreen.rights.expiresOn'), formatDate(day, currentLocale()));
}

/** On how many of some assets a line is filled in. */
export function filledIn(assets: readonly Pick<Asset, 'rights'>[], line: BulkLine): number {
  return assets.filter(({ rights }) => rights[line].trim() !== '').length;
}

/** The tags that some assets have, by name, with how many have each. */
export function tagsOf(
  assets: readonly Pick<Asset, 'tags'>[],
): readonly { readonly tag: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const tag of assets.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => a.tag.localeCompare(b.tag));
}
