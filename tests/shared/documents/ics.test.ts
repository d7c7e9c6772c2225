import { describe, expect, it } from 'vitest';
import { icsCalendar } from '#shared/documents/ics.ts';
import { wallToInstant } from '#shared/time/instant.ts';
import { post, sampleMonth } from './sample-month.ts';

/** A file's lines as a reader has them: folded ones joined. */
function linesOf(file: string): readonly string[] {
  return file.replaceAll('\r\n ', '').split('\r\n');
}

const zone = 'Europe/Berlin';
const only = (fields: Parameters<typeof post>[1]): readonly string[] =>
  linesOf(icsCalendar({ ...sampleMonth, posts: [post(1, fields)] }));

describe('the month as a calendar file', () => {
  it('has each post of the month once, at its instant, under a name that stays', () => {
    const lines = linesOf(icsCalendar(sampleMonth));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(5);
    expect(new Set(lines.filter((line) => line.startsWith('UID:'))).size).toBe(5);
    const noon = wallToInstant('2026-12-09', '12:00', zone);
    expect(only({ date: '2026-12-09', time: '12:00', instant: noon })).toContain('DTSTART:20261209T110000Z');
  });

  it('gives a post without a time its whole day', () => {
    const lines = only({ date: '2026-12-31' });
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  it('says the first line, the networks and all of the text, with what means something in the format escaped', () => {
    const lines = only({ date: '2026-12-09', text: 'Rye, wheat; both\\\r\nand BEGIN:VEVENT\u0007' });
    expect(lines).toContain('SUMMARY:Rye\\, wheat\\; both\\\\');
    expect(lines.find((line) => line.startsWith('DESCRIPTION:'))).toBe(
      'DESCRIPTION:Rye\\, wheat\\; both\\\\\\nand BEGIN:VEVENT\\n\\nDraft',
    );
  });

  it('folds at 75 octets and cuts no character in two', () => {
    const text = '新しいパン 👩‍👩‍👧 '.repeat(30).trim();
    const file = icsCalendar({ ...sampleMonth, posts: [post(1, { date: '2026-12-09', text })] });
    for (const line of file.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(linesOf(file)).toContain(`SUMMARY:${text}`);
  });
});
