/** The levels that are described. */
export const ANCHORED = [1, 3, 5] as const;
