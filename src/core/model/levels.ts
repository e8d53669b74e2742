/** The numbers of a rating, lowest first. Apart from the schemas: a page that only shows levels carries no schema library. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
