import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { shoot } from './shots.ts';

/** Checks a screen and takes its pictures, if any, with the mouse out of the way: a tooltip belongs to no landmark. */
export async function look(page: Page, screen: string, picture?: string): Promise<void> {
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await expectAccessible(page, screen);
  if (picture) await shoot(page, picture);
}
