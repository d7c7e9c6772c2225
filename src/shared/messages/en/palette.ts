/** Words of the feature. */
export const palette = {} as const;
