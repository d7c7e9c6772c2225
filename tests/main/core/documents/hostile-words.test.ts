import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '#core/documents/docx.ts';
import { writeHtml } from '#core/documents/html.ts';
import { monthCalendarDocument } from '#shared/documents/month.ts';
import type { MonthMaterial } from '#shared/documents/month-material.ts';
import { sampleMonth } from '#tests/shared/documents/sample-month.ts';

/** Markup, the end of a CDATA section, quotes, and an attribute that would run. */
const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(2)>]]></style>&amp;`;

function named<Thing extends { readonly name: string }>(things: readonly Thing[]): readonly Thing[] {
  return things.map((thing) => ({ ...thing, name: hostile }));
}

/** The sample month with the hostile words wherever a person may write. */
const material: MonthMaterial = {
  ...sampleMonth,
  brand: { ...sampleMonth.brand, name: hostile, about: hostile },
  posts: sampleMonth.posts.map((post) => ({ ...post, text: `${hostile}\n${hostile}`, notes: hostile })),
  channels: named(sampleMonth.channels),
  campaigns: named(sampleMonth.campaigns),
  pillars: named(sampleMonth.pillars),
  people: named(sampleMonth.people),
  preparedBy: hostile,
};

const markup = /<\s*(script|img|\/style>&)|onerror=alert\(2\)>|\]\]>/i;

describe('words that look like markup', () => {
  it('stay words on the printed page, its head and its foot', () => {
    const { html, header, footer } = writeHtml(monthCalendarDocument(material), []);
    for (const part of [html, header, footer]) expect(part).not.toMatch(markup);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('stay words in every part of the DOCX', async () => {
    const parts = unzipSync(await writeDocx(monthCalendarDocument(material)));
    const texts = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path));
    for (const [, bytes] of texts) expect(strFromU8(bytes)).not.toMatch(markup);
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('&lt;script&gt;');
  });
});
