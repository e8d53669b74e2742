import type { Page } from '@playwright/test';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/**
 * Shows the page as the system's theme asks, which the app follows unless its owner chose one. The app's pages follow by
 * script and say so in an attribute; reports and the pages before the app follow by style alone, at once.
 */
export async function showTheme(page: Page, theme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((wanted) => {
    const shown = document.documentElement.dataset.mantineColorScheme;
    return shown === undefined || shown === wanted;
  }, theme);
}

/** Runs `look` once in each theme and leaves the page in the light one. */
export async function inEveryTheme(page: Page, look: (theme: Theme) => Promise<void>): Promise<void> {
  for (const theme of [...THEMES].reverse()) {
    await showTheme(page, theme);
    await look(theme);
  }
}
