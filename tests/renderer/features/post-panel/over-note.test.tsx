import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OverNote } from '#renderer/features/post-panel/OverNote.tsx';

const drawn = (date: string | null): string =>
  renderToStaticMarkup(
    <OverNote schedule={date === null ? null : { date, time: null, zone: 'Europe/Berlin' }} />,
  );

it('a planned day that has gone by is said to be over; one to come, none, and a year half typed are not', () => {
  expect(drawn('2020-12-09')).toContain('This time is over: nothing goes out there any more.');
  for (const date of ['2220-12-09', '0020-12-09', null]) expect(drawn(date)).toBe('');
});
