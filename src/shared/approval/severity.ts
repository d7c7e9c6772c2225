/** How much a finding weighs: a block stops the submission, a warning only speaks. */
export const severities = ['info', 'warn', 'block'] as const;
export type Severity = (typeof severities)[number];
