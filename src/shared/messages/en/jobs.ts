/** Notifications of the scheduler. */
export const jobs = {
  'jobs.notice.due.title': 'Time to publish',
  'jobs.notice.missed.title': 'A post was missed',
  'jobs.notice.missed.body': '“{text}” did not go out. {why}',
  'jobs.notice.many.title': '{count} posts wait for you',
  'jobs.notice.many.body':
    '{due, number} due now, {missed, number} missed. Open Masthead to publish, move or skip them.',
  'jobs.notice.left.title':
    '{count, plural, one {A post left the schedule} other {# posts left the schedule}}',
  'jobs.notice.left.body':
    'A guideline holds from today, and {count, plural, one {it breaks} other {they break}} it. Put {count, plural, one {it} other {them}} right, then schedule {count, plural, one {it} other {them}} again.',
  'jobs.notice.atRisk.title': 'An approval is due soon',
  'jobs.notice.atRisk.body': '“{text}” waits for your decision until {due}.',
  'jobs.notice.late.title': 'An approval is late',
  'jobs.notice.late.body':
    '“{text}” was to be approved by {due}. {may, select, yes {You can still decide on it.} other {Ask whoever is asked, or move it to a later time.}}',
  'jobs.notice.backup.title': 'You can decide now, as the backup',
  'jobs.notice.backup.body': 'Nobody who was asked has decided on “{text}” in time.',
  'jobs.notice.approvals.title': '{count, plural, one {# approval waits} other {# approvals wait}} for you',
  'jobs.notice.approvals.body':
    '{late, plural, =0 {They are due soon} one {One of them is late} other {# of them are late}}. Open Approvals to decide.',
} as const;
