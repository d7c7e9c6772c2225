import { describe, expect, it } from 'vitest';
import { documentFonts } from '#core/documents/fonts.ts';
import { writeHtml } from '#core/documents/html.ts';
import { monthCalendarDocument } from '#shared/documents/month.ts';
import { sampleMonth } from '#tests/shared/documents/sample-month.ts';

const page = writeHtml(monthCalendarDocument(sampleMonth), documentFonts());
const withoutFonts = page.html.replace(/url\(data:font[^)]*\)/g, 'url()');

describe('the month as a page to print', () => {
  it('holds everything it needs: no script, no link to a file, no address', () => {
    expect(withoutFonts).not.toMatch(/<script|<link|<img|<iframe|https?:\/\//i);
    expect([...withoutFonts.matchAll(/url\(([^)]*)\)/g)].every(([, address]) => address === '')).toBe(true);
  });

  it('brings the fonts of the design along', () => {
    const families = documentFonts().map(({ family, source }) => [family, source.slice(0, 29)]);
    expect(families).toContainEqual(['Newsreader', 'data:font/woff2;base64,d09GMg']);
    expect(families).toContainEqual(['Public Sans', 'data:font/woff2;base64,d09GMg']);
  });

  it('shows text as text, never as markup', () => {
    expect(page.html).toContain('Open until two &lt;b&gt;today&lt;/b&gt; &amp; no later');
    expect(page.html).not.toContain('<b>today</b>');
  });

  it('is laid out for the sheet, turned, with a head and a numbered foot', () => {
    expect(page.html).toContain('@page{size:297mm 210mm');
    expect(page.header).toContain('Hollin &amp; Rye · Content calendar, December 2026');
    expect(page.footer).toContain('<span class="pageNumber"></span>');
    expect(page.footer).toContain('<span class="totalPages"></span>');
  });

  it('names its language, and the direction of Arabic lines', () => {
    expect(page.html).toContain('<html lang="en-GB">');
    expect(page.html).toContain('<div dir="rtl">مرحبا بالعالم</div>');
  });

  it('links its contents to its parts', () => {
    for (const id of ['overview', 'month', 'posts']) {
      expect(page.html).toContain(`href="#${id}"`);
      expect(page.html).toContain(`<section id="${id}">`);
    }
  });
});
