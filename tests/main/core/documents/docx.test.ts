import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#core/documents/docx.ts';
import { monthCalendarDocument } from '#shared/documents/month.ts';
import { fullMonth, sampleMonth } from '#tests/shared/documents/sample-month.ts';

type Parts = { readonly [path: string]: string };

async function partsOf(material: typeof sampleMonth): Promise<Parts> {
  const files = unzipSync(await writeDocx(monthCalendarDocument(material)));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

function count(text: string, part: RegExp): number {
  return [...text.matchAll(part)].length;
}

/** What a reader sees, without marks. */
function wordsOf(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

describe('the month as DOCX', () => {
  let parts: Parts = {};
  let body = '';
  beforeAll(async () => {
    parts = await partsOf(sampleMonth);
    body = parts['word/document.xml'] ?? '';
  });

  it('has every part that its content types and relationships name', () => {
    const types = parts['[Content_Types].xml'] ?? '';
    for (const [, path] of types.matchAll(/PartName="\/([^"]+)"/g))
      expect(Object.keys(parts)).toContain(path);
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const internal = [...relations.matchAll(/<Relationship [^>]*>/g)].filter(
      ([tag]) => !tag.includes('External'),
    );
    expect(internal.length).toBeGreaterThan(3);
    for (const [tag] of internal) {
      const target = /Target="([^"]+)"/.exec(tag)?.[1] ?? '';
      expect(Object.keys(parts)).toContain(target.startsWith('/') ? target.slice(1) : `word/${target}`);
    }
  });

  it('opens with a title page, a table of contents and headings', () => {
    expect(body).toContain('<w:titlePg');
    expect(body).toMatch(/TOC[^<]*\\o/);
    expect(count(body, /<w:pStyle w:val="Heading1"\/>/g)).toBe(3);
    expect(wordsOf(body)).toMatch(/Hollin & Rye December 2026 Content calendar Posts/);
  });

  it('turns the sheet for the calendar and keeps the grid a table of seven columns', () => {
    expect(body).toContain('w:orient="landscape"');
    const grid = /<w:tblGrid>(?:<w:gridCol [^>]*>){7}<\/w:tblGrid>/g;
    expect(count(body, grid)).toBe(2);
    expect(body).toContain('w:gridSpan w:val="7"');
  });

  it('repeats the header row of each table on every page and keeps short rows whole', () => {
    expect(count(body, /<w:tblHeader\/>/g)).toBe(count(body, /<w:tbl>/g));
    expect(body).toContain('<w:cantSplit/>');
  });

  it('numbers its pages at the foot and names itself at the head', () => {
    const feet = Object.entries(parts).filter(([path]) => path.startsWith('word/footer'));
    expect(feet.some(([, xml]) => xml.includes('NUMPAGES') && xml.includes('PAGE'))).toBe(true);
    const heads = Object.entries(parts).filter(([path]) => path.startsWith('word/header'));
    expect(heads.some(([, xml]) => wordsOf(xml).includes('Content calendar, December 2026'))).toBe(true);
  });

  it('carries Japanese, Arabic, emoji, markup and quotes unchanged', () => {
    const words = wordsOf(body);
    for (const text of [
      '新しいパン。مرحبا بالعالم 👩‍👩‍👧 Łódź',
      '<b>today</b> & no later',
      '"quoted", with a comma',
    ])
      expect(words).toContain(text);
    expect(body).toContain('<w:bidi/>');
  });

  it('says each status in a word beside its shape', () => {
    expect(wordsOf(body)).toContain('◐ In review');
    expect(wordsOf(body)).toContain('✔ Approved');
  });

  it('gives tables whole widths that sum to the text width', () => {
    for (const [, grid] of body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)) {
      const widths = [...(grid ?? '').matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width));
      // The text width of turned A4.
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(15024);
    }
  });

  it('holds a busy month', async () => {
    const full = wordsOf((await partsOf(fullMonth(600)))['word/document.xml'] ?? '');
    expect(full).toContain('Door 600:');
  });
});
