/** Notifications of the scheduler. */
export const jobs = {
  'jobs.notice.due.title': 'Time to publish',
  'jobs.notice.missed.title': 'A post was missed',
  'jobs.notice.many.title': '{count} posts wait for you',
  'jobs.notice.many.body':
    '{due, number} due now, {missed, number} missed. Open Masthead to publish, move or skip them.',
} as const;
