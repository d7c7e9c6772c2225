/** Words of the shared components. */
export const ui = {
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss',
  'ui.cancel': 'Cancel',
  'ui.toasts': 'Messages',
  'ui.filter.value': '{label}: {value}',
  'ui.filter.clear': 'Show all again: {label}',
  'ui.date.previousMonth': 'Previous month',
  'ui.date.nextMonth': 'Next month',
  'ui.number.wrong': 'A whole number from {least} to {most}.',
  'ui.select.choose': 'Choose',
  'ui.zone': 'Time zone',
  'ui.severity.info': 'For information',
  'ui.severity.warn': 'Warning',
  'ui.severity.block': 'Blocked',
  'ui.severity.pass': 'Passed',
} as const;
