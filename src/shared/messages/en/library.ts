/** A brand's library of words. */
export const library = {
  'library.refusal.fieldMissing':
    'The field “{field}” is empty. This template needs it: fill it in, then try again.',
} as const;
