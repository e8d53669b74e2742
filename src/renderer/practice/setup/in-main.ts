/** Where lists and popovers are put: inside the main landmark, so that screen readers find them by it (axe: region). */
export const IN_MAIN = { target: '#main' } as const;
