import type { Page } from '@playwright/test';
import { inEveryTheme } from './themes.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1680, height: 1050 },
] as const;

/**
 * Pictures of the screen as it is now, for looking at: both themes, a small and a large window, under
 * `.cache/shots/<name>-<theme>-<width>.png`. Nothing is compared, so none are taken where nobody looks (`CI`). The window
 * keeps the size it had.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.CI) return;
  const before = page.viewportSize();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await inEveryTheme(page, async (theme) => {
      await page.screenshot({ path: `.cache/shots/${name}-${theme}-${size.width}.png`, animations: 'disabled' });
    });
  }
  if (before) await page.setViewportSize(before);
}
