import type { ReactNode } from 'react';
import { momentText } from '#renderer/app/moment-text.ts';
import type { AskedLevel, SubmissionPreview } from '#renderer/features/post-panel/submission.ts';
import { currentLocale, t } from '#shared/messages/index.ts';
import type { Person } from '#shared/people/person.ts';

type Props = { readonly preview: SubmissionPreview; readonly people: readonly Person[] };

/** Which levels the post passes, who is asked at each, and by when. */
export function SubmitRoute({ preview, people }: Props): ReactNode {
  const { levels, dueBy, leadHours } = preview;
  return (
    <section className="submit-route" aria-label={t('postPanel.submit.route')}>
      <h3 className="field-label">{t('postPanel.submit.route')}</h3>
      <ol>
        {levels.map((level) => (
          <li key={level.id}>
            <span className="submit-level">
              {level.name === '' ? t('postPanel.submit.openLevel') : level.name}
            </span>
            <span>{askedOf(level, people)}</span>
          </li>
        ))}
      </ol>
      <p>
        {dueBy === null
          ? t('postPanel.submit.noDue', { hours: leadHours })
          : t('postPanel.submit.due', { when: momentText(dueBy), hours: leadHours })}
      </p>
    </section>
  );
}

function askedOf(level: AskedLevel, people: readonly Person[]): string {
  const names = level.people.map((id) => people.find((person) => person.id === id)?.name ?? '');
  if (names.length === 0) return t('postPanel.submit.nobody');
  const type = level.need === 'any' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(currentLocale(), { type }).format(names);
}
