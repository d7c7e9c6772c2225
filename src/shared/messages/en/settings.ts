/** Words of the feature. */
export const settings = {} as const;
