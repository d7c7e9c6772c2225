/** Words of the feature. */
export const firstStart = {} as const;
