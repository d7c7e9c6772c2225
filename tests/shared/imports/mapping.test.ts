import { describe, expect, test } from 'vitest';
import { readTable } from '#core/imports/read-table.ts';
import { proposeMapping } from '#shared/imports/mapping.ts';
import { profileOf } from '#shared/imports/profiles.ts';
import { roleOfHeader } from '#shared/imports/synonyms.ts';
import { bytesOf } from '#tests/helpers/import-run.ts';

async function rolesOf(csv: string): Promise<readonly string[]> {
  return proposeMapping(await readTable(bytesOf(csv), 'plan.csv')).columns.map((column) => column.role);
}

describe('columns by their names', () => {
  test.each([
    ['Date,Time,Platform,Caption,Hashtags,Status,Notes'],
    ['Fecha,Hora,Red social,Texto,Hashtags,Estado,Notas'],
    ['Date,Heure,Réseau,Légende,Hashtags,Statut,Remarques'],
    ['Datum,Uhrzeit,Kanal,Beitragstext,Hashtags,Status,Bemerkung'],
    ['Data,Hora,Rede social,Legenda,Hashtags,Situação,Observações'],
    ['Data,Ora,Piattaforma,Didascalia,Hashtag,Stato,Osservazioni'],
    ['Datum,Tijd,Kanaal,Bijschrift,Hashtags,Status,Opmerkingen'],
  ])('%s', async (header) => {
    const roles = ['date', 'time', 'channels', 'text', 'hashtags', 'status', 'notes'];
    expect(await rolesOf(`${header}\n2026-04-05,09:00,Instagram,Bread,#bread,Draft,mind the oven\n`)).toEqual(
      roles,
    );
  });

  test('what a date or a text is for is heard', () => {
    expect(roleOfHeader('Publish Date (tentative)')?.role).toBe('date');
    expect(roleOfHeader('IG caption')?.role).toBe('text');
    expect(roleOfHeader('Created date')).toBeNull();
    expect(roleOfHeader('Alt text')).toBeNull();
    expect(roleOfHeader('Budget')).toBeNull();
  });

  test('a zone in the name of the time column is kept', async () => {
    const table = await readTable(bytesOf('Date,Time (UTC),Post\n2026-04-05,09:00,Bread\n'), 'plan.csv');
    expect(proposeMapping(table).columns[1]).toMatchObject({ role: 'time', zone: 'UTC' });
  });
});

describe('columns by what stands in them', () => {
  test('no header at all', async () => {
    const csv =
      '2026-04-05,Instagram,First light over the ovens\n2026-04-06,Facebook,Rye week begins today\n';
    expect(await rolesOf(csv)).toEqual(['date', 'channels', 'text']);
  });

  test('a column called Day that holds dates is the date', async () => {
    expect(await rolesOf('Day,Post\n2026-04-05,Bread\n2026-04-06,Rye\n')).toEqual(['date', 'text']);
    expect(await rolesOf('Day,Date,Post\nMonday,2026-04-06,Bread\n')).toEqual(['dayLabel', 'date', 'text']);
  });

  test('a column that nothing tells about is left out', async () => {
    expect(await rolesOf('Date,Post,Oven\n2026-04-05,Bread,3\n')).toEqual(['date', 'text', 'ignore']);
  });

  test('only one column becomes the text', async () => {
    const csv =
      'Date,Copy,Caption\n2026-04-05,,A long caption about bread\n2026-04-06,,Another one about rye\n';
    expect(await rolesOf(csv)).toEqual(['date', 'notes', 'text']);
  });
});

describe('templates of other tools', () => {
  test('Buffer', async () => {
    const csv = 'Text,Image URL,Tags,Posting Time\nBread,https://e.example/a.jpg,oven,2026-04-05 09:00\n';
    const table = await readTable(bytesOf(csv), 'plan.csv');
    const mapping = proposeMapping(table);
    expect(mapping.profile).toBe('buffer');
    expect(mapping.columns.map((column) => column.role)).toEqual(['text', 'media', 'tags', 'dateTime']);
  });

  test('HighLevel, with addresses of pictures that name no channel', async () => {
    const csv =
      'postAtSpecificTime,content,link,imageUrls,gifUrl,videoUrls\n2026-05-01 10:00:00,Bread,,https://x/a.png,,\n';
    const mapping = proposeMapping(await readTable(bytesOf(csv), 'plan.csv'));
    expect(mapping.profile).toBe('highlevel');
    expect(mapping.columns.map((column) => column.role)).toEqual([
      'dateTime',
      'text',
      'link',
      'media',
      'media',
      'media',
    ]);
  });

  test('Metricool: one column per network', async () => {
    const header = 'Text,Date,Time,Draft,Facebook,Twitter/X,LinkedIn,GBP,Instagram,Picture Url 1';
    const table = await readTable(
      bytesOf(`${header}\nBread,2026-04-05,09:00:00,FALSE,TRUE,FALSE,,,yes,\n`),
      'plan.csv',
    );
    const mapping = proposeMapping(table);
    expect(mapping.profile).toBe('metricool');
    expect(mapping.columns.flatMap((column) => column.network ?? [])).toEqual([
      'facebook',
      'x',
      'linkedin',
      'google_business',
      'instagram',
    ]);
  });

  test('Hootsuite: no header, recognised by its order', async () => {
    const csv = '04/28/2026 09:00,First light over the ovens,https://e.example\n04/29/2026 10:00,Rye week,\n';
    const table = await readTable(bytesOf(csv), 'plan.csv');
    expect(table.reading.headerRow).toBeNull();
    expect(proposeMapping(table)).toMatchObject({ profile: 'hootsuite' });
  });

  test.each([
    ['sprout', ['date', 'time_24hr', 'message_text']],
    ['publer', ['Date', 'Message', 'Link', 'Media', 'Title', 'Labels']],
    ['socialbee', ['text', 'link', 'imageUrls', 'gifUrls', 'videoUrls', 'postAtSpecificTime']],
    ['ayrshare', ['post', 'platforms', 'mediaUrls', 'scheduleDate']],
    ['postfast', ['scheduled_at', 'account_id', 'content', 'media_urls', 'first_comment']],
  ])('%s is known by its columns', (id, header) => {
    expect(profileOf(header)?.id).toBe(id);
    expect(profileOf(header.slice(1))).toBeNull();
  });
});
