import type { z } from 'zod';
import type { Id } from '#shared/ids.ts';
import { type HashtagGroup, hashtagGroupSchema } from '#shared/library/hashtags.ts';
import { type Snippet, snippetSchema } from '#shared/library/snippets.ts';
import { type Template, templateSchema } from '#shared/library/templates.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';

type Stored = { readonly [column: string]: string };

export type Library = {
  readonly snippets: Snippet[];
  readonly hashtags: HashtagGroup[];
  readonly templates: Template[];
};

/** A brand's library of words. */
export function libraryOf(read: Reader, brandId: Id): Library {
  const list = <Value>(table: string, columns: readonly string[], schema: z.ZodType<Value>): Value[] => {
    const select = `SELECT * FROM ${table} WHERE brand_id = ? ORDER BY name COLLATE NOCASE, id`;
    return (prepared(read, select).all(brandId) as Stored[]).flatMap((row) => {
      // One that is not as it should be is left out, so that the rest can still be used.
      const { data } = schema.safeParse(libraryValue(row, columns));
      return data === undefined ? [] : [data];
    });
  };
  return {
    snippets: list('snippet', [], snippetSchema),
    hashtags: list('hashtags', ['tags'], hashtagGroupSchema),
    templates: list('template', ['body', 'fields'], templateSchema),
  };
}

function libraryValue({ brand_id: brandId, ...row }: Stored, jsonColumns: readonly string[]): unknown {
  const cells = Object.entries(row).map(([column, cell]) => {
    if (jsonColumns.includes(column)) return [column, JSON.parse(cell)];
    return [column === 'body' ? 'text' : column, cell];
  });
  return { brandId, ...Object.fromEntries(cells) };
}
