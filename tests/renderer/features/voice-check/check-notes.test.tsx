import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { CheckNotes } from '#renderer/features/voice-check/CheckNotes.tsx';

it('says to author and approver alike which rule did not run, and whom to tell: silence is no clean text', () => {
  const desk = { status: 'checked', setAside: ['House.Boom'], refused: [] } as const;
  const drawn = renderToStaticMarkup(<CheckNotes desk={desk} library={null} />);
  expect(drawn).toContain('A rule does not run here because it took too long: House.Boom.');
  expect(drawn).toContain('Tell whoever keeps the brand voice.');
});
