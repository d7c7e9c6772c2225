/** Words of the feature. */
export const postPanel = {} as const;
